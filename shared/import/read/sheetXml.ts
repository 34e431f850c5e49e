import { LONGEST_LIST } from '../../model/importedList.ts';
import { corrupt, Unreadable } from './faults.ts';
import { LONGEST_ROW } from './limits.ts';
import { type CellRange, mergedRanges } from './merged.ts';
import { filledRows, numberCells, type RowState } from './sheetRows.ts';

/** A sheet's XML reduced to its rows with something in them; the library reads no more than this. */
export interface SheetXml {
  /** A whole `worksheet`; cells keep address, type, style and value. Empty when there are too many rows. */
  readonly xml: string;
  /** Rows with at least one filled cell. */
  readonly rows: number;
  readonly cells: number;
  readonly merged: readonly CellRange[];
}

/**
 * Takes the XML of a sheet in pieces, as it is unfolded, and drops styled but empty cells and rows at once:
 * the library would need minutes and gigabytes for the million of them that a formatted column brings.
 * Everything but rows and merged cells is left out, because the library stumbles over much of it
 * (validations and merges over whole columns, drawings without a picture).
 */
export class SheetFilter {
  #stage: 'before' | 'rows' | 'after' = 'before';
  #isSheet = false;
  #pending = '';
  #prefix = '';
  readonly #kept: string[] = [];
  readonly #state: RowState = { row: 0, rows: 0, cells: 0 };
  readonly #merged: CellRange[] = [];

  push(piece: string): void {
    this.#pending += piece;
    if (this.#stage === 'before') this.#begin();
    if (this.#stage === 'rows') this.#rows();
    if (this.#stage === 'after') this.#after();
    if (this.#pending.length > LONGEST_ROW) throw new Unreadable('list-too-large');
  }

  /** Throws `list-corrupt` when the rows never ended. */
  end(): SheetXml {
    if (this.#stage === 'rows' || !this.#isSheet) throw corrupt();
    const xml = `<worksheet><sheetData>${this.#kept.join('')}</sheetData></worksheet>`;
    return { xml, rows: this.#state.rows, cells: this.#state.cells, merged: this.#merged };
  }

  #begin(): void {
    this.#isSheet ||= /<(?:[\w.-]+:)?worksheet[\s/>]/.test(this.#pending);
    const start = /<((?:[\w.-]+:)?)sheetData(?:\s[^>]*?)?(\/?)>/.exec(this.#pending);
    if (start === null) {
      this.#pending = fromLastTag(this.#pending);
      return;
    }
    this.#prefix = start[1] ?? '';
    this.#pending = this.#pending.slice(start.index + start[0].length);
    this.#stage = start[2] === '/' ? 'after' : 'rows';
  }

  #rows(): void {
    const end = this.#pending.indexOf(`</${this.#prefix}sheetData>`);
    // What stands before the last beginning of a row is whole rows.
    const cut = end >= 0 ? end : this.#pending.lastIndexOf(`<${this.#prefix}row`);
    if (cut > 0) this.#keep(this.#pending.slice(0, cut));
    if (cut >= 0) this.#pending = this.#pending.slice(cut);
    if (end >= 0) this.#stage = 'after';
  }

  #keep(piece: string): void {
    if (this.#state.rows > LONGEST_LIST) {
      // Refused already: how many more rows there are is all that is still asked, and asked in a hurry.
      this.#state.rows += piece.split(`</${this.#prefix}row>`).length - 1;
      this.#kept.length = 0;
      return;
    }
    const plain = this.#prefix === '' ? piece : withoutPrefix(piece, this.#prefix);
    this.#kept.push(filledRows(numberCells(plain, this.#state), this.#state));
  }

  #after(): void {
    const rest = fromLastTag(this.#pending);
    const whole = this.#pending.slice(0, this.#pending.length - rest.length);
    for (const range of mergedRanges(whole)) this.#merged.push(range);
    this.#pending = rest;
  }
}

/** The end of a piece in which a tag may be cut in two; a whole tag has been looked at and is not needed again. */
function fromLastTag(text: string): string {
  const tag = text.lastIndexOf('<');
  return tag < 0 || text.includes('>', tag) ? '' : text.slice(tag);
}

function withoutPrefix(xml: string, prefix: string): string {
  return xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
}
