/// <reference path="./exceljs.d.ts" />
import type { Worksheet } from 'exceljs/dist/exceljs.bare.min.js';
import { strToU8, zipSync } from 'fflate';
import type { ImportProblem, SourceCell, SourceRow } from '../source.ts';
import type { FoundTables } from './book.ts';
import { EMPTY_CELL, tableOf } from './cells.ts';
import { corrupt, refuseTooManyCells, refuseTooManyRows, Unreadable } from './faults.ts';
import { MOST_KEPT } from './limits.ts';
import { withMerged } from './merged.ts';
import { type SheetPart, type WorkbookParts, workbookParts } from './officeParts.ts';
import { sheetCell } from './sheetCell.ts';
import { SheetFilter, type SheetXml } from './sheetXml.ts';
import type { Zip } from './zip.ts';

interface VisibleSheet extends SheetPart {
  readonly read: SheetXml;
}

/**
 * The sheets of a workbook. Hidden sheets are left out with a notice (they hold lookup lists and old versions);
 * hidden rows and columns are kept, because a filter that was left on must not drop recipients without a word.
 * Throws `Unreadable`.
 */
export async function readXlsx(zip: Zip, workbook: string): Promise<FoundTables> {
  const parts = workbookParts(zip, workbook);
  let cells = 0;
  const sheets = parts.sheets
    .filter(({ hidden }) => !hidden)
    .map((sheet): VisibleSheet => {
      const read = filtered(zip, sheet.part);
      refuseTooManyRows(read.rows, sheet.name);
      cells += read.cells;
      refuseTooManyCells(cells, '');
      return { ...sheet, read };
    })
    .filter(({ read }) => read.rows > 0);
  const loaded = sheets.length === 0 ? [] : await load(packed(zip, parts, sheets));
  if (loaded.length !== sheets.length) throw corrupt();
  const tables = sheets.flatMap(({ name, read }, index) => {
    const rows = withMerged(rowsOf(loaded[index] as Worksheet), read.merged);
    return tableOf(name, rows) ?? [];
  });
  return { tables, notices: hiddenNotice(parts.sheets) };
}

function hiddenNotice(sheets: readonly SheetPart[]): ImportProblem[] {
  const names = sheets.filter(({ hidden }) => hidden).map(({ name }) => name);
  return names.length === 0
    ? []
    : [{ code: 'hidden-sheets', details: { count: names.length, sheets: names.join(', ') } }];
}

function filtered(zip: Zip, part: string): SheetXml {
  const filter = new SheetFilter();
  zip.readText(part, (piece) => filter.push(piece));
  return filter.end();
}

/**
 * The workbook as the library is given it: sheets, strings and styles under the names that it expects,
 * and nothing else. It finds sheets only as `sheet1.xml`, and refuses names that other programs allow.
 */
function packed(zip: Zip, parts: WorkbookParts, sheets: readonly VisibleSheet[]): Uint8Array {
  const numbers = sheets.map((_, index) => index + 1);
  const files = new Map([
    ['xl/workbook.xml', workbookXml(numbers, parts.from1904)],
    ['xl/_rels/workbook.xml.rels', relationsXml(numbers)],
    ...sheets.map(({ read }, index) => [`xl/worksheets/sheet${index + 1}.xml`, read.xml] as const),
  ]);
  const strings = wholePart(zip, parts.strings);
  if (strings !== null) files.set('xl/sharedStrings.xml', strings);
  files.set('xl/styles.xml', wholePart(zip, parts.styles) ?? '<styleSheet></styleSheet>');
  let size = 0;
  for (const text of files.values()) size += text.length;
  if (size > MOST_KEPT) throw new Unreadable('list-too-large');
  const entries = Array.from(files, ([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { level: 0 });
}

function wholePart(zip: Zip, part: string | undefined): string | null {
  if (part === undefined || zip.find(part) === undefined) return null;
  const xml = zip.text(part, MOST_KEPT);
  const prefix = /<([\w.-]+:)(?:sst|styleSheet)[\s>]/.exec(xml)?.[1];
  return prefix === undefined
    ? xml
    : xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
}

const workbookXml = (numbers: readonly number[], from1904: boolean): string =>
  `<workbook><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${numbers
    .map((number) => `<sheet name="${number}" sheetId="${number}" r:id="rId${number}"/>`)
    .join('')}</sheets></workbook>`;

const relationsXml = (numbers: readonly number[]): string =>
  `<Relationships>${numbers
    .map((number) => `<Relationship Id="rId${number}" Target="worksheets/sheet${number}.xml"/>`)
    .join('')}</Relationships>`;

async function load(bytes: Uint8Array): Promise<readonly Worksheet[]> {
  const { default: exceljs } = await import('exceljs/dist/exceljs.bare.min.js');
  const workbook = new exceljs.Workbook();
  try {
    await workbook.xlsx.load(bytes);
  } catch {
    throw corrupt();
  }
  return workbook.worksheets;
}

function rowsOf(sheet: Worksheet): SourceRow[] {
  const rows: SourceRow[] = [];
  sheet.eachRow((row, number) => {
    const cells: SourceCell[] = [];
    row.eachCell((cell, column) => {
      while (cells.length < column - 1) cells.push(EMPTY_CELL);
      cells.push(sheetCell(cell.value, cell.numFmt));
    });
    rows.push({ number, cells });
  });
  return rows;
}
