import type { KindCounts } from '../lineup/lineup.ts';
import { countRows, hasError, soundRows } from './groups.ts';
import { awardKey } from './keys.ts';
import type { ColumnMeaning, ListRow, RecognisedList, RowProblem } from './list.ts';
import type { ImportProblem } from './source.ts';

/** What was understood of a list: nothing in the file goes without being told here. */
export interface ImportSummary {
  /** File name; empty for a paste. */
  readonly name: string;
  /** Rows that were read as recipients, and how many of them have errors and stay out. */
  readonly rows: number;
  readonly faulty: number;
  /** Of the rows without errors. */
  readonly kinds: KindCounts;
  /** In the order in which they first appear; null: rows that name no award. */
  readonly awards: readonly SummaryAward[];
  readonly problems: readonly SummaryProblem[];
  readonly leftOut: readonly SummaryLeftOut[];
  readonly notices: readonly ImportProblem[];
  readonly tables: readonly SummaryTable[];
}

export interface SummaryAward {
  readonly award: string | null;
  readonly catalogueId: string | null;
  readonly kinds: KindCounts;
}

export interface SummaryProblem extends RowProblem {
  readonly table: string;
  readonly row: number;
}

export interface SummaryLeftOut {
  readonly table: string;
  readonly row: number;
  readonly text: string;
  readonly reason: string;
}

/** How the columns of a table were taken. */
export interface SummaryTable {
  readonly name: string;
  readonly headRow: number | null;
  readonly columns: readonly { readonly head: string; readonly meaning: ColumnMeaning }[];
}

export function importSummary(list: RecognisedList): ImportSummary {
  const { tables } = list;
  const rows = tables.flatMap((table) => table.rows);
  const sound = soundRows(list);
  return {
    name: list.name,
    rows: rows.length,
    faulty: rows.filter(hasError).length,
    kinds: countRows(sound),
    awards: byAward(sound),
    problems: rows.flatMap(({ table, row, problems }) =>
      problems.map((problem) => ({ table, row, ...problem })),
    ),
    leftOut: tables.flatMap(({ name, leftOut }) => leftOut.map((one) => ({ table: name, ...one }))),
    notices: list.notices,
    tables: tables.map(({ name, headRow, columns }) => ({
      name,
      headRow,
      columns: columns.map(({ head, meaning }) => ({ head, meaning })),
    })),
  };
}

function byAward(rows: readonly ListRow[]): readonly SummaryAward[] {
  const groups = new Map<string, ListRow[]>();
  for (const row of rows) {
    const key = awardKey(row.award, row.catalogueId);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].map((own) => ({
    award: own[0]?.award ?? null,
    catalogueId: own[0]?.catalogueId ?? null,
    kinds: countRows(own),
  }));
}
