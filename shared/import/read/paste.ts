import { LONGEST_LIST } from '../../model/importedList.ts';
import type { ImportProblem, ReadBook, SourceTable } from '../source.ts';
import { bookOf, type FoundTables } from './book.ts';
import { tableOf } from './cells.ts';
import { delimitedRows } from './delimited.ts';
import { Unreadable } from './faults.ts';
import { hasHtmlTable, htmlTables } from './html.ts';
import { LARGEST_HTML } from './limits.ts';

/** What a program put on the clipboard; `html` is null when it gave text only. */
export interface Paste {
  readonly html: string | null;
  readonly text: string;
}

/**
 * Reads cells copied from Excel, Word, Google Sheets or another program: an HTML table where there is one,
 * which knows merged cells; else text with tabs between its cells. Text without tabs is one column.
 * Never throws for what the clipboard holds.
 */
export function readPaste(paste: Paste): ReadBook {
  try {
    return { ok: true, book: bookOf('', found(paste)) };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

function faultOf(error: unknown): ImportProblem {
  if (!(error instanceof Unreadable)) throw error;
  return error.fault.code === 'list-empty'
    ? { code: 'list-paste-empty', details: {} }
    : { code: 'list-paste-too-large', details: { most: LONGEST_LIST } };
}

function found({ html, text }: Paste): FoundTables {
  const tables = html === null || !hasHtmlTable(html) ? [] : tablesOrNone(html);
  if (tables.length > 0) return { tables, notices: [] };
  if (text.length > LARGEST_HTML) throw new Unreadable('list-too-large');
  const { rows, notices } = delimitedRows(text.replace(/\r\n?/g, '\n'), '\t');
  const table = tableOf('', rows);
  return { tables: table === null ? [] : [table], notices };
}

/** HTML that is nested too deeply to be followed is given up; the text beside it says the same. */
function tablesOrNone(html: string): SourceTable[] {
  try {
    return htmlTables(html);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}
