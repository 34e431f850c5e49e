import {
  type LineupRow,
  type LineupSection,
  type LineupsSheet,
  lineupFacts,
} from '../../sheet/lineups.ts';
import { type SheetText, sheetWords } from '../../sheet/words.ts';
import { factLine, factsLook } from './facts.ts';
import { staysWithNext } from './keep.ts';
import type { Block, DocxKind, Part } from './kind.ts';
import { ACCENT, border, GREY } from './looks.ts';
import { namePieces, remarkStyle } from './names.ts';
import type { Page, Paper } from './paper.ts';
import { BOX } from './sheetTable.ts';
import { STAGE_LOOKS, stageBlocks } from './stage.ts';
import type { ParagraphStyle } from './styles.ts';
import { type Cell, NO_BORDER, type Row, table } from './tables.ts';
import { type Line, line, type Piece, paragraph, styled, TAB } from './text.ts';

const PAPER: Paper = { size: 'A4', landscape: false, top: 23, right: 15, bottom: 18, left: 15 };
const TICKS = ['present', 'called', 'received'] as const;
/** Number, seat, distance and a box, in millimetres; name and unit share what is left. */
const COLUMNS = { order: 12, seat: 11, spot: 16, tick: 15 };
const NAME_SHARE = 0.59;

/** The lineups: each wave on pages of its own, order numbers that are seen from afar, boxes to tick. */
export const LINEUPS: DocxKind<'lineups'> = {
  papers: [PAPER],
  looks: ({ width }) => ({
    Normal: { size: 12, line: 1.15 },
    Heading1: {
      size: 19,
      bold: true,
      color: ACCENT,
      keepNext: true,
      keepLines: true,
      outline: 0,
      tabs: [{ at: width, align: 'right' }],
      next: 'Lead',
    },
    Lead: {
      color: GREY,
      line: 1,
      below: 6,
      keepNext: true,
      tabs: [{ at: width, align: 'right' }],
      edges: { bottom: { width: 0.75, color: ACCENT, space: 3 } },
    },
    Facts: { ...factsLook(0, 34, 12), keepNext: true },
    ...STAGE_LOOKS,
    TableHead: { size: 8.5, bold: true, line: 1, keepNext: true },
    TickHead: { basedOn: 'TableHead', align: 'center' },
    TableText: { size: 11.5, line: 1, keepLines: true, above: 2, below: 2 },
    TableLarge: {
      basedOn: 'TableText',
      size: 16,
      bold: true,
      align: 'right',
      right: 1,
      above: 0,
      below: 0,
    },
    TableFigure: { basedOn: 'TableText', align: 'center' },
    TableNote: { basedOn: 'TableText', size: 11, italic: true, above: 0 },
  }),
  parts: (sheet, page) => {
    const text = sheetWords(sheet.language);
    if (sheet.sections.length === 0)
      return [wavePart(sheet, NO_WAVE, [paragraph(line('Empty', text('waves.none')))])];
    return sheet.sections.map((section) =>
      wavePart(sheet, section, waveBlocks(section, page, text)),
    );
  },
};

const NO_WAVE = { award: '', wave: '' };

/** The head of a wave's pages says which wave goes on. */
const wavePart = (
  { event, title }: LineupsSheet,
  { award, wave }: Pick<LineupSection, 'award' | 'wave'>,
  blocks: readonly Block[],
): Part => ({
  heads: [
    [event, award],
    [title, wave],
  ],
  blocks,
});

function waveBlocks(section: LineupSection, page: Page, text: SheetText): readonly Block[] {
  const { award, wave, segment, cues, rows, stage } = section;
  const head = [
    line('Heading1', award, TAB, styled('Wave', wave)),
    line('Lead', segment, TAB, cues),
    ...presenterLines(section, text),
    ...lineupFacts(section, text).map((fact) => factLine({ ...fact, known: true })),
  ];
  return [
    ...head.map(paragraph),
    ...(rows.length === 0
      ? [paragraph(line('Empty', text('names.none')))]
      : [
          ...(stage === null ? [] : stageBlocks(stage, page.width, text)),
          placesTable(rows, page, text),
        ]),
  ];
}

function presenterLines({ presenters }: LineupSection, text: SheetText): readonly Line[] {
  const label = text('lineup.presenter');
  if (presenters.length === 0)
    return [factLine({ label, value: text('lineup.presenter.none'), known: false })];
  return presenters.map(({ name, posts }, at) =>
    line(
      'Facts',
      styled('Label', at === 0 ? label : ''),
      TAB,
      styled('Name', name),
      posts === '' ? '' : `, ${posts}`,
    ),
  );
}

function placesTable(rows: readonly LineupRow[], page: Page, text: SheetText) {
  const { order, seat, spot, tick } = COLUMNS;
  const narrow = [order, seat, spot, ...TICKS.map(() => tick)].map((one) => one * page.scale);
  const left = page.width - narrow.reduce((sum, one) => sum + one, 0);
  const widths = narrow.toSpliced(1, 0, left * NAME_SHARE, left * (1 - NAME_SHARE));
  const borders = { top: NO_BORDER, bottom: border({ width: 0.75 }) };
  const labels = ['order', 'name', 'unit', 'seat', 'position', ...TICKS] as const;
  const heads: Row = {
    cells: labels.map((label, at) => ({
      blocks: [paragraph(line(at < 3 ? 'TableHead' : 'TickHead', text(`column.${label}`)))],
      middle: true,
      borders,
    })),
    isHead: true,
    keepNext: true,
  };
  return table('LinesTable', widths, [
    heads,
    ...rows.map(
      (row, at): Row => ({
        cells: placeCells(row, text),
        keepNext: staysWithNext(at, rows.length),
      }),
    ),
  ]);
}

function placeCells(row: LineupRow, text: SheetText): readonly Cell[] {
  const { name, seat, metres } = row;
  const cell = (style: ParagraphStyle, ...pieces: readonly Piece[]) =>
    lined(line(style, ...pieces));
  return [
    cell('TableLarge', name.number ?? ''),
    lined(...whoLines(row, text)),
    cell('TableText', name.detail),
    cell('TableFigure', seat ?? ''),
    cell('TableFigure', metres === null ? '–' : text('position', { metres })),
    ...TICKS.map(() => cell('TableFigure', styled('Tick', BOX))),
  ];
}

const lined = (...lines: readonly Line[]): Cell => ({ blocks: lines.map(paragraph), middle: true });

function whoLines({ name }: LineupRow, text: SheetText): readonly Line[] {
  const { pronunciation, remark } = name;
  return [
    line('TableText', ...namePieces(name, text)),
    ...(pronunciation === null
      ? []
      : [line('TableNote', styled('Pronunciation', `/${pronunciation}/`))]),
    ...(remark === null ? [] : [line('TableNote', styled(remarkStyle(name), remark))]),
  ];
}
