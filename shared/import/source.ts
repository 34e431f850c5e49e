/**
 * What a reader of files gives, whatever the format: tables of cells as the person sees them.
 * Recognition works on this alone, so that XLSX, CSV, DOCX and a paste behave alike.
 */
export interface SourceBook {
  /** File name, or empty for a paste. */
  readonly name: string;
  /** Sheets of a workbook, tables of a document; those without any text are left out. */
  readonly tables: readonly SourceTable[];
  /** What concerns the file as a whole and is worth a sentence (old encoding, sheets left out). */
  readonly notices: readonly ImportProblem[];
}

export interface SourceTable {
  /** Name of the sheet; for tables of a document their 1-based number; empty when there is one only. */
  readonly name: string;
  readonly rows: readonly SourceRow[];
}

export interface SourceRow {
  /** 1-based, as the program that made the file counts it; for a CSV the line on which the row begins. */
  readonly number: number;
  readonly cells: readonly SourceCell[];
}

export interface SourceCell {
  /** Text as the person sees it, NFC, spaces trimmed; dates as dd/mm/yyyy; line breaks kept as \n; empty for nothing. */
  readonly text: string;
  /**
   * How the text came about where that matters.
   * `above`, `left`: covered by a merged cell that begins above or to the left; the text is that cell's.
   * `error`: the sheet shows an error (#REF!); `formula-unknown`: a formula whose result is not in the file.
   */
  readonly from: 'plain' | 'date' | 'above' | 'left' | 'error' | 'formula-unknown';
}

/** Something a person has to know about a file, a row or a cell. Sentences stand in `shared/words` under `list.problem.<code>`. */
export interface ImportProblem {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/** The outcome of reading a file. A fault is one sentence: `error.<code>`. */
export type ReadBook =
  | { readonly ok: true; readonly book: SourceBook }
  | { readonly ok: false; readonly fault: ImportProblem };
