import type { GuestLine, ProgrammeSection } from '../../sheet/programme.ts';
import { sheetWords } from '../../sheet/words.ts';
import { joined } from '../../words/joined.ts';
import { factLine, factsLook } from './facts.ts';
import { staysWithNext } from './keep.ts';
import { type Block, type DocxKind, onePart } from './kind.ts';
import { ACCENT, GREY } from './looks.ts';
import { officeBlocks, officeLooks, ruleLook } from './office.ts';
import { type Paper, textWidth } from './paper.ts';
import { type Row, table } from './tables.ts';
import { line, paragraph } from './text.ts';

const PAPER: Paper = { size: 'A4', landscape: false, top: 23, right: 20, bottom: 20, left: 30 };
const WIDTH = textWidth(PAPER);
/** Column of times or numbers, in millimetres. */
const NUMBERS = 20;

/** The programme for guests: the head of an office paper, and line by line what happens. */
export const PROGRAMME: DocxKind<'programme'> = {
  paper: PAPER,
  looks: (language) => ({
    Normal: { size: 14, line: 1.25 },
    ...officeLooks(WIDTH, language),
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
    TitleRule: { ...ruleLook(WIDTH, 40, 'center', ACCENT), above: 4, below: 14 },
    Facts: factsLook(48, 28, 13),
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
  parts: (sheet) => {
    const { motto, organiser, event, facts, lines } = sheet.programme;
    const text = sheetWords(sheet.language);
    return onePart(sheet, [
      ...officeBlocks({ motto, organiser }, WIDTH),
      ...[line('Title', sheet.title), line('Subtitle', event), line('TitleRule')].map(paragraph),
      ...facts.map(factLine).map(paragraph),
      ...(lines.length === 0
        ? [paragraph(line('Empty', text('programme.none')))]
        : linesBlocks(sheet.programme)),
    ]);
  },
};

function linesBlocks({ lines, isTimed }: ProgrammeSection): readonly Block[] {
  const rows = lines.map(
    (one, at): Row => ({
      cells: [
        { blocks: [paragraph(line('TableFigure', isTimed ? one.time : `${one.number}.`))] },
        { blocks: lineText(one).map(paragraph) },
      ],
      keepNext: staysWithNext(at, lines.length),
    }),
  );
  return [paragraph(line('Gap')), table('LinesTable', [NUMBERS, WIDTH - NUMBERS], rows)];
}

const lineText = ({ title, by }: GuestLine) => [
  line('TableText', title),
  ...by.map(({ name, post }) => line('TableNote', joined([name, post], ', '))),
];
