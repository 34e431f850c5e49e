import { LONGEST_LIST } from '../../model/importedList.ts';
import type { RecognisedList, RecognisedTable } from '../list.ts';
import type { ImportProblem, SourceBook } from '../source.ts';
import { type Additions, checkDuplicates, type ReadRow } from './between.ts';
import { checkCounts } from './counts.ts';
import { foldedHeads } from './heads.ts';
import type { RecogniseOptions } from './options.ts';
import { type Carried, type ReadTable, readTable } from './tables.ts';

/** Understands the tables of a file: pure, total, in the order of the file. */
export function recognise(book: SourceBook, options: RecogniseOptions = {}): RecognisedList {
  const additions: Additions = new Map();
  const read: ReadTable[] = [];
  const isOneText = isDocument(book);
  let carried: Carried = NOTHING;
  for (const table of book.tables) {
    // Sheets stand for themselves; only their numbers may run on.
    const before = isOneText ? carried : { ...NOTHING, order: carried.order };
    const found = readTable(table, options, before, additions);
    read.push(...found.tables);
    carried = found.carried;
  }
  const rows = read.flatMap((table) => table.rows);
  checkDuplicates(rows, additions);
  const sections = read.flatMap(({ table, sections: heads }) =>
    heads.map((open) => ({ table: table.name, open })),
  );
  const uncounted = checkCounts(sections, rows, additions);
  return {
    name: book.name,
    tables: read.map((table) => finished(table, additions)),
    notices: [...book.notices, ...uncounted, ...tooMany(rows)],
  };
}

const NOTHING: Carried = { stack: [], titles: [], order: 0 };

/** Tables of a document have numbers for names; what stands over the first one holds for the next ones too. */
function isDocument({ tables }: SourceBook): boolean {
  return tables.length > 1 && tables.every(({ name }, index) => name === String(index + 1));
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
