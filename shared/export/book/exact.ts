import { cleanText } from '../../import/read/cells.ts';

/** Longest text that a cell of a spreadsheet takes, with room for a mark that it goes on. */
const LONGEST_CELL = 32_000;
/** Longest piece of exact data in one cell. */
export const LONGEST_PIECE = 30_000;

/** A text as it can stand in a cell: one that is too long ends in a mark, the rest is in the exact data. */
export function cellText(text: string): string {
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text;
}

/**
 * What is left of a text when it was written into a workbook and read again, at the coarsest: two texts of which
 * this is the same are one to whoever edits them.
 */
export function seen(text: string): string {
  return cleanText(cellText(text).replaceAll('\u00ad', ''))
    .replace(/\s+/g, ' ')
    .replaceAll('Ð', 'Đ')
    .replaceAll('ð', 'đ')
    .trim();
}

/** Whether a text comes back from a cell exactly as it is. */
export function isPlain(text: string): boolean {
  return text === cleanText(cellText(text)) && !/[Ðð\u00ad\ud800-\udfff\ufffe\uffff]/.test(text);
}

/** Data as a text that no reader of cells changes: printable ASCII without spaces, and without what looks like `_x0041_`. */
export function exactText(data: unknown): string {
  return JSON.stringify(data).replace(
    /[^!-~]|_/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Reads what `exactText` has written, in however many pieces; null: somebody has been at it. */
export function readExact(text: string): Readonly<Record<string, unknown>> | null {
  if (text === '') return {};
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && !Array.isArray(data)
      ? (data as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
