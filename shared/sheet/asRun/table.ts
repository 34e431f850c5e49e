/** A table of the record. All texts are as they are printed. */
export interface RecordTable {
  readonly columns: readonly RecordColumn[];
  readonly rows: readonly RecordRow[];
}

export interface RecordColumn {
  readonly label: string;
  /** What the column has in common with the ones beside it; null: it stands alone. */
  readonly group: string | null;
  /** How it is set: a counting number, a time, a text that takes the room that is left. */
  readonly kind: 'number' | 'figure' | 'time' | 'short' | 'text';
}

export interface RecordRow {
  /** `part`: a part of the row before it; `missed`: it did not happen; `sum`: all together. */
  readonly tone: 'plain' | 'part' | 'missed' | 'sum';
  readonly cells: readonly RecordCell[];
}

export interface RecordCell {
  readonly text: string;
  /** In smaller type below; empty: none. */
  readonly note: string;
}

/** A part of the record with its heading. */
export interface RecordPart {
  readonly heading: string;
  /** Between heading and table. */
  readonly lead: readonly string[];
  /** Null: `none` stands in its place. */
  readonly table: RecordTable | null;
  readonly none: string;
}

/** What stands behind the record. */
export interface Annex {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly RecordPart[];
}

export const cell = (text: string, note = ''): RecordCell => ({ text, note });

export const column = (
  kind: RecordColumn['kind'],
  label: string,
  group: string | null = null,
): RecordColumn => ({ kind, label, group });

/** A row of plain cells. */
export const row = (
  cells: readonly (RecordCell | string)[],
  tone: RecordRow['tone'] = 'plain',
): RecordRow => ({ tone, cells: cells.map((one) => (typeof one === 'string' ? cell(one) : one)) });

/** The part with its table, or with the sentence that stands for an empty one. */
export function part(
  heading: string,
  none: string,
  columns: readonly RecordColumn[],
  rows: readonly RecordRow[],
  lead: readonly string[] = [],
): RecordPart {
  return { heading, lead, none, table: rows.length === 0 ? null : { columns, rows } };
}
