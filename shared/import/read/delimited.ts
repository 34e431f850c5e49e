/// <reference path="./papaparse.d.ts" />
import papaparse from 'papaparse';
import { LONGEST_LIST } from '../../model/importedList.ts';
import type { ImportProblem, SourceRow } from '../source.ts';
import { isFilled, plainCell } from './cells.ts';
import { refuseTooManyCells, refuseTooManyRows } from './faults.ts';

export type Delimiter = ',' | ';' | '\t' | '|';

/** Rows of a text with the line on which each begins; empty ones are left out. */
export interface DelimitedRows {
  readonly rows: readonly SourceRow[];
  /** One for each line with a quote that never closes. */
  readonly notices: readonly ImportProblem[];
}

/** How often a quote that never closes is mended; behind the last one quotes are characters like others. */
const MOST_MENDED = 20;
/** A mark that no text holds. */
const NO_QUOTE = '\u0000';

/**
 * Rows of a text whose cells are parted by `delimiter`; line breaks are \n. Where a quote never closes it would
 * swallow everything behind it: that line is read with its quotes as characters, and reading goes on behind it.
 * `change` is applied to each cell first. Throws `list-too-many-rows` and `list-too-many-cells`.
 */
export function delimitedRows(
  text: string,
  delimiter: Delimiter,
  change: (cell: string) => string = (cell) => cell,
): DelimitedRows {
  const rows = new Rows(change);
  const notices: ImportProblem[] = [];
  for (let at = 0; at < text.length; ) {
    const quote = notices.length < MOST_MENDED ? '"' : NO_QUOTE;
    at += readUntilOpenQuote(text.slice(at), delimiter, quote, rows);
    if (at >= text.length) break;
    notices.push({ code: 'quote-not-closed', details: { line: rows.line } });
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    rows.add(line.split(delimiter), 1);
    at += line.length + 1;
  }
  refuseTooManyRows(rows.filled, '');
  return { rows: rows.kept, notices };
}

/** The rows so far, and the line that comes next. */
class Rows {
  readonly kept: SourceRow[] = [];
  filled = 0;
  line = 1;
  readonly #change: (cell: string) => string;
  #cells = 0;

  constructor(change: (cell: string) => string) {
    this.#change = change;
  }

  /** Adds a row that takes up `lines` lines; too many rows are only counted. */
  add(fields: readonly string[], lines: number): void {
    const number = this.line;
    this.line += lines;
    const last = fields.findLastIndex((field) => field.trim() !== '');
    if (last < 0) return;
    this.#cells += last + 1;
    refuseTooManyCells(this.#cells, '');
    const cells = fields.slice(0, last + 1).map((field) => plainCell(this.#change(field)));
    if (!cells.some(isFilled)) return;
    this.filled += 1;
    if (this.filled <= LONGEST_LIST) this.kept.push({ number, cells });
  }
}

/** Reads whole rows and gives the offset behind them: the end of the text, or the row in which a quote stays open. */
function readUntilOpenQuote(
  text: string,
  delimiter: Delimiter,
  quoteChar: string,
  rows: Rows,
): number {
  let at = 0;
  papaparse.parse(text, {
    delimiter,
    quoteChar,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      const breaks = data.reduce((sum, field) => sum + field.split('\n').length - 1, 0);
      if (breaks > 0 && errors.some(({ type }) => type === 'Quotes')) {
        parser.abort();
        return;
      }
      rows.add(data, breaks + 1);
      at = meta.cursor;
    },
  });
  return at;
}
