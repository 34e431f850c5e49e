import type { Paragraph, Table } from 'docx';
import type { TableCell, TableColumn, TablePart, TableRow } from '../../sheet/table.ts';
import { staysWithNext } from './keep.ts';
import type { Block } from './kind.ts';
import type { Page } from './paper.ts';
import type { Looks, ParagraphStyle, TextStyle } from './styles.ts';
import { type Cell, type Row, table } from './tables.ts';
import { line, type Piece, paragraph, styled } from './text.ts';

/** Widths of columns in millimetres; those of text share what is left. */
const WIDTHS = { number: 11, figure: 17, time: 17.5, code: 28, short: 40, tick: 13 } as const;
/** A column of text is never narrower, however many crews there are. */
const LEAST = 14;

/** What a kind of sheet sets otherwise. `at` is the 0-based number of the column. */
export interface TableSetting {
  readonly widths?: Partial<Readonly<Record<TableColumn['kind'], number>>>;
  readonly styleOf?: (row: TableRow, at: number) => ParagraphStyle | null;
  readonly isStrong?: (row: TableRow, at: number) => boolean;
  readonly isMiddle?: boolean;
  readonly bordersOf?: (row: TableRow, next: TableRow | undefined, at: number) => Cell['borders'];
}

/** Rows that belong together. */
type Body = readonly TableRow[];

/** Styles of the cells, at the size of the text in them in points. */
export const tableLooks = (size: number): Looks => ({
  TableHead: { size: 10.5, bold: true, align: 'center', line: 1, keepNext: true },
  TableText: { size, line: 1, keepLines: true },
  TablePart: { basedOn: 'TableText', size: size - 1, left: 4 },
  TableFigure: { basedOn: 'TableText', align: 'center' },
  TableNote: { basedOn: 'TableText', size: 10, italic: true },
});

/** A table of a sheet, as wide as the text. */
export function sheetTable(
  columns: readonly TableColumn[],
  bodies: readonly Body[],
  page: Page,
  setting: TableSetting = {},
): Table {
  const rows = bodies.flatMap((body) =>
    body.map(
      (row, at): Row => ({
        cells: cellsOf(columns, row, body[at + 1], setting),
        keepNext: staysWithNext(at, body.length),
      }),
    ),
  );
  return table('SheetTable', widthsOf(columns, page, setting), [...heads(columns), ...rows]);
}

/** Heading, lead and table of a part; where it is empty, the sentence that says so. */
export function partBlocks(
  { lead, table: content, none }: TablePart,
  heading: readonly Paragraph[],
  page: Page,
  setting?: TableSetting,
): readonly Block[] {
  return [
    ...heading,
    ...lead.map((text) => paragraph(line('Lead', text))),
    content === null
      ? paragraph(line('Empty', none))
      : sheetTable(content.columns, [content.rows], page, setting),
  ];
}

function widthsOf(
  columns: readonly TableColumn[],
  { width, scale: larger }: Page,
  { widths }: TableSetting,
): readonly number[] {
  const fixed = { ...WIDTHS, ...widths };
  const given = columns.map(({ kind }) => (kind === 'text' ? null : fixed[kind] * larger));
  const taken = given.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const texts = given.filter((one) => one === null).length;
  const share = Math.max((width - taken) / Math.max(texts, 1), LEAST);
  const wanted = given.map((one) => one ?? share);
  // Too many columns are made narrower alike: a table never leaves the page.
  const scale = Math.min(1, width / wanted.reduce((sum, one) => sum + one, 0));
  return wanted.map((one) => one * scale);
}

/** One row of heads, or two where columns have something in common. */
function heads(columns: readonly TableColumn[]): readonly Row[] {
  const isGrouped = columns.some(({ group }) => group !== null);
  const head = (text: string, spans: Pick<Cell, 'across' | 'down'> = {}): Cell => ({
    blocks: [paragraph(line('TableHead', text))],
    middle: true,
    ...spans,
  });
  const upper = columns.flatMap(({ label, group }, at): readonly Cell[] => {
    if (group === null) return [head(label, isGrouped ? { down: 2 } : {})];
    if (columns[at - 1]?.group === group) return [];
    return [head(group, { across: columns.filter((one) => one.group === group).length })];
  });
  const lower = columns.flatMap(({ label, group }) => (group === null ? [] : [head(label)]));
  const row = (cells: readonly Cell[]): Row => ({ cells, isHead: true, keepNext: true });
  return isGrouped ? [row(upper), row(lower)] : [row(upper)];
}

function cellsOf(
  columns: readonly TableColumn[],
  row: TableRow,
  next: TableRow | undefined,
  { styleOf, isStrong, isMiddle = false, bordersOf }: TableSetting,
): readonly Cell[] {
  return row.cells.map((cell, at) => {
    const kind = columns[at]?.kind ?? 'text';
    const style = styleOf?.(row, at) ?? usualStyle(row, kind);
    const borders = bordersOf?.(row, next, at);
    return {
      blocks: cellBlocks(cell, kind, style, letters(row, at, isStrong)),
      middle: isMiddle || kind === 'tick',
      ...(borders === undefined ? {} : { borders }),
    };
  });
}

function usualStyle({ tone }: TableRow, kind: TableColumn['kind']): ParagraphStyle {
  if (kind === 'text' || kind === 'short')
    return tone === 'part' && kind === 'text' ? 'TablePart' : 'TableText';
  return 'TableFigure';
}

function letters(row: TableRow, at: number, isStrong: TableSetting['isStrong']): TextStyle | null {
  if (row.tone === 'sum' || isStrong?.(row, at)) return 'Strong';
  return row.tone === 'missed' ? 'Missed' : null;
}

function cellBlocks(
  { text, note }: TableCell,
  kind: TableColumn['kind'],
  style: ParagraphStyle,
  look: TextStyle | null,
): readonly Paragraph[] {
  const shown: Piece = look === null ? text : styled(look, text);
  const piece = kind === 'tick' ? styled('Tick', BOX) : shown;
  return [
    paragraph(line(style, piece)),
    ...(note === '' ? [] : [paragraph(line('TableNote', note))]),
  ];
}

/** A box to tick by hand. */
export const BOX = '☐';
