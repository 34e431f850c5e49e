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

/** "Như trên", "-nt-", the mark of repetition: the cell says what the one above says. */
const DITTO = /^(?:-\s*)?(?:nt|như trên|"|''|”|〃|ditto)(?:\s*-)?$/iu;

/**
 * Reads the cells of a row. A merged cell from above counts for each row, one from the left does not.
 * `above`: the texts of the row before by their places, to which this row's are written.
 */
export function readValues(line: Line, columns: Columns, above: Map<number, string>): RowValues {
  const texts: Partial<Record<ColumnMeaning, string>> = {};
  const awards: ColumnText[] = [];
  const notes: ColumnText[] = [];
  const problems: RowProblem[] = [];
  for (const column of columns.list) {
    const cell = line.cells[column.index];
    if (cell === undefined || cell.from === 'left' || column.meaning === 'ignore') continue;
    if (cell.from === 'error' || cell.from === 'formula-unknown') {
      above.delete(column.index);
      // Without its number a row is as good; the order is that of the rows.
      if (column.meaning === 'order') continue;
      problems.push(unreadable(line, column, cell.text, cell.from));
      continue;
    }
    const text = DITTO.test(cell.text) ? (above.get(column.index) ?? cell.text) : cell.text;
    above.set(column.index, text);
    if (text === '') continue;
    const found = { column, text };
    if (column.meaning === 'award') awards.push(found);
    // The second of two columns that a person takes for the same is kept as well.
    else if (column.meaning === 'note' || texts[column.meaning] !== undefined) notes.push(found);
    else texts[column.meaning] = text;
  }
  return { texts, awards, notes, problems };
}

const NAMES: readonly ColumnMeaning[] = ['name', 'family-name', 'given-name'];

function unreadable(line: Line, { head, index, meaning }: ListColumn, text: string, from: string) {
  const code = NAMES.includes(meaning) ? 'name-unreadable' : 'value-unreadable';
  const column = head === '' ? String(index + 1) : head;
  return problem(code, line.number, { column, text, why: from });
}
