import type { ImportedList } from '../../model/importedList.ts';
import { stampedTime } from '../../timing/format.ts';
import type { PlainTable } from '../plainBook.ts';
import type { Column, FlatRecord } from './columns.ts';
import { recipientColumns } from './recipients.ts';
import type { BookRow } from './sheetReader.ts';
import { SheetWriter } from './sheetWriter.ts';
import { column } from './things.ts';
import { type CellValue, line, neededLine } from './values.ts';
import type { BookWords } from './words.ts';

/** A moment, shown to the minute; a person can't change it. */
function moment(zone: string): CellValue {
  return { show: (value: number) => stampedTime(value, zone), read: () => undefined };
}

const headColumns = (words: BookWords, zone: string): Column[] => [
  column(words, 'list', 28, neededLine),
  column(words, 'importedAt', 18, moment(zone)),
];

const rowColumns = (words: BookWords): Column[] => [
  ...recipientColumns(words),
  column(words, 'awardAsWritten', 36, line),
  column(words, 'recipientId', 12, neededLine),
];

/** Each list with its rows below it, as they were imported. */
export function listTables(
  words: BookWords,
  lists: readonly ImportedList[],
  zone: string,
): PlainTable[] {
  const own = headColumns(words, zone);
  const said = rowColumns(words);
  const sheet = new SheetWriter(words, words.sheet('lists'), [...own, ...said]);
  for (const { id, name, at, rows } of lists) {
    sheet.add(id, { list: name, importedAt: at }, { columns: own });
    for (const row of rows)
      sheet.add(
        '',
        { ...row.said, awardAsWritten: row.award, recipientId: row.recipientId },
        { columns: said },
      );
  }
  return sheet.tables();
}

/** A row with an id begins a list; those below it are its rows. */
export function readLists(words: BookWords, rows: readonly BookRow[], zone: string): FlatRecord[] {
  const lists: { id: string; name: unknown; at: unknown; rows: FlatRecord[] }[] = [];
  const own = headColumns(words, zone);
  const columns = rowColumns(words);
  for (const row of rows) {
    if (row.id !== '') {
      const { list, importedAt } = row.read(own).fields;
      lists.push({ id: row.id, name: list, at: importedAt, rows: [] });
      continue;
    }
    const list = lists.at(-1);
    if (list === undefined) throw row.fault('workbook-empty', words.head('list'));
    const { awardAsWritten, recipientId, ...said } = row.read(columns).fields;
    list.rows.push({ recipientId, said, award: awardAsWritten });
  }
  return lists;
}
