import type { RecipientKind } from '../../model/award.ts';
import type { RowProblem } from '../list.ts';
import { awardBy, awardMeant, awardWithin, type NamedAward } from './awards.ts';
import type { ColumnText } from './cells.ts';
import type { Context } from './context.ts';
import { problem } from './problems.ts';
import { oneLine } from './text.ts';

/** "x" beneath the name of an award. */
const TICK = /^(?:x|v|✓|✔|√|1|có)$/iu;

/** The award of a row: from its columns, else from where it stands. */
export function rowAward(
  row: number,
  cells: readonly ColumnText[],
  { award: outer, decision }: Context,
): { readonly award: NamedAward | null; readonly problems: readonly RowProblem[] } {
  const named = cells.map(({ column, text }) => {
    const isTicked = TICK.test(text) && awardMeant(column.head) !== null;
    const award = awardWithin(isTicked ? column.head : oneLine(text), outer);
    return awardBy(award, decision?.issuer ?? null);
  });
  const [first, ...others] = named;
  if (first === undefined) return { award: outer, problems: [] };
  if (others.length === 0) return { award: first, problems: [] };
  const awards = named.map(({ text }) => text).join('; ');
  return {
    award: first,
    problems: [problem('several-awards', row, { award: first.text, awards })],
  };
}

/** What is to be said of an award in the hands of this kind of recipient. */
export function awardProblems(
  row: number,
  award: NamedAward | null,
  kind: RecipientKind,
): RowProblem[] {
  if (award === null) return [];
  const { text, entry } = award;
  if (entry === null) return [problem('award-unknown', row, { award: text })];
  return entry.kinds.includes(kind) ? [] : [problem('award-kind', row, { award: text, kind })];
}
