import type { SourceBook, SourceCell, SourceTable } from '@shared/import/source.ts';

/** A cell as the tests write it: a text, or a text with how it came about. */
export type Cell = string | SourceCell;

export const above = (text: string): SourceCell => ({ text, from: 'above' });
export const left = (text: string): SourceCell => ({ text, from: 'left' });
export const date = (text: string): SourceCell => ({ text, from: 'date' });
export const broken = (text = '#REF!'): SourceCell => ({ text, from: 'error' });
export const uncounted = (text = ''): SourceCell => ({ text, from: 'formula-unknown' });

/** A text in the first cell that is merged over the whole row. */
export function across(text: string, width: number): SourceCell[] {
  return Array.from({ length: width }, (_, index) =>
    index === 0 ? { text, from: 'plain' } : left(text),
  );
}

export function table(rows: readonly (readonly Cell[])[], name = ''): SourceTable {
  return {
    name,
    rows: rows.map((cells, index) => ({
      number: index + 1,
      cells: cells.map((cell) => (typeof cell === 'string' ? { text: cell, from: 'plain' } : cell)),
    })),
  };
}

export function book(...tables: readonly SourceTable[]): SourceBook {
  return { name: 'danh-sach.xlsx', tables, notices: [] };
}
