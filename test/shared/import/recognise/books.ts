import type { ListRow, RecognisedList } from '@shared/import/list.ts';
import { recognise } from '@shared/import/recognise/recognise.ts';
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

/** What is recognised in one table of rows. */
export function recognised(rows: readonly (readonly Cell[])[], name = ''): RecognisedList {
  return recognise(book(table(rows, name)));
}

/** All recipients of a list. */
export function rowsOf({ tables }: RecognisedList): readonly ListRow[] {
  return tables.flatMap(({ rows }) => rows);
}

/** Names in their order. */
export function namesOf(list: RecognisedList): (string | null)[] {
  return rowsOf(list).map(({ said }) => said.name);
}

/** Codes of the problems of each row. */
export function problemsOf(list: RecognisedList): string[][] {
  return rowsOf(list).map(({ problems }) => problems.map(({ code }) => code));
}

/** Meanings of the columns of the first table. */
export function meaningsOf({ tables }: RecognisedList): string[] {
  return tables[0]?.columns.map(({ meaning }) => meaning) ?? [];
}

/** What was left out and why. */
export function leftOutOf({ tables }: RecognisedList): [number, string][] {
  return tables.flatMap(({ leftOut }) =>
    leftOut.map(({ row, reason }): [number, string] => [row, reason]),
  );
}
