import type { RecipientKind } from '../model/award.ts';
import type { Said } from '../model/importedList.ts';
import type { ImportProblem } from './source.ts';

/** What a column of a list can mean. `ignore`: it is not taken. */
export const COLUMN_MEANINGS = [
  'order',
  'name',
  /** The family and middle names where "Họ và tên" takes two columns; `given-name` is the other one. */
  'family-name',
  'given-name',
  'kind',
  'address',
  'post',
  'unit',
  /** One column that holds both ("Chức vụ, đơn vị công tác"). */
  'post-and-unit',
  'award',
  'decision-number',
  'decision-date',
  'seat',
  'certificate',
  'pronunciation',
  /** Goes into the recipient's note behind the head of its column ("Thành tích: …"). */
  'note',
  'ignore',
] as const;
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number];

/** A column of a table and what it is taken for. */
export interface ListColumn {
  /** 0-based place in the cells of the table. */
  readonly index: number;
  /** As the file writes it; empty when the column has no head. */
  readonly head: string;
  readonly meaning: ColumnMeaning;
}

/** One recipient of a list, before anything enters the show. */
export interface ListRow {
  /** Name of the table it stands in. */
  readonly table: string;
  /** 1-based row number in the file. */
  readonly row: number;
  /** What the list says of the recipient; its order in the list is its place in the call order. */
  readonly said: Said;
  /** Award as the list writes it: from its column, else from the section head or the title above; null: none is named. */
  readonly award: string | null;
  /** Catalogue entry that the award means; null: none is named, or no catalogue knows it. */
  readonly catalogueId: string | null;
  /** Number of the decision as written; null: not given. */
  readonly decisionNumber: string | null;
  /** YYYY-MM-DD; null: not given or not readable (a problem says which). */
  readonly decisionDate: string | null;
  readonly problems: readonly RowProblem[];
}

export interface RowProblem extends ImportProblem {
  /** `error`: the row is not imported until it is mended; `notice`: it is imported as it stands. */
  readonly severity: 'error' | 'notice';
}

/** Why a row is no recipient. Sentences stand in `shared/words` under `list.leftOut.<reason>`. */
export const LEFT_OUT_REASONS = [
  /** "Tổng cộng", "(Danh sách gồm 12 tập thể)". */
  'sum',
  /** Signatures, the addressees of the paper, the signer's name. */
  'signature',
  'place-and-date',
  'remark',
  /** The head again, on a later page of the list. */
  'repeated-head',
  /** "1 | 2 | 3" beneath the head. */
  'column-numbers',
  /** More of the recipient above, beside a merged name. */
  'continuation',
  /** The whole table holds no recipients (instructions). */
  'no-list',
  'not-understood',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** A head inside a list; what it says holds for the rows beneath it. */
export interface ListSection {
  /** 1-based row number in the file. */
  readonly row: number;
  readonly text: string;
  readonly kind: RecipientKind | null;
  readonly award: string | null;
  readonly unit: string | null;
  /** How many recipients it announces; null: it does not say. */
  readonly count: number | null;
}

/**
 * A table as it was understood. Each row of the file that says something is told exactly once: in `titleRows`, `headRows`,
 * `sections`, `rows` or `leftOut`, each in the order of the file. A sheet whose heads change becomes several tables.
 */
export interface RecognisedTable {
  /** Name of the sheet; from its second head on with a number behind it ("Sheet1 · 2"). */
  readonly name: string;
  /** 1-based row number of the head; null: no head was found and the columns were guessed from what they hold. */
  readonly headRow: number | null;
  /** 1-based row numbers of the head: two where heads stand under a common one. */
  readonly headRows: readonly number[];
  /** One for each cell of the widest row, in their order. */
  readonly columns: readonly ListColumn[];
  /** Title rows above the head ("DANH SÁCH …", "(Kèm theo Quyết định số …)"). */
  readonly titles: readonly string[];
  /** 1-based row numbers of the titles. */
  readonly titleRows: readonly number[];
  readonly sections: readonly ListSection[];
  readonly rows: readonly ListRow[];
  /** Rows that are neither recipients nor heads nor titles, such as sums and signatures: never dropped without a word. */
  readonly leftOut: readonly {
    readonly row: number;
    readonly text: string;
    readonly reason: LeftOutReason;
  }[];
}

/** Everything that was understood of a file. */
export interface RecognisedList {
  readonly name: string;
  readonly tables: readonly RecognisedTable[];
  readonly notices: readonly ImportProblem[];
}
