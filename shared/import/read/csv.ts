import type { ImportProblem } from '../source.ts';
import type { FoundTables } from './book.ts';
import { tableOf } from './cells.ts';
import { delimitedRows } from './delimited.ts';
import { findDelimiter } from './delimiter.ts';
import type { Decoded } from './encoding.ts';

/** The one table of a text file. Throws `Unreadable`. */
export function readCsv(decoded: Decoded): FoundTables {
  const lines = decoded.text.replace(/\r\n?/g, '\n');
  const delimiter = findDelimiter(lines);
  // The line by which Excel is told the delimiter is no row, but it counts as a line.
  const { rows, notices } = delimitedRows(lines.replace(/^sep=.\n/i, '\n'), delimiter, asTyped);
  const table = tableOf('', rows);
  return { tables: table === null ? [] : [table], notices: [...textNotices(decoded), ...notices] };
}

/** What there is to say of the way in which a text is written. */
export function textNotices({ encoding, brokenLines }: Decoded): ImportProblem[] {
  const notices: ImportProblem[] = [];
  if (encoding !== 'UTF-8') notices.push({ code: 'encoding', details: { encoding } });
  if (brokenLines.length > 0)
    notices.push({ code: 'broken-characters', details: { lines: brokenLines.join(', ') } });
  return notices;
}

/**
 * A cell without what protects it from being taken for a formula: the apostrophe that our own export
 * (and Excel) puts before = + - @, and the ="…" that keeps leading zeros.
 */
function asTyped(cell: string): string {
  const kept = /^="((?:[^"]|"")*)"$/.exec(cell.trim())?.[1];
  if (kept !== undefined) return kept.replaceAll('""', '"');
  return cell.replace(/^\s*'(?=[=+\-@])/, '');
}
