import type { ImportProblem } from '../source.ts';
import type { FoundTables } from './book.ts';
import { tableOf } from './cells.ts';
import { delimitedRows } from './delimited.ts';
import { findDelimiter } from './delimiter.ts';
import type { Decoded } from './encoding.ts';

/** The one table of a text file. Throws `Unreadable`. */
export function readCsv({ text, encoding, brokenLines }: Decoded): FoundTables {
  const lines = text.replace(/\r\n?/g, '\n');
  const delimiter = findDelimiter(lines);
  // The line by which Excel is told the delimiter is no row, but it counts as a line.
  const { rows, notices } = delimitedRows(lines.replace(/^sep=.\n/i, '\n'), delimiter, asTyped);
  const table = tableOf('', rows);
  const about: ImportProblem[] = [];
  if (encoding !== 'UTF-8') about.push({ code: 'encoding', details: { encoding } });
  if (brokenLines.length > 0)
    about.push({ code: 'broken-characters', details: { lines: brokenLines.join(', ') } });
  return { tables: table === null ? [] : [table], notices: [...about, ...notices] };
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
