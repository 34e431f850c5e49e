import { LONGEST_LIST } from '../../model/importedList.ts';
import type { SourceCell, SourceRow } from '../source.ts';
import { columnOf, rowNumber } from './address.ts';
import { EMPTY_CELL } from './cells.ts';
import { CellText } from './cellText.ts';
import { corrupt, Unreadable } from './faults.ts';
import { LONGEST_ROW, MOST_CELLS } from './limits.ts';
import { type CellRange, rangeOf } from './merged.ts';
import type { CellReader } from './sheetCell.ts';
import { type XmlAttributes, type XmlListener, XmlReader } from './xml.ts';

/** A sheet as it stands in its part; of its styled but empty cells and rows nothing is left. */
export interface SheetRead {
  /** Rows with something in them; none when there are more rows or cells than a list may have. */
  readonly rows: readonly SourceRow[];
  readonly rowCount: number;
  /** Columns up to the last filled cell of all rows, and the sum of those of each row. */
  readonly width: number;
  readonly places: number;
  readonly merged: readonly CellRange[];
}

/** A cell while it is read. */
interface OpenCell {
  readonly column: number;
  readonly type: string | undefined;
  readonly style: string | undefined;
  formula: boolean;
}

/** Takes the XML of a sheet in pieces, as it is unfolded, and keeps what is written in its cells and which of them are merged. */
export class SheetReader implements XmlListener {
  readonly #xml = new XmlReader('worksheet', this);
  readonly #values: CellReader;
  readonly #text = new CellText();
  readonly #rows: SourceRow[] = [];
  readonly #merged: CellRange[] = [];
  #inRows = false;
  /** Number of the last row that was seen. */
  #row = 0;
  /** Cells of the row that is open. */
  #cells: SourceCell[] | null = null;
  #column = 0;
  /** Its last filled column so far. */
  #reach = 0;
  #cell: OpenCell | null = null;
  #rowCount = 0;
  #width = 0;
  #places = 0;
  /** Characters since a row began or ended. */
  #since = 0;

  constructor(values: CellReader) {
    this.#values = values;
  }

  /** Throws `list-corrupt`, or `list-too-large` for a row without end. */
  push(piece: string): void {
    this.#since += piece.length;
    this.#xml.push(piece);
    if (this.#cells !== null && this.#since > LONGEST_ROW) throw new Unreadable('list-too-large');
  }

  /** Throws `list-corrupt` when the part breaks off or is no sheet. */
  end(): SheetRead {
    this.#xml.end();
    return {
      rows: this.#rows,
      rowCount: this.#rowCount,
      width: this.#width,
      places: this.#places,
      merged: this.#merged,
    };
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#cell !== null) this.#openInCell(this.#cell, name);
    else if (name === 'c' && this.#cells !== null) this.#openCell(attributes);
    else if (name === 'row' && this.#inRows) this.#openRow(attributes);
    else if (name === 'mergeCell') this.#merged.push(...rangeOf(attributes.ref));
    else if (name === 'sheetData') this.#inRows = true;
  }

  text(run: string): void {
    if (this.#cell !== null) this.#text.add(run);
  }

  close(name: string): void {
    if (this.#cell !== null && name === 'c') this.#closeCell(this.#cell);
    else if (this.#cell !== null) this.#text.close();
    else if (name === 'row' && this.#cells !== null) this.#closeRow(this.#cells);
    else if (name === 'sheetData') this.#inRows = false;
  }

  #openRow({ r }: XmlAttributes): void {
    if (this.#cells !== null) throw corrupt();
    this.#row = rowNumber(r, this.#row);
    this.#cells = [];
    this.#column = 0;
    this.#reach = 0;
    this.#since = 0;
  }

  #openCell({ r, t, s }: XmlAttributes): void {
    this.#column = columnOf(r, this.#column);
    this.#cell = { column: this.#column, type: t, style: s, formula: false };
  }

  #openInCell(cell: OpenCell, name: string): void {
    if (name === 'c') throw corrupt();
    if (name === 'f') cell.formula = true;
    this.#text.open(name);
  }

  #closeCell({ column, type, style, formula }: OpenCell): void {
    this.#cell = null;
    const value = this.#text.take();
    if (this.#cells === null || (value === '' && !formula)) return;
    this.#reach = Math.max(this.#reach, column);
    if (!this.#isTooLarge)
      place(this.#cells, column, this.#values.read({ type, style, value, formula }));
  }

  #closeRow(cells: readonly SourceCell[]): void {
    this.#cells = null;
    this.#since = 0;
    if (this.#reach === 0) return;
    this.#rowCount += 1;
    this.#places += this.#reach;
    this.#width = Math.max(this.#width, this.#reach);
    if (this.#isTooLarge) this.#rows.length = 0;
    else this.#rows.push({ number: this.#row, cells });
  }

  /** The sheet is refused already: how large it is is all that is still asked. */
  get #isTooLarge(): boolean {
    return this.#rowCount > LONGEST_LIST || this.#places > MOST_CELLS;
  }
}

/** Puts a cell into its column, whatever the order in which they come. Throws where one would hide another. */
function place(cells: SourceCell[], column: number, cell: SourceCell): void {
  while (cells.length < column - 1) cells.push(EMPTY_CELL);
  if ((cells[column - 1] ?? EMPTY_CELL) !== EMPTY_CELL) throw corrupt();
  cells[column - 1] = cell;
}
