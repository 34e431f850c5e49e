import type { SheetOf } from '../../sheet/sheet.ts';
import type { TableRow } from '../../sheet/table.ts';
import { sheetWords } from '../../sheet/words.ts';
import { type Block, type DocxKind, onePart } from './kind.ts';
import { ACCENT, border, GREY, type Look } from './looks.ts';
import type { Page, Paper } from './paper.ts';
import { partBlocks, sheetTable, type TableSetting, tableLooks } from './sheetTable.ts';
import type { Looks } from './styles.ts';
import { NO_BORDER } from './tables.ts';
import { line, paragraph } from './text.ts';

const WIDE: Paper = { size: 'A4', landscape: true, top: 21, right: 12, bottom: 17, left: 12 };
const UPRIGHT: Paper = { size: 'A4', landscape: false, top: 22, right: 15, bottom: 18, left: 15 };

const HEADING: Look = {
  size: 15,
  bold: true,
  color: ACCENT,
  below: 2,
  keepNext: true,
  keepLines: true,
  outline: 0,
  next: 'Lead',
};

const listLooks = (size: number): Looks => ({
  Normal: { size: 12, line: 1.15 },
  Heading1: HEADING,
  Lead: { color: GREY, below: 4, keepNext: true, keepLines: true },
  ...tableLooks(size),
});

/** The crews' running order: one wide table; what is all of a segment is in bold. */
export const RUNNING_ORDER: DocxKind<'running-order'> = {
  papers: [WIDE, { ...WIDE, size: 'A3' }],
  looks: () => listLooks(11),
  parts: (sheet, page) => onePart(sheet, runningOrder(sheet, page)),
};

function runningOrder(
  { sections, language }: SheetOf<'running-order'>,
  page: Page,
): readonly Block[] {
  const columns = sections[0]?.table?.columns;
  if (columns === undefined)
    return [paragraph(line('Empty', sheetWords(language)('programme.none')))];
  const bodies = sections.map(({ table }) => table?.rows ?? []);
  return [
    sheetTable(columns, bodies, page, {
      widths: { figure: 18, short: 42 },
      isStrong: ({ tone }, at) => tone === 'plain' && at < 4,
    }),
  ];
}

/** What lies on which tray: the number of a tray is seen from afar, and a line begins each. */
export const TRAYS: DocxKind<'trays'> = {
  papers: [UPRIGHT],
  looks: () => ({
    ...listLooks(11.5),
    Heading1: { ...HEADING, above: 18 },
    TableLarge: { basedOn: 'TableFigure', size: 16, bold: true },
  }),
  parts: (sheet, page) => onePart(sheet, sectionBlocks(sheet, page, TRAY_TABLE)),
};

const TRAY_TABLE: TableSetting = {
  widths: { figure: 16 },
  isMiddle: true,
  styleOf: (_, at) => (at === 0 || at === 2 ? 'TableLarge' : null),
  bordersOf: (row, next, at) => trayBorders(row.tone, next?.tone, at === 0),
};

type Tone = TableRow['tone'];

/** A strong line begins each tray; none crosses the column of its number (`isOpen`). */
function trayBorders(tone: Tone, next: Tone | undefined, isOpen: boolean) {
  const between = (below: Tone | undefined) => {
    if (below === 'begins') return border({ width: 1.5 });
    return isOpen && below !== undefined ? NO_BORDER : null;
  };
  const [top, bottom] = [between(tone), between(next)];
  return { ...(top === null ? {} : { top }), ...(bottom === null ? {} : { bottom }) };
}

/** The reception's lists: each order begins a page. */
export const CHECK_IN: DocxKind<'check-in'> = {
  papers: [UPRIGHT],
  looks: () => listLooks(11.5),
  parts: (sheet, page) => onePart(sheet, sectionBlocks(sheet, page, CHECK_IN_TABLE, true)),
};

const CHECK_IN_TABLE: TableSetting = {
  widths: { short: 46, figure: 15, tick: 16 },
  isStrong: (_, at) => at === 0,
};

/** A table for each section, on pages of its own if `ownPages`. */
function sectionBlocks(
  { sections, language }: SheetOf<'trays' | 'check-in'>,
  page: Page,
  setting: TableSetting,
  ownPages = false,
): readonly Block[] {
  if (sections.length === 0) return [paragraph(line('Empty', sheetWords(language)('names.none')))];
  return sections.flatMap((section, at) => {
    const heading = { ...line('Heading1', section.heading), newPage: ownPages || at === 0 };
    return partBlocks(section, [paragraph(heading)], page, setting);
  });
}
