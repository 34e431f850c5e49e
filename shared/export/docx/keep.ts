import type { Page } from './paper.ts';
import type { Line, Piece } from './text.ts';

/** Whether something of many stays on the page of the next: so that none stands alone at the turn of a page. `at` is 0-based. */
export const neverAlone = (at: number, count: number): boolean =>
  at < count - 1 && (at === 0 || at === count - 2);

/** Rows so few that a page holds them as a whole. */
const FEW = 24;

/** Whether a row of a table stays on the page of the next one. `at` is 0-based. */
export const staysWithNext = (at: number, count: number): boolean =>
  count <= FEW ? at < count - 1 : neverAlone(at, count);

/** What a page holds: lines, and signs on each. Rough, and rather too few. */
export interface Room {
  readonly lines: number;
  readonly signs: number;
}

/** Millimetres that a sign and a line take for each point of the type, with the room between paragraphs. */
const SIGN = 0.147;
const LINE = 0.66;

/** The room for type of a size in points on lines of a width in millimetres. */
export const roomOf = ({ height }: Page, width: number, size: number): Room => ({
  lines: Math.floor(height / (size * LINE)),
  signs: Math.floor(width / (size * SIGN)),
});

/**
 * Lines that are read together stand on one page where it holds them. Where it does not, only those are kept together that
 * say so: Word would begin a page for the rest and leave the one before half empty.
 */
export function together(lines: readonly Line[], { lines: most, signs }: Room): readonly Line[] {
  const height = lines.reduce((sum, one) => sum + Math.ceil(signsIn(one) / signs), 0);
  if (height > most) return lines;
  return lines.map((one, at) => (at < lines.length - 1 ? { ...one, keepNext: true } : one));
}

/** At least one: an empty line takes room too. */
const signsIn = ({ pieces }: Line) =>
  Math.max(
    1,
    pieces.reduce((sum, piece) => sum + lengthOf(piece), 0),
  );

function lengthOf(piece: Piece): number {
  if (typeof piece === 'string') return piece.length;
  return 'tab' in piece ? 4 : piece.text.length;
}
