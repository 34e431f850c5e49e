import type { SourceCell, SourceRow, SourceTable } from '../source.ts';
import { oneLine } from './text.ts';

/** A row that says something, with the cells that are its own (not covered by a merged cell that begins elsewhere). */
export interface Line {
  /** 1-based row number in the file. */
  readonly number: number;
  readonly cells: readonly SourceCell[];
  readonly own: readonly OwnCell[];
}

export interface OwnCell {
  /** 0-based place in the row. */
  readonly index: number;
  /** One line. */
  readonly text: string;
}

function isOwn(cell: SourceCell): boolean {
  if (cell.from === 'above' || cell.from === 'left') return false;
  return cell.text !== '' || cell.from === 'error' || cell.from === 'formula-unknown';
}

function lineOf({ number, cells }: SourceRow): Line {
  const own: OwnCell[] = [];
  for (const [index, cell] of cells.entries())
    if (isOwn(cell)) own.push({ index, text: oneLine(cell.text) });
  return { number, cells, own };
}

/** The rows of a table that say something of their own, in order. */
export function linesOf(table: SourceTable): readonly Line[] {
  return table.rows.map(lineOf).filter(({ own }) => own.length > 0);
}

/** What a row says, as it is shown where rows are listed. */
export function lineText({ own }: Line): string {
  return own
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' | ');
}

/** Text at a place, empty where there is no cell; of a covered cell only what a cell above says. */
export function textAt(line: Line, index: number): string {
  const cell = line.cells[index];
  return cell === undefined || cell.from === 'left' ? '' : oneLine(cell.text);
}
