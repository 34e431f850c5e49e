import type { PlainCell } from '../plainBook.ts';
import { cellText, isPlain, seen } from './exact.ts';
import { BookFault, type CellPlace } from './fault.ts';
import type { CellValue } from './values.ts';

/** One column of a sheet. */
export interface Column {
  /** Field of the record that a row stands for. */
  readonly key: string;
  readonly head: string;
  readonly width: number;
  /** Null: shown to the person and not read back. */
  readonly value: CellValue | null;
  /** Names other things by what they are called: kept by id, so that a new name of theirs does not cut the tie. */
  readonly isReference?: boolean;
}

/** What a row stands for, flat: a value for each key. */
export type FlatRecord = Readonly<Record<string, unknown>>;

/** Value and, for a reference, the text that stood for it. */
type Exact = readonly [value: unknown, text?: string];

/** A row to write: its cells by key, and what the cells alone would lose. */
export interface WrittenRow {
  readonly cells: ReadonlyMap<string, PlainCell>;
  readonly exact: Readonly<Record<string, Exact>>;
}

/** Puts a record into cells. `keepAll`: remember every value, to tell later which cell was edited. */
export function written(
  columns: readonly Column[],
  record: FlatRecord,
  keepAll: boolean,
): WrittenRow {
  const cells = new Map<string, PlainCell>();
  const exact: Record<string, Exact> = {};
  for (const { key, value, isReference } of columns) {
    const field = record[key];
    const shown = value === null ? (field as PlainCell) : value.show(field as never);
    const text = String(shown);
    cells.set(key, typeof shown === 'number' ? shown : cellText(shown));
    if (value === null) continue;
    if (isReference) {
      if (text !== '') exact[key] = [field, text];
    } else if (keepAll || !comesBack(value, field, text)) exact[key] = [field];
  }
  return { cells, exact };
}

const comesBack = (value: CellValue, field: unknown, text: string): boolean =>
  isPlain(text) && JSON.stringify(value.read(text)) === JSON.stringify(field);

/** A row as it was read: its fields, and which of them a person has changed as far as the row can tell. */
export interface ReadFields {
  readonly fields: FlatRecord;
  readonly edited: ReadonlySet<string>;
}

/** Takes a record out of cells. Throws `BookFault` with the place of a cell that means nothing. */
export function read(
  columns: readonly Column[],
  textOf: (head: string) => string,
  exact: Readonly<Record<string, unknown>>,
  place: Omit<CellPlace, 'head'>,
): ReadFields {
  const fields: Record<string, unknown> = {};
  const edited = new Set<string>();
  for (const column of columns) {
    const { key, value, head } = column;
    if (value === null) continue;
    const text = textOf(head);
    const before = entryOf(exact[key]);
    if (before !== null && shownBefore(value, before) === seen(text)) fields[key] = before[0];
    else {
      if (before !== null) edited.add(key);
      fields[key] = understood(column, value, text, before, place);
    }
  }
  return { fields, edited };
}

function understood(
  { head }: Column,
  value: CellValue,
  text: string,
  before: Exact | null,
  { sheet, row }: Omit<CellPlace, 'head'>,
): unknown {
  const meant = value.read(text, before);
  if (meant !== undefined) return meant;
  const expected = value.expected?.() ?? '';
  const code =
    text === '' ? 'workbook-empty' : expected === '' ? 'workbook-unknown' : 'workbook-value';
  throw new BookFault(code, { sheet, row, head, given: text.slice(0, 200), expected });
}

function entryOf(entry: unknown): Exact | null {
  if (!Array.isArray(entry) || entry.length === 0) return null;
  return [entry[0], ...(typeof entry[1] === 'string' ? [entry[1]] : [])] as unknown as Exact;
}

/** What the person saw for a kept value; null when the value is none that could have been shown. */
function shownBefore(value: CellValue, [field, text]: Exact): string | null {
  if (text !== undefined) return seen(text);
  try {
    return seen(String(value.show(field as never)));
  } catch {
    return null;
  }
}
