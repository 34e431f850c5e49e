import type { SheetTable, TableCell, TablePart } from './table.ts';
import { underlined } from './underlined.ts';

/** A table with its heading as lines of plain text. */
export function partLines({ lead, table, none }: TablePart, heading: string): readonly string[] {
  return [
    '',
    ...(heading === '' ? [] : underlined(heading, '-')),
    ...lead,
    ...(table === null ? [none] : tableLines(table)),
  ];
}

/** A row of a table on one line, the heads first. */
function tableLines({ columns, rows }: SheetTable): readonly string[] {
  return [
    columns.map(({ label, group }) => (group === null ? label : `${label} (${group})`)).join(' | '),
    ...rows.map(({ cells }) => cells.map(cellText).join(' | ').trimEnd()),
  ];
}

const cellText = ({ text, note }: TableCell) => (note === '' ? text : `${text} (${note})`);
