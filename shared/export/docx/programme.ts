import type { GuestLine, ProgrammeSection } from '../../sheet/programme.ts';
import { sheetWords } from '../../sheet/words.ts';
import { joined } from '../../words/joined.ts';
import { factLine, factsLook } from './facts.ts';
import { neverAlone } from './keep.ts';
import { type Block, type DocxKind, onePart } from './kind.ts';
import { ACCENT, GREY } from './looks.ts';
import { officeBlocks, officeLooks, ruleLook } from './office.ts';
import type { Page, Papers } from './paper.ts';
import { type Row, table } from './tables.ts';
import { line, paragraph } from './text.ts';

const PAPERS: Papers = [
  { size: 'A4', landscape: false, top: 23, right: 20, bottom: 20, left: 30 },
  { size: 'A5', landscape: false, top: 19, right: 12, bottom: 16, left: 16 },
];
/** Column of times or numbers, in millimetres. */
const NUMBERS = 20;

/** The programme for guests: the head of an office paper, and line by line what happens. */
export const PROGRAMME: DocxKind<'programme'> = {
  papers: PAPERS,
  looks: ({ width }, language) => ({
    Normal: { size: 14, line: 1.25 },
    ...officeLooks(width, language),
    Title: {
      size: 22,
      bold: true,
      caps: true,
      color: ACCENT,
      align: 'center',
      above: 30,
      keepNext: true,
    },
    Subtitle: {
      size: 16,
      bold: true,
      align: 'center',
      above: 4,
      left: 14,
      right: 14,
      keepNext: true,
    },
    TitleRule: { ...ruleLook(width, 40, 'center', ACCENT), above: 4, below: 14 },
    Facts: factsLook(width * 0.3, 28, 13),
    Gap: { size: 2, line: 1, above: 16, keepNext: true },
    TableFigure: {
      size: 14,
      bold: true,
      color: ACCENT,
      align: 'right',
      right: 4,
      above: 4,
      below: 4,
    },
    TableText: { size: 14, above: 4, below: 3, keepLines: true },
    TableNote: { size: 12.5, italic: true, color: GREY, below: 4, keepLines: true },
  }),
  parts: (sheet, page) => {
    const { motto, organiser, event, facts, lines } = sheet.programme;
    const text = sheetWords(sheet.language);
    return onePart(sheet, [
      ...officeBlocks({ motto, organiser }, page.width),
      ...[line('Title', sheet.title), line('Subtitle', event), line('TitleRule')].map(paragraph),
      ...facts.map(factLine).map(paragraph),
      ...(lines.length === 0
        ? [paragraph(line('Empty', text('programme.none')))]
        : linesBlocks(sheet.programme, page)),
    ]);
  },
};

function linesBlocks({ lines, isTimed }: ProgrammeSection, { width }: Page): readonly Block[] {
  const rows = lines.map(
    (one, at): Row => ({
      cells: [
        { blocks: [paragraph(line('TableFigure', isTimed ? one.time : `${one.number}.`))] },
        { blocks: lineText(one).map(paragraph) },
      ],
      keepNext: neverAlone(at, lines.length),
    }),
  );
  return [paragraph(line('Gap')), table('LinesTable', [NUMBERS, width - NUMBERS], rows)];
}

const lineText = ({ title, by }: GuestLine) => [
  line('TableText', title),
  ...by.map(({ name, post }) => line('TableNote', joined([name, post], ', '))),
];
