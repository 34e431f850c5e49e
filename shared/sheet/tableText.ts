import type { SheetTable, TableCell, TablePart, TableRow } from './table.ts';
import { underlined } from './underlined.ts';

/** A table with its heading as lines of plain text. */
export function partLines({ lead, table, none }: TablePart, heading: string): readonly string[] {
  return [
    ...(heading === '' ? [] : underlined(heading, '-')),
    ...lead,
    ...(table === null ? [none] : [headsLine(table), ...table.rows.map(rowLine)]),
  ];
}

/** The heads of a table on one line. */
export function headsLine({ columns }: SheetTable): string {
  return columns
    .map(({ label, group }) => (group === null ? label : `${label} (${group})`))
    .join(' | ');
}

/** A row of a table on one line. */
export const rowLine = ({ cells }: TableRow): string => cells.map(cellText).join(' | ').trimEnd();

const cellText = ({ text, note }: TableCell) => (note === '' ? text : `${text} (${note})`);
