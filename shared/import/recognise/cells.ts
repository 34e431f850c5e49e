import type { ColumnMeaning, ListColumn, RowProblem } from '../list.ts';
import type { Columns } from './columns.ts';
import type { Line } from './lines.ts';
import { problem } from './problems.ts';

/** The texts of a row by what their columns mean; line breaks are kept, nothing is the empty text. */
export interface RowValues {
  readonly texts: Readonly<Partial<Record<ColumnMeaning, string>>>;
  readonly awards: readonly ColumnText[];
  readonly notes: readonly ColumnText[];
  readonly problems: readonly RowProblem[];
}

export interface ColumnText {
  readonly column: ListColumn;
  readonly text: string;
}

/** Reads the cells of a row. A merged cell from above counts for each row, one from the left does not. */
export function readValues(line: Line, columns: Columns): RowValues {
  const texts: Partial<Record<ColumnMeaning, string>> = {};
  const awards: ColumnText[] = [];
  const notes: ColumnText[] = [];
  const problems: RowProblem[] = [];
  for (const column of columns.list) {
    const cell = line.cells[column.index];
    if (cell === undefined || cell.from === 'left' || column.meaning === 'ignore') continue;
    if (cell.from === 'error' || cell.from === 'formula-unknown') {
      problems.push(unreadable(line, column, cell.text, cell.from));
      continue;
    }
    if (cell.text === '') continue;
    const found = { column, text: cell.text };
    if (column.meaning === 'award') awards.push(found);
    else if (column.meaning === 'note') notes.push(found);
    else texts[column.meaning] ??= cell.text;
  }
  return { texts, awards, notes, problems };
}

const NAMES: readonly ColumnMeaning[] = ['name', 'family-name', 'given-name'];

function unreadable(line: Line, { head, index, meaning }: ListColumn, text: string, from: string) {
  const code = NAMES.includes(meaning) ? 'name-unreadable' : 'value-unreadable';
  const column = head === '' ? String(index + 1) : head;
  return problem(code, line.number, { column, text, why: from });
}
