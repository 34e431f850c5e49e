/// <reference path="./exceljs.d.ts" />
import type { Row, Workbook } from 'exceljs/dist/exceljs.bare.min.js';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FORMULA_LIKE } from './guard.ts';
import type { FigureCell, PlainBook, PlainCell, PlainTable } from './plainBook.ts';

/** Text, whatever it looks like: Excel makes neither a date nor a formula of what is typed into such a cell. */
const AS_TEXT = '@';
const TOP = { vertical: 'top', wrapText: true } as const;
/** `hidden` protects nothing without a password; it tells the cells apart that `quoted` marks. */
const GUARDED = { numFmt: AS_TEXT, alignment: TOP, protection: { hidden: true } } as const;
const TEXT = { numFmt: AS_TEXT, alignment: TOP } as const;
const FIGURE = { alignment: TOP } as const;
const HEAD = {
  font: { bold: true },
  alignment: { vertical: 'middle', wrapText: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF3E7C9' } },
} as const;

/** A4 across, all columns on a page, the heads on each. */
const ON_PAPER = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printTitlesRow: '1:1',
} as const;

/** The workbook as an XLSX file: heads that stay in sight, filters, wrapped text, hidden columns. */
export async function writeXlsx(book: PlainBook): Promise<Uint8Array<ArrayBuffer>> {
  const { default: exceljs } = await import('exceljs/dist/exceljs.bare.min.js');
  const workbook = new exceljs.Workbook();
  for (const table of book.tables) addSheet(workbook, table);
  return quoted(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function addSheet(
  workbook: Workbook,
  { name, columns, rows }: PlainTable<PlainCell | FigureCell>,
): void {
  const sheet = workbook.addWorksheet(name);
  sheet.columns = columns.map(({ width, isHidden = false }) => ({ width, hidden: isHidden }));
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  sheet.pageSetup = ON_PAPER;
  if (rows.length > 0)
    sheet.autoFilter = {
      from: { row: 1, column: 1 },
      to: { row: rows.length + 1, column: columns.length },
    };
  const heads = sheet.getRow(1);
  for (const [index, { head }] of columns.entries()) fill(heads, index, head, HEAD);
  for (const [nth, cells] of rows.entries()) {
    const row = sheet.getRow(nth + 2);
    const lines = linesOf(cells, columns);
    if (lines > 1) row.height = Math.min(lines * LINE_POINTS, TALLEST);
    for (const [index, cell] of cells.entries()) {
      if (cell === '') continue;
      fill(row, index, typeof cell === 'object' ? cell.value : cell, styleOf(cell));
    }
  }
}

/** The highest row that Excel knows, in points. */
const TALLEST = 409;
/** Height of a line in the usual type. */
const LINE_POINTS = 15;

/** How many lines the longest text of a row takes in its column: Excel finds that out by itself, LibreOffice does not. */
function linesOf(
  cells: readonly (PlainCell | FigureCell)[],
  columns: PlainTable<PlainCell>['columns'],
): number {
  const lines = cells.map((cell, index) => {
    const { width = 0, isHidden = false } = columns[index] ?? {};
    if (typeof cell !== 'string' || isHidden) return 1;
    const signs = Math.max(1, width - 2);
    return cell
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / signs)), 0);
  });
  return Math.max(1, ...lines);
}

function styleOf(cell: PlainCell | FigureCell): object {
  if (typeof cell === 'object') return { ...FIGURE, numFmt: cell.format };
  if (typeof cell === 'number') return FIGURE;
  return FORMULA_LIKE.test(cell) ? GUARDED : TEXT;
}

function fill(row: Row, index: number, value: PlainCell, style: object): void {
  const cell = row.getCell(index + 1);
  cell.value = typeof value === 'number' ? value : escaped(value);
  cell.style = style;
}

/** What looks like an escaped character to Excel (`_x0041_`) is escaped itself. */
const escaped = (text: string) => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

const STYLES = 'xl/styles.xml';

/** Marks the guarded cells as texts that begin with an apostrophe, which exceljs can't: no key press makes formulas of them. */
function quoted(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(file);
  const styles = parts[STYLES];
  if (styles !== undefined)
    parts[STYLES] = strToU8(
      strFromU8(styles).replace(
        /<xf ([^>]*)>((?:(?!<\/xf>).)*<protection[^>]*hidden="1")/g,
        '<xf quotePrefix="1" $1>$2',
      ),
    );
  return zipSync(parts, { level: 6 });
}
