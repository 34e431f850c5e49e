import type { ColumnMeaning, LeftOutReason } from '../list.ts';
import type { Columns } from './columns.ts';
import type { Line } from './lines.ts';
import { inlineOrder, readOrder } from './order.ts';
import type { Section } from './sections.ts';

/** What a row of a table is. */
export type Role =
  | { readonly kind: 'title' }
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'recipient'; readonly order: number | null }
  | { readonly kind: 'left-out'; readonly reason: LeftOutReason };

const NAMES: readonly ColumnMeaning[] = ['name', 'family-name', 'given-name'];
/** What makes a row without a name a recipient whose name is missing. */
const USED: readonly ColumnMeaning[] = [
  'post',
  'unit',
  'post-and-unit',
  'award',
  'decision-number',
  'seat',
  'certificate',
];

export function holdsName(line: Line, { at }: Columns): boolean {
  return NAMES.some((meaning) => line.own.some(({ index }) => index === at[meaning]));
}

/** The name comes from a merged cell that begins above. */
export function holdsNameOfAbove(line: Line, { at }: Columns): boolean {
  return NAMES.some((meaning) => {
    const cell = line.cells[at[meaning] ?? -1];
    return cell?.from === 'above' && cell.text !== '';
  });
}

export function holdsUsed(line: Line, { at }: Columns): boolean {
  return USED.some((meaning) => line.own.some(({ index }) => index === at[meaning]));
}

export function leftOut(reason: LeftOutReason): Role {
  return { kind: 'left-out', reason };
}

/** The number of a row: in the column of numbers, else in front of the name. */
export function orderOf(line: Line, { at }: Columns): number | null {
  const own = (index: number | undefined) => line.own.find((cell) => cell.index === index)?.text;
  const written = own(at.order);
  if (written !== undefined) return readOrder(written);
  if (at.order !== undefined) return null;
  return inlineOrder(own(at.name) ?? '')?.order ?? null;
}
