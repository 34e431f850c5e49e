import type { SourceCell, SourceRow, SourceTable } from '../source.ts';
import { refuseTooManyCells } from './faults.ts';

export const EMPTY_CELL: SourceCell = { text: '', from: 'plain' };

/** Control and format characters, but for line breaks, tabs and the soft hyphen, which is the letter ư in TCVN3. */
const INVISIBLE = /(?![\n\t\u00ad])[\p{Cc}\p{Cf}]/gu;

/** Text that needs nothing: letters and marks of Latin script as single characters, single spaces between them. */
const CLEAN = /^[!-~¡-¬®-\u02ff\u1e00-\u1eff]+(?: [!-~¡-¬®-\u02ff\u1e00-\u1eff]+)*$/;

/**
 * Text as a person sees it: NFC, lines parted by \n, one space where there were several or special ones,
 * nothing invisible. What only concerns Vietnamese in Unicode is left to `finishText`.
 */
export function cleanText(raw: string): string {
  if (CLEAN.test(raw)) return raw;
  return raw
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[\p{Zs}\t]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/^[ \n]+|[ \n]+$/g, '');
}

/** A cell of plain text. */
export function plainCell(raw: string): SourceCell {
  const text = cleanText(raw);
  return text === '' ? EMPTY_CELL : { text, from: 'plain' };
}

/** Whether a cell holds something itself, and is not only covered by a merged one. */
export const isFilled = ({ text, from }: SourceCell): boolean =>
  from === 'formula-unknown' || (text !== '' && from !== 'above' && from !== 'left');

/**
 * A table without the empty rows and columns at its end, its rows equally long. Rows in which there is nothing
 * at all are left out: the numbers of the others show the gap. Null: there is no text in it. Throws `Unreadable`.
 */
export function tableOf(name: string, rows: readonly SourceRow[]): SourceTable | null {
  const lastRow = rows.findLastIndex(({ cells }) => cells.some(isFilled));
  if (lastRow < 0) return null;
  const kept = rows
    .slice(0, lastRow + 1)
    .filter(({ cells }) => cells.some((cell) => cell !== EMPTY_CELL));
  let width = 0;
  for (const { cells } of kept) width = Math.max(width, cells.findLastIndex(isFilled) + 1);
  refuseTooManyCells(kept.length * width, name);
  return {
    name,
    rows: kept.map(({ number, cells }) => ({ number, cells: toWidth(cells, width) })),
  };
}

function toWidth(cells: readonly SourceCell[], width: number): readonly SourceCell[] {
  if (cells.length === width) return cells;
  const whole = cells.slice(0, width);
  while (whole.length < width) whole.push(EMPTY_CELL);
  return whole;
}
