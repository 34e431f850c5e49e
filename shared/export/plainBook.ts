/** A workbook before it has a format: tables of what a person reads. */
export interface PlainBook {
  readonly tables: readonly PlainTable<PlainCell | FigureCell>[];
}

export interface PlainTable<Cell = PlainCell> {
  /** Name of the sheet, unique in the book. */
  readonly name: string;
  readonly columns: readonly PlainColumn[];
  readonly rows: readonly (readonly Cell[])[];
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

/** A number that is shown in a way of its own: a moment, a length, a difference. */
export interface FigureCell {
  /** Moments and lengths in days, moments since the day before 1900 (as spreadsheets count). */
  readonly value: number;
  /** Number format of the spreadsheet: `hh:mm`. */
  readonly format: string;
}
