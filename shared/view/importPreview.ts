import type {
  ColumnMeaning,
  ListColumn,
  ListRow,
  RecognisedTable,
  RowProblem,
} from '../import/list.ts';
import type { ImportProblem, SourceTable } from '../import/source.ts';
import type { RecipientKind } from '../model/award.ts';
import { joined } from '../words/joined.ts';

/** What the screen shows of a list before anything enters the show; the rows follow table by table. */
export interface ListPreview {
  /** File name, or empty for a paste. */
  readonly name: string;
  readonly tables: readonly PreviewTable[];
  readonly notices: readonly ImportProblem[];
  /** It reads like the prose of an announcement. */
  readonly isProse: boolean;
}

export interface PreviewTable
  extends Pick<RecognisedTable, 'name' | 'headRow' | 'titles' | 'leftOut'> {
  readonly columns: readonly PreviewColumn[];
  /** What tells lists of the same office; the meanings of the columns are remembered under it. */
  readonly heads: string;
  readonly rowCount: number;
  readonly errors: readonly RowFault[];
  /** Rows with a problem, errors included. */
  readonly problemCount: number;
  /** Fields that need a column: some row fills them, and not all rows alike. */
  readonly filled: readonly PreviewField[];
  /** Award and decision that all rows share; a column would only repeat them. */
  readonly common: readonly string[];
}

export interface PreviewColumn extends ListColumn {
  /** The first texts below the head. */
  readonly samples: readonly string[];
}

/** A row that is not imported, and why. */
export interface RowFault {
  readonly row: number;
  readonly name: string;
  readonly problem: RowProblem;
}

export const PREVIEW_FIELDS = ['post', 'unit', 'award', 'decision'] as const;
export type PreviewField = (typeof PREVIEW_FIELDS)[number];

/** One recipient as the table of the preview shows it; empty for what the list does not say. */
export interface PreviewRow extends Readonly<Record<PreviewField, string>> {
  /** 1-based row number in the file. */
  readonly row: number;
  readonly kind: RecipientKind;
  readonly name: string;
  readonly problems: readonly RowProblem[];
}

/** Texts of a column that are shown below its head. */
const SAMPLES = 2;

/** One table of the preview without its rows. `source` is what was read, for the samples. */
export function previewTable(
  table: RecognisedTable,
  source: SourceTable | undefined,
  heads: string,
): PreviewTable {
  const { name, headRow, titles, leftOut, rows } = table;
  const columns = table.columns.length > 0 ? table.columns : unknownColumns(source);
  const first = rows[0]?.row ?? (headRow ?? 0) + 1;
  const body = (source?.rows ?? []).filter(({ number }) => number >= first);
  return {
    name,
    headRow,
    titles,
    leftOut,
    heads,
    columns: columns.map((column) => ({ ...column, samples: samples(body, column.index) })),
    rowCount: rows.length,
    errors: rows.flatMap(faultOf),
    problemCount: rows.filter(({ problems }) => problems.length > 0).length,
    filled: PREVIEW_FIELDS.filter(
      (field) => !isCommon(rows, field) && rows.some((row) => fieldText(row, field) !== ''),
    ),
    common: PREVIEW_FIELDS.flatMap((field) => {
      const [row] = rows;
      return row !== undefined && isCommon(rows, field) ? [fieldText(row, field)] : [];
    }),
  };
}

/** The columns of a table in which no list was found: the person may say where the names stand. */
function unknownColumns(source: SourceTable | undefined): readonly ListColumn[] {
  const width = (source?.rows ?? []).reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Array.from({ length: width }, (_, index) => ({ index, head: '', meaning: 'ignore' }));
}

function isCommon(rows: readonly ListRow[], field: PreviewField): boolean {
  const [first] = rows;
  if (first === undefined || field === 'post' || field === 'unit') return false;
  const text = fieldText(first, field);
  return text !== '' && rows.every((row) => fieldText(row, field) === text);
}

function samples(body: SourceTable['rows'], index: number): string[] {
  const texts: string[] = [];
  for (const { cells } of body) {
    const cell = cells[index];
    const isOwn = cell !== undefined && cell.from !== 'left' && cell.from !== 'above';
    if (isOwn && cell.text !== '' && !texts.includes(cell.text)) texts.push(cell.text);
    if (texts.length === SAMPLES) break;
  }
  return texts;
}

function faultOf({ row, said, problems }: ListRow): RowFault[] {
  const problem = problems.find(({ severity }) => severity === 'error');
  return problem === undefined ? [] : [{ row, name: said.name ?? '', problem }];
}

export function previewRow(row: ListRow): PreviewRow {
  return {
    row: row.row,
    kind: row.said.kind,
    name: row.said.name ?? '',
    post: row.said.post ?? '',
    unit: row.said.unit ?? '',
    award: row.award ?? '',
    decision: fieldText(row, 'decision'),
    problems: row.problems,
  };
}

function fieldText(row: ListRow, field: PreviewField): string {
  switch (field) {
    case 'award':
      return row.award ?? '';
    case 'decision':
      return decisionText(row.decisionNumber, row.decisionDate);
    default:
      return row.said[field] ?? '';
  }
}

/** "1034/QĐ-UBND, 12/05/2025": a decision as far as the list names it. */
export function decisionText(number: string | null, date: string | null): string {
  const written = date === null ? null : date.split('-').reverse().join('/');
  return joined([number, written], ', ');
}

/** The meanings of a table's columns with another one in one place. A meaning that only one column can have leaves the column that had it. */
export function withMeaning(
  columns: readonly ListColumn[],
  index: number,
  meaning: ColumnMeaning,
): readonly ColumnMeaning[] {
  return columns.map((column) => {
    if (column.index === index) return meaning;
    const isLost = column.meaning === meaning && !SHARED_MEANINGS.has(meaning);
    return isLost ? 'note' : column.meaning;
  });
}

/** A preview that says at once what the person has just said; the rows follow when the worker has read them again. */
export function withColumns(
  preview: ListPreview,
  table: number,
  meanings: readonly ColumnMeaning[],
): ListPreview {
  const tables = preview.tables.map((one, at) =>
    at === table
      ? {
          ...one,
          columns: one.columns.map((column, index) => ({
            ...column,
            meaning: meanings[index] ?? column.meaning,
          })),
        }
      : one,
  );
  return { ...preview, tables };
}

/** Several columns may have these. */
const SHARED_MEANINGS: ReadonlySet<ColumnMeaning> = new Set(['award', 'note', 'ignore']);
