import type { SourceBook, SourceCell, SourceRow } from '../../import/source.ts';
import { contentHash } from '../../sheet/hash.ts';
import { folded } from '../../words/search.ts';
import { type Column, type ReadFields, read } from './columns.ts';
import { readExact, seen } from './exact.ts';
import { BookFault } from './fault.ts';
import { dataHead } from './sheetWriter.ts';
import type { BookWords, SheetKey } from './words.ts';

/** Where each column of a table stands. */
class Heads {
  readonly #places = new Map<string, number>();
  /** Asked for again in every row. */
  readonly #known = new Map<string, number>();

  constructor(first: SourceRow | undefined) {
    for (const [index, { text }] of first?.cells.entries() ?? [])
      if (!this.#places.has(headKey(text))) this.#places.set(headKey(text), index);
  }

  /** The 0-based place of the column under this head; -1 when there is none. */
  indexOf(head: string): number {
    const before = this.#known.get(head);
    if (before !== undefined) return before;
    const index = this.#places.get(headKey(head)) ?? -1;
    this.#known.set(head, index);
    return index;
  }
}

/** One row of a sheet of ours. */
export class BookRow {
  readonly sheet: string;
  /** 1-based, in its sheet. */
  readonly number: number;
  /** As it was exported; empty: the row is new. */
  readonly id: string;
  readonly #cells: readonly SourceCell[];
  readonly #heads: Heads;
  readonly #exact: Readonly<Record<string, unknown>>;

  constructor(
    words: BookWords,
    sheet: string,
    { row, heads }: { readonly row: SourceRow; readonly heads: Heads },
  ) {
    this.sheet = sheet;
    this.number = row.number;
    this.#cells = row.cells;
    this.#heads = heads;
    this.id = this.text(words.head('id'));
    let data = '';
    for (let piece = 0; heads.indexOf(dataHead(words, piece)) >= 0; piece += 1)
      data += this.text(dataHead(words, piece));
    const exact = readExact(data);
    if (exact === null) throw this.fault('workbook-data', words.head('data'));
    this.#exact = exact;
  }

  /** The text under a head; empty when the column is gone. Throws for a cell that shows an error. */
  text(head: string): string {
    const cell = this.#cells[this.#heads.indexOf(head)];
    if (cell === undefined || cell.from === 'above' || cell.from === 'left') return '';
    if (cell.from === 'error' || cell.from === 'formula-unknown')
      throw this.fault('workbook-formula', head);
    return cell.text;
  }

  /** What a kept value was, when it is no column. */
  kept(key: string): unknown {
    const entry = this.#exact[key];
    return Array.isArray(entry) ? entry[0] : undefined;
  }

  read(columns: readonly Column[]): ReadFields {
    const place = { sheet: this.sheet, row: this.number };
    return read(columns, (head) => this.text(head), this.#exact, place);
  }

  /** An id for a row that has none: the same row gets the same one again. */
  newId(taken: { has(id: string): boolean }): string {
    const hash = contentHash([this.sheet, ...this.#cells.map(({ text }) => text)]);
    let id = `row-${hash}`;
    for (let nth = 2; taken.has(id); nth += 1) id = `row-${hash}-${nth}`;
    return id;
  }

  fault(
    code: string,
    head: string,
    details: Readonly<Record<string, string | number>> = {},
  ): BookFault {
    return new BookFault(code, { sheet: this.sheet, row: this.number, head, ...details });
  }
}

/** An id for each row that stands for one thing: a new row, and one that was copied with its id, gets a new one. */
export function rowIds(rows: readonly BookRow[]): readonly string[] {
  const taken = new Set(rows.map(({ id }) => id));
  const used = new Set<string>();
  return rows.map((row) => {
    const id = row.id === '' || used.has(row.id) ? row.newId(taken) : row.id;
    used.add(id);
    taken.add(id);
    return id;
  });
}

const headKey = (head: string) => folded(seen(head));

/** The rows of a sheet, those of its continuations included; null when the book has no such sheet. */
export function rowsOf(book: SourceBook, words: BookWords, key: SheetKey): BookRow[] | null {
  const name = folded(words.sheet(key));
  const tables = book.tables.filter((table) => {
    const given = folded(table.name);
    return (
      given === name || (given.startsWith(`${name} `) && /^ \d+$/.test(given.slice(name.length)))
    );
  });
  if (tables.length === 0) return null;
  return tables.flatMap(({ name: sheet, rows: [first, ...rows] }) => {
    const heads = new Heads(first);
    return rows.map((row) => new BookRow(words, sheet, { row, heads }));
  });
}
