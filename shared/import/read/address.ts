import { corrupt } from './faults.ts';

const LAST_ROW = 1_048_576;
/** XFD. */
const LAST_COLUMN = 16_384;

/** Number of a row by what is written at it, and the row before it; a row without one follows the last. Throws `list-corrupt`. */
export function rowNumber(written: string | undefined, last: number): number {
  const number = written === undefined ? last + 1 : /^\d+$/.test(written) ? Number(written) : 0;
  // Numbers rise through a sheet; Excel itself takes anything else for damage.
  if (number <= last || number > LAST_ROW) throw corrupt();
  return number;
}

/** Number of a cell's column by its address, as `AB12`; a cell without one follows the last. Throws `list-corrupt`. */
export function columnOf(address: string | undefined, last: number): number {
  const letters = address === undefined ? undefined : /^([A-Z]+)\d+$/.exec(address)?.[1];
  if (address !== undefined && letters === undefined) throw corrupt();
  const column = letters === undefined ? last + 1 : columnNumber(letters);
  if (column > LAST_COLUMN) throw corrupt();
  return column;
}

/** 1 for A, 27 for AA. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (let at = 0; at < letters.length; at++) number = number * 26 + letters.charCodeAt(at) - 64;
  return number;
}
