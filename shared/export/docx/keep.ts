import type { Line, Piece } from './text.ts';

/** Whether something of many stays on the page of the next: so that none stands alone at the turn of a page. `at` is 0-based. */
export const neverAlone = (at: number, count: number): boolean =>
  at < count - 1 && (at === 0 || at === count - 2);

/** Rows so few that a page holds them as a whole. */
const FEW = 24;

/** Whether a row of a table stays on the page of the next one. `at` is 0-based. */
export const staysWithNext = (at: number, count: number): boolean =>
  count <= FEW ? at < count - 1 : neverAlone(at, count);

/** Signs on a line of usual length, and lines on a page, of the largest type: rough, and rather too few. */
const LINE_SIGNS = 62;
const PAGE_LINES = 24;

/** Rough height in lines. */
const heightOf = ({ pieces }: Line) =>
  Math.max(1, Math.ceil(pieces.reduce((sum, one) => sum + signsOf(one), 0) / LINE_SIGNS));

function signsOf(piece: Piece): number {
  if (typeof piece === 'string') return piece.length;
  return 'tab' in piece ? 4 : piece.text.length;
}

/**
 * Lines that are read together stand on one page where it holds them. Where it does not, only those are kept together that
 * say so: Word would begin a page for the rest and leave the one before half empty.
 */
export function together(lines: readonly Line[]): readonly Line[] {
  const height = lines.reduce((sum, one) => sum + heightOf(one), 0);
  if (height > PAGE_LINES) return lines;
  return lines.map((one, at) => (at < lines.length - 1 ? { ...one, keepNext: true } : one));
}
