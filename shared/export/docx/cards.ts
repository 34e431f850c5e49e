import { type CardTask, type PresenterCard, taskFacts } from '../../sheet/presenterCards.ts';
import { type SheetText, sheetWords } from '../../sheet/words.ts';
import { factsLook } from './facts.ts';
import { roomOf, together } from './keep.ts';
import { type Block, type DocxKind, onePart } from './kind.ts';
import { ACCENT, GREY } from './looks.ts';
import type { Page, Paper } from './paper.ts';
import { table } from './tables.ts';
import { line, paragraph, styled, TAB } from './text.ts';

const A5: Paper = { size: 'A5', landscape: true, top: 19, right: 14, bottom: 15, left: 14 };

/** Cards to be read at arm's length, each on a page of its own: what is handed over in the largest type. */
export const CARDS: DocxKind<'presenter-cards'> = {
  papers: [A5, { ...A5, size: 'A4' }],
  looks: () => ({
    Normal: { size: 14, line: 1.15 },
    Heading1: { size: 17, bold: true, keepNext: true, keepLines: true, outline: 0, next: 'Lead' },
    Lead: { size: 12.5, color: GREY, keepNext: true, keepLines: true },
    Side: {
      size: 12,
      italic: true,
      keepNext: true,
      edges: { bottom: { width: 0.75, color: ACCENT, space: 4 } },
    },
    Heading2: {
      size: 25,
      bold: true,
      color: ACCENT,
      line: 1.05,
      above: 14,
      below: 4,
      keepNext: true,
      keepLines: true,
      outline: 1,
    },
    Facts: factsLook(0, 36, 14),
    Names: { size: 12.5, left: 6, hanging: 6, above: 1, keepLines: true },
  }),
  parts: (sheet, page) => {
    const text = sheetWords(sheet.language);
    return onePart(
      sheet,
      sheet.cards.length === 0
        ? [paragraph(line('Empty', text('cards.none')))]
        : sheet.cards.flatMap((card, at) => cardBlocks(card, at > 0, page, text)),
    );
  },
};

function cardBlocks(
  { name, posts, side, tasks }: PresenterCard,
  newPage: boolean,
  page: Page,
  text: SheetText,
): readonly Block[] {
  const head = [
    { ...line('Heading1', name), newPage },
    ...(posts === '' ? [] : [line('Lead', posts)]),
    line('Side', side),
  ];
  return [...head.map(paragraph), ...tasks.flatMap((task) => taskBlocks(task, page, text))];
}

function taskBlocks(task: CardTask, page: Page, text: SheetText): readonly Block[] {
  const { award, wave, names } = task;
  const lines = [
    line('Heading2', award, ...(wave === '' ? [] : [styled('Wave', `  ${wave}`)])),
    ...taskFacts(task, text).map((fact) =>
      line('Facts', styled('Label', fact.label), TAB, styled('Strong', fact.value)),
    ),
  ];
  if (names.length === 0) return together(lines, roomOf(page, page.width, 14)).map(paragraph);
  return [...lines.map((one) => paragraph({ ...one, keepNext: true })), namesTable(names, page)];
}

/** The names in two columns, down the first and then down the second. */
function namesTable(names: readonly string[], { width }: Page) {
  const half = Math.ceil(names.length / 2);
  const cells = [names.slice(0, half), names.slice(half)].map((part) => ({
    blocks: (part.length === 0 ? [''] : part).map((name) => paragraph(line('Names', name))),
  }));
  return table('PlainTable', [width / 2, width / 2], [{ cells }]);
}
