import { LONGEST_LIST } from '../../model/importedList.ts';
import type { ImportProblem } from '../source.ts';
import { MOST_CELLS } from './limits.ts';

/** Ends the reading of a file from within; `readBook` turns it into its fault and never lets it out. */
export class Unreadable extends Error {
  readonly fault: ImportProblem;

  constructor(code: string, details: ImportProblem['details'] = {}) {
    super(code);
    this.fault = { code, details };
  }
}

/** The file is damaged, or not what its beginning promises. */
export const corrupt = () => new Unreadable('list-corrupt');

/** Throws when a table has more rows than a list may bring. */
export function refuseTooManyRows(rows: number, table: string): void {
  if (rows > LONGEST_LIST)
    throw new Unreadable('list-too-many-rows', where(table, { rows, most: LONGEST_LIST }));
}

/** Throws when a table, or all of them (then without a name), takes more cells than any list needs. */
export function refuseTooManyCells(cells: number, table: string): void {
  if (cells > MOST_CELLS)
    throw new Unreadable('list-too-many-cells', where(table, { cells, most: MOST_CELLS }));
}

/** A table without a name is known by its file; `readBook` knows that name. */
const where = (table: string, details: ImportProblem['details']): ImportProblem['details'] =>
  table === '' ? details : { where: table, ...details };
