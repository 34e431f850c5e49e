import { LONGEST_LIST } from '../../model/importedList.ts';
import type { RecognisedList, RecognisedTable } from '../list.ts';
import type { ImportProblem, SourceBook } from '../source.ts';
import { type Additions, checkDuplicates, type ReadRow } from './between.ts';
import { foldedHeads } from './heads.ts';
import type { RecogniseOptions } from './options.ts';
import { type ReadTable, readTable } from './tables.ts';

export { awardMeant } from './awards.ts';

/** Understands the tables of a file: pure, total, in the order of the file. */
export function recognise(book: SourceBook, options: RecogniseOptions = {}): RecognisedList {
  const additions: Additions = new Map();
  const read: ReadTable[] = [];
  let order = 0;
  for (const table of book.tables) {
    const found = readTable(table, options, order, additions);
    read.push(...found.tables);
    order = found.order;
  }
  const rows = read.flatMap((table) => table.rows);
  checkDuplicates(rows, additions);
  return {
    name: book.name,
    tables: read.map((table) => finished(table, additions)),
    notices: [...book.notices, ...read.flatMap(({ notices }) => notices), ...tooMany(rows)],
  };
}

function finished({ table, rows }: ReadTable, additions: Additions): RecognisedTable {
  return {
    ...table,
    rows: rows.map(({ row }) => {
      const more = additions.get(row);
      return more === undefined ? row : { ...row, problems: [...row.problems, ...more] };
    }),
  };
}

function tooMany(rows: readonly ReadRow[]): readonly ImportProblem[] {
  const n = rows.length;
  return n > LONGEST_LIST ? [{ code: 'too-many-rows', details: { n, max: LONGEST_LIST } }] : [];
}

/** The heads of a table as lists that look alike share them; a person's mapping is remembered under this. */
export function headsKey({ columns }: Pick<RecognisedTable, 'columns'>): string {
  return foldedHeads(columns);
}
