/// <reference path="./papaparse.d.ts" />
import papaparse from 'papaparse';
import { LONGEST_LIST } from '../../model/importedList.ts';
import type { ImportProblem, SourceRow } from '../source.ts';
import { plainCell } from './cells.ts';
import { refuseTooManyRows } from './faults.ts';

export type Delimiter = ',' | ';' | '\t' | '|';

/** Rows of a text, each with the line on which it begins, and the lines with a quote that never closes. */
export interface DelimitedRows {
  readonly rows: readonly SourceRow[];
  readonly notices: readonly ImportProblem[];
}

/** How often a quote that never closes is mended; after that, quotes are taken as they are. */
const MOST_MENDED = 20;
/** A quote mark that no text holds: every quote is then a character like others. */
const NO_QUOTE = '\u0000';

interface Progress {
  readonly rows: SourceRow[];
  readonly openLines: number[];
  filled: number;
  /** Offset in the text and 1-based line up to which it has been read. */
  at: number;
  line: number;
}

/**
 * Rows of a text whose cells are parted by `delimiter`. Where a quote never closes, it would swallow everything
 * behind it: that line is read with its quotes as characters, and reading goes on behind it.
 * `change` is applied to each cell first. Throws `list-too-many-rows`.
 */
export function delimitedRows(
  text: string,
  delimiter: Delimiter,
  change: (cell: string) => string,
): DelimitedRows {
  const progress: Progress = { rows: [], openLines: [], filled: 0, at: 0, line: 1 };
  while (progress.at < text.length) {
    const quoted = progress.openLines.length < MOST_MENDED;
    if (!readRows(text, delimiter, quoted, progress, change)) continue;
    break;
  }
  refuseTooManyRows(progress.filled, '');
  const { rows, openLines } = progress;
  return {
    rows,
    notices: openLines.map((line) => ({ code: 'quote-not-closed', details: { line } })),
  };
}
