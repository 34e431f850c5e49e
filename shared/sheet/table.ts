/** A table on paper. All texts are as they are printed. */
export interface SheetTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface TableColumn {
  readonly label: string;
  /** What the column has in common with the ones beside it; null: it stands alone. */
  readonly group: string | null;
  /** How it is set: a counting number, a time, a number of a register, a text that takes the room that is left, a box to tick. */
  readonly kind: 'number' | 'figure' | 'time' | 'code' | 'short' | 'text' | 'tick';
}

export interface TableRow {
  /** `begins`: something else begins here; `part`: a part of the row before it; `missed`: it did not happen; `sum`: all together. */
  readonly tone: 'plain' | 'begins' | 'part' | 'missed' | 'sum';
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly text: string;
  /** In smaller type below; empty: none. */
  readonly note: string;
}

/** A table with its heading. */
export interface TablePart {
  readonly heading: string;
  /** Between heading and table. */
  readonly lead: readonly string[];
  /** Null: `none` stands in its place. */
  readonly table: SheetTable | null;
  readonly none: string;
}

export const cell = (text: string, note = ''): TableCell => ({ text, note });

export const column = (
  kind: TableColumn['kind'],
  label: string,
  group: string | null = null,
): TableColumn => ({ kind, label, group });

/** A row of plain cells. */
export const row = (
  cells: readonly (TableCell | string)[],
  tone: TableRow['tone'] = 'plain',
): TableRow => ({ tone, cells: cells.map((one) => (typeof one === 'string' ? cell(one) : one)) });

/** The part with its table, or with the sentence that stands for an empty one. */
export function part(
  heading: string,
  none: string,
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  lead: readonly string[] = [],
): TablePart {
  return { heading, lead, none, table: rows.length === 0 ? null : { columns, rows } };
}
