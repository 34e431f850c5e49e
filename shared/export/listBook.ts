import type { Show } from '../model/show.ts';
import type { ListContent, ListSection, ListSheet } from '../sheet/list.ts';
import { type SheetOf, sheetOf } from '../sheet/sheet.ts';
import type { TableCell, TableColumn } from '../sheet/table.ts';
import { sheetWords } from '../sheet/words.ts';
import type { PlainBook, PlainColumn, PlainTable } from './plainBook.ts';

/** A list of a show as a workbook; says the same as the paper. */
export function listBook(show: Show, name: ListSheet): PlainBook {
  const sheet: SheetOf<ListSheet> = sheetOf(show, name, 0);
  const text = sheetWords(sheet.language);
  // The check-in is one list in several orders; the others go on from section to section.
  const tables =
    name === 'check-in'
      ? sheet.sections.map((section) => tableOf(section.heading, [section], null))
      : [tableOf(sheet.title, sheet.sections, name === 'trays' ? text('column.stands') : null)];
  return { tables };
}

/** `under`: head of the column that says in which section a row stands; null: it is not said. */
function tableOf(
  name: string,
  sections: ListContent<string>['sections'],
  under: string | null,
): PlainTable {
  const columns = sections.find(({ table }) => table !== null)?.table?.columns ?? [];
  return {
    name: [...name].slice(0, LONGEST_NAME).join(''),
    columns: [
      ...(under === null ? [] : [{ head: under, width: WIDTHS.text }]),
      ...columns.map(plainColumn),
    ],
    rows: sections.flatMap((section) => rowsOf(section, under !== null)),
  };
}

function rowsOf({ heading, table }: ListSection, isUnder: boolean): readonly string[][] {
  return (table?.rows ?? []).map(({ cells }) => [
    ...(isUnder ? [heading] : []),
    ...cells.map(cellText),
  ]);
}

const cellText = ({ text, note }: TableCell) => (note === '' ? text : `${text} (${note})`);

/** What a spreadsheet takes as the name of a table, in characters. */
const LONGEST_NAME = 31;

/** In characters. */
const WIDTHS: Readonly<Record<TableColumn['kind'], number>> = {
  number: 6,
  figure: 10,
  time: 8,
  code: 20,
  short: 28,
  text: 40,
  tick: 8,
};

const plainColumn = ({ kind, label }: TableColumn): PlainColumn => ({
  head: label,
  width: WIDTHS[kind],
});
