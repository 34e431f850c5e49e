import type { ListRow, RowProblem } from '../list.ts';
import { problem } from './problems.ts';
import type { Stack } from './stack.ts';
import { bare, isPlain, spelled } from './text.ts';

/** A row that has been read, with what is needed to compare it with others. */
export interface ReadRow {
  readonly row: ListRow;
  readonly order: number | null;
  readonly stack: Stack;
}

/** What is found between the rows of a list: to be added to the problems of each. */
export type Additions = Map<ListRow, RowProblem[]>;

export function add(additions: Additions, row: ListRow, found: RowProblem): void {
  const before = additions.get(row);
  if (before === undefined) additions.set(row, [found]);
  else before.push(found);
}

/** Numbers run on, or begin at 1 beneath a head; a gap, a repetition or a missing one is worth a look. */
export function checkOrder(rows: readonly ReadRow[], before: number, additions: Additions): number {
  const isNumbered = rows.filter(({ order }) => order !== null).length * 2 > rows.length;
  if (!isNumbered) return before;
  let last = before;
  let stack: Stack | null = null;
  let seen = new Set<number>();
  for (const { row, order, stack: under } of rows) {
    const expected = last + 1;
    const mayRestart = stack !== under;
    stack = under;
    if (order === null) {
      add(additions, row, problem('order-missing', row.row, { name: row.said.name ?? '' }));
      continue;
    }
    const isRepeated = seen.has(order);
    if (order === 1) seen = new Set();
    if (order === 1 && mayRestart) last = order;
    else if (isRepeated) add(additions, row, problem('order-repeated', row.row, { order }));
    else if (order !== expected)
      add(additions, row, problem('order-gap', row.row, { order, expected }));
    seen.add(order);
    last = order;
  }
  return last;
}

/** The same person twice: beneath one award by mistake, beneath two perhaps on purpose. */
export function checkDuplicates(rows: readonly ReadRow[], additions: Additions): void {
  const known = new Map<string, ListRow[]>();
  for (const { row } of rows) {
    if (row.said.name === null) continue;
    const key = bare(row.said.name);
    const same = known.get(key);
    if (same === undefined) {
      known.set(key, [row]);
      continue;
    }
    const twin = same.find((other) => isSame(other, row));
    if (twin !== undefined) {
      const code = awardOf(twin) === awardOf(row) ? 'duplicate' : 'other-award-too';
      const where = twin.table === row.table ? '' : ` (${twin.table})`;
      const details = { name: row.said.name, other: twin.row, table: twin.table, where };
      add(additions, row, problem(code, row.row, details));
    }
    if (same.length < LOOKED_BACK) same.push(row);
  }
}

/** Of so many rows with one name the next one is compared with. */
const LOOKED_BACK = 50;

const awardOf = ({ award, catalogueId }: ListRow) => catalogueId ?? bare(award ?? '');

/** Name and unit, or name and post where no unit is written, are the same. */
function isSame(a: ListRow, b: ListRow): boolean {
  if (!isSameText(a.said.name, b.said.name)) return false;
  if (a.said.unit !== null && b.said.unit !== null) return isSameText(a.said.unit, b.said.unit);
  return isSameText(a.said.post, b.said.post) && a.said.unit === b.said.unit;
}

/** Marks count ("An" is not "Ân"), unless one of the texts is written without any. */
function isSameText(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return isPlain(a) || isPlain(b) ? bare(a) === bare(b) : spelled(a) === spelled(b);
}
