import type { PlainCell, PlainColumn, PlainTable } from '../plainBook.ts';
import { type Column, type FlatRecord, type WrittenRow, written } from './columns.ts';
import { exactText, LONGEST_PIECE } from './exact.ts';
import type { BookWords } from './words.ts';

/** Rows of one sheet; a longer table goes on in another one. Readers of lists take 20,000. */
const MOST_ROWS = 19_000;

interface Row extends WrittenRow {
  readonly id: string;
  readonly pieces: readonly string[];
}

/** Collects the rows of one sheet: what people read, then, hidden, the id and what the cells alone would lose. */
export class SheetWriter {
  readonly #words: BookWords;
  readonly #name: string;
  readonly #columns: readonly Column[];
  readonly #rows: Row[] = [];

  constructor(words: BookWords, name: string, columns: readonly Column[]) {
    this.#words = words;
    this.#name = name;
    this.#columns = columns;
  }

  /** Adds a row. `columns`: those that it uses; all of the sheet when left out. */
  add(
    id: string,
    record: FlatRecord,
    options: { readonly columns?: readonly Column[]; readonly keepAll?: boolean } = {},
  ): void {
    const { columns = this.#columns, keepAll = false } = options;
    const row = written(columns, record, keepAll);
    const isLossless = Object.keys(row.exact).length === 0;
    this.#rows.push({ ...row, id, pieces: isLossless ? [] : inPieces(exactText(row.exact)) });
  }

  tables(): PlainTable[] {
    const most = this.#rows.reduce((count, { pieces }) => Math.max(count, pieces.length), 1);
    const columns = [
      ...this.#columns.map(({ head, width }): PlainColumn => ({ head, width })),
      { head: this.#words.head('id'), width: 12, isHidden: true },
      ...Array.from({ length: most }, (_, index) => ({
        head: dataHead(this.#words, index),
        width: 12,
        isHidden: true,
      })),
    ];
    const rows = this.#rows.map(({ cells, id, pieces }): readonly PlainCell[] => [
      ...this.#columns.map(({ key }) => cells.get(key) ?? ''),
      id,
      ...Array.from({ length: most }, (_, index) => pieces[index] ?? ''),
    ]);
    const parts = Math.max(1, Math.ceil(rows.length / MOST_ROWS));
    return Array.from({ length: parts }, (_, part) => ({
      name: part === 0 ? this.#name : `${this.#name} ${part + 1}`,
      columns,
      rows: rows.slice(part * MOST_ROWS, (part + 1) * MOST_ROWS),
    }));
  }
}

/** Head of the nth column of exact data, counted from 0. */
export function dataHead(words: BookWords, index: number): string {
  return index === 0 ? words.head('data') : `${words.head('data')} ${index + 1}`;
}

function inPieces(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / LONGEST_PIECE) }, (_, index) =>
    text.slice(index * LONGEST_PIECE, (index + 1) * LONGEST_PIECE),
  );
}
