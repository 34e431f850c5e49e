import type { RecipientKind } from '../../model/award.ts';
import { awardBy, awardWithin, type NamedAward } from './awards.ts';
import type { Columns } from './columns.ts';
import type { NamedDecision } from './decisions.ts';
import { nearest, type Stack } from './stack.ts';
import type { Heading } from './titles.ts';

/** What holds for a row by where it stands: section heads, sheet name, titles. Nearest wins. */
export interface Context {
  readonly kind: RecipientKind | null;
  readonly award: NamedAward | null;
  readonly unit: string | null;
  readonly decision: NamedDecision | null;
  readonly posthumous: boolean;
}

/** What holds for all rows of a table. */
export interface TableContext {
  readonly table: string;
  readonly columns: Columns;
  readonly given: RecipientKind | null;
  readonly sheet: Heading;
  readonly titles: Heading;
}

export function contextOf(stack: Stack, { sheet, titles }: TableContext): Context {
  const outer = sheet.award ?? titles.award;
  const award = stack.reduce<NamedAward | null>(
    (within, { section }) =>
      section.award === null ? within : awardWithin(section.award.text, within),
    outer,
  );
  const decision = nearest(stack, (section) => section.decision) ?? titles.decision;
  return {
    kind: nearest(stack, (section) => section.kind),
    award: award === null ? null : awardBy(award, decision?.issuer ?? null),
    unit: nearest(stack, (section) => section.unit),
    decision,
    posthumous:
      titles.posthumous || sheet.posthumous || stack.some(({ section }) => section.posthumous),
  };
}
