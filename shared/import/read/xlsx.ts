/// <reference path="./exceljs.d.ts" />
import type { Worksheet } from 'exceljs/dist/exceljs.bare.min.js';
import { strToU8, zipSync } from 'fflate';
import type { ImportProblem, SourceCell, SourceRow } from '../source.ts';
import type { FoundTables } from './book.ts';
import { xmlDecoder } from './bytes.ts';
import { EMPTY_CELL, tableOf } from './cells.ts';
import { corrupt, refuseTooManyCells, refuseTooManyRows, Unreadable } from './faults.ts';
import { MOST_KEPT } from './limits.ts';
import { withMerged } from './merged.ts';
import { type SheetPart, type WorkbookParts, workbookParts } from './officeParts.ts';
import { SheetCells } from './sheetCell.ts';
import { SheetFilter, type SheetXml } from './sheetXml.ts';
import type { Zip } from './zip.ts';

/** Bytes in which the first tag of a part has begun. */
const START_OF_PART = 4096;

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
    ['xl/workbook.xml', strToU8(workbookXml(numbers, parts.from1904))],
    ['xl/_rels/workbook.xml.rels', strToU8(relationsXml(numbers))],
    ['xl/styles.xml', wholePart(zip, parts.styles) ?? strToU8('<styleSheet></styleSheet>')],
  ]);
  const strings = wholePart(zip, parts.strings);
  if (strings !== null) files.set('xl/sharedStrings.xml', strings);
  sheets.forEach(({ read }, index) => {
    files.set(`xl/worksheets/sheet${index + 1}.xml`, strToU8(read.xml));
  });
  let size = 0;
  for (const bytes of files.values()) size += bytes.length;
  if (size > MOST_KEPT) throw new Unreadable('list-too-large');
  return zipSync(Object.fromEntries(files), { level: 0 });
}

/** A part as it is, but without the prefix that some programs put before every name and the library does not know. */
function wholePart(zip: Zip, part: string | undefined): Uint8Array | null {
  if (part === undefined || zip.find(part) === undefined) return null;
  const bytes = zip.bytes(part, MOST_KEPT);
  const decoder = xmlDecoder(bytes);
  const start = decoder.decode(bytes.subarray(0, START_OF_PART), { stream: true });
  const prefix = /<([\w.-]+:)(?:sst|styleSheet)[\s>]/.exec(start)?.[1];
  if (prefix === undefined) return bytes;
  const xml = start + decoder.decode(bytes.subarray(START_OF_PART));
  return strToU8(xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</'));
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
  const reader = new SheetCells();
  const rows: SourceRow[] = [];
  sheet.eachRow((row, number) => {
    const cells: SourceCell[] = [];
    row.eachCell((cell, column) => {
      while (cells.length < column - 1) cells.push(EMPTY_CELL);
      cells.push(reader.read(cell));
    });
    rows.push({ number, cells });
  });
  return rows;
}
