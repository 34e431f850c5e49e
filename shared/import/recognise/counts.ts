import type { ImportProblem } from '../source.ts';
import { type Additions, add, type ReadRow } from './between.ts';
import { problem } from './problems.ts';
import type { OpenSection } from './stack.ts';

/** A section head with the name of the table that it stands in. */
export interface PlacedSection {
  readonly table: string;
  readonly open: OpenSection;
}

/** Section heads that announce a number of recipients are compared with the rows beneath them, in later tables too. */
export function checkCounts(
  sections: readonly PlacedSection[],
  rows: readonly ReadRow[],
  additions: Additions,
): readonly ImportProblem[] {
  const under = rowsUnder(rows);
  const empty: ImportProblem[] = [];
  for (const { table, open } of sections) {
    const { text, count } = open.section;
    if (count === null) continue;
    const beneath = under.get(open) ?? [];
    const [first] = beneath;
    const details = { section: text, count };
    if (first === undefined)
      empty.push({ code: 'section-empty', details: { table, row: open.row, ...details } });
    else if (beneath.length !== count) {
      const { row } = first;
      add(additions, row, problem('section-count', row.row, { ...details, found: beneath.length }));
    }
  }
  return empty;
}

function rowsUnder(rows: readonly ReadRow[]): ReadonlyMap<OpenSection, readonly ReadRow[]> {
  const under = new Map<OpenSection, ReadRow[]>();
  for (const row of rows)
    for (const open of row.stack) {
      const same = under.get(open);
      if (same === undefined) under.set(open, [row]);
      else same.push(row);
    }
  return under;
}
