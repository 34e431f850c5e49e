/** A workbook before it has a format: tables of what a person reads. */
export interface PlainBook {
  readonly tables: readonly PlainTable[];
}

export interface PlainTable {
  /** Name of the sheet, unique in the book. */
  readonly name: string;
  readonly columns: readonly PlainColumn[];
  readonly rows: readonly (readonly PlainCell[])[];
}

export interface PlainColumn {
  readonly head: string;
  /** In characters. */
  readonly width: number;
  /** For the app and not for people: ids and exact texts. */
  readonly isHidden?: boolean;
}

/** A number is written as one, so that it can be summed and sorted. */
export type PlainCell = string | number;
