import type { SourceCell, SourceTable } from '../source.ts';
import { cleanText, isFilled, plainCell, tableOf } from './cells.ts';
import { refuseTooManyRows } from './faults.ts';
import { type SpanCell, spread } from './spans.ts';

/** What a document consists of, in its order. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly SpanCell[])[] };

/** Lines around a table that belong to it; what stands further away is the text of the decision itself. */
const MOST_LINES_AROUND = 40;

interface Gathered {
  readonly before: readonly string[];
  readonly rows: readonly (readonly SpanCell[])[];
  after: readonly string[];
}

/**
 * The tables of a document. Lines before a table become its first rows, with one cell each, so that a title or
 * "I. TẬP THỂ" between two tables is not lost; lines behind the last one become its last rows. Rows are counted
 * from 1 with these lines. Throws `Unreadable`.
 */
export function tablesOf(blocks: readonly Block[]): SourceTable[] {
  const tables = gather(blocks).flatMap(({ before, rows, after }) => {
    const lines = [...before.map(line), ...spread(rows), ...after.map(line)];
    const numbered = lines.map((cells, index) => ({ number: index + 1, cells }));
    return tableOf('', numbered) ?? [];
  });
  if (tables.length < 2) return tables;
  return tables.map(({ rows }, index) => ({ name: String(index + 1), rows }));
}

const line = (text: string): SourceCell[] => [plainCell(text)];

function gather(blocks: readonly Block[]): Gathered[] {
  const gathered: Gathered[] = [];
  let lines: string[] = [];
  let rows = 0;
  for (const block of blocks) {
    if (block.kind === 'text') {
      const text = cleanText(block.text);
      if (text !== '') lines.push(text);
    } else if (block.rows.some((row) => row.some(({ text }) => isFilled(plainCell(text))))) {
      rows += block.rows.length;
      refuseTooManyRows(rows, '');
      gathered.push({ before: lines.slice(-MOST_LINES_AROUND), rows: block.rows, after: [] });
      lines = [];
    }
  }
  const last = gathered.at(-1);
  if (last !== undefined) last.after = lines.slice(0, MOST_LINES_AROUND);
  return gathered;
}
