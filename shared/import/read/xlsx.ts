import type { ImportProblem } from '../source.ts';
import type { FoundTables } from './book.ts';
import { tableOf } from './cells.ts';
import { refuseTooManyCells, refuseTooManyRows } from './faults.ts';
import { withMerged } from './merged.ts';
import { type SheetPart, workbookParts } from './officeParts.ts';
import { SharedStringsReader } from './sharedStrings.ts';
import { SheetReader } from './sheet.ts';
import { CellReader } from './sheetCell.ts';
import { StylesReader } from './styles.ts';
import type { Zip } from './zip.ts';

/**
 * The sheets of a workbook (SpreadsheetML, ECMA-376 part 1, chapter 18). Hidden sheets are left out with a notice
 * (they hold lookup lists and old versions); hidden rows and columns are kept, because a filter that was left on
 * must not drop recipients without a word. Throws `Unreadable`.
 */
export function readXlsx(zip: Zip, workbook: string): FoundTables {
  const parts = workbookParts(zip, workbook);
  const values = new CellReader({
    strings: readPart(zip, parts.strings, new SharedStringsReader()) ?? [],
    formats: readPart(zip, parts.styles, new StylesReader()) ?? [],
    from1904: parts.from1904,
  });
  let places = 0;
  const tables = parts.sheets
    .filter(({ hidden }) => !hidden)
    .flatMap(({ name, part }) => {
      const read = readPart(zip, part, new SheetReader(values));
      if (read === null) return [];
      refuseTooManyRows(read.rowCount, name);
      refuseTooManyCells(read.rowCount * read.width, name);
      places += read.places;
      refuseTooManyCells(places, '');
      return tableOf(name, withMerged(read.rows, read.merged)) ?? [];
    });
  return { tables, notices: hiddenNotice(parts.sheets) };
}

interface PartReader<T> {
  push(piece: string): void;
  end(): T;
}

/** What a part holds, read as it is unfolded; null when the workbook has none. */
function readPart<T>(zip: Zip, part: string | undefined, reader: PartReader<T>): T | null {
  if (part === undefined || zip.find(part) === undefined) return null;
  zip.readText(part, (piece) => reader.push(piece));
  return reader.end();
}

function hiddenNotice(sheets: readonly SheetPart[]): ImportProblem[] {
  const names = sheets.filter(({ hidden }) => hidden).map(({ name }) => name);
  return names.length === 0
    ? []
    : [{ code: 'hidden-sheets', details: { count: names.length, sheets: names.join(', ') } }];
}
