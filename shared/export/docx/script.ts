import type { ScriptBlock } from '../../script/blocks.ts';
import type { ScriptName } from '../../script/names.ts';
import { isReadApart, officialSpelling } from '../../script/readApart.ts';
import type { ScriptCover, ScriptPart, ScriptSection, ScriptStep } from '../../sheet/script.ts';
import { type SheetText, sheetWords } from '../../sheet/words.ts';
import { joined } from '../../words/joined.ts';
import { factLine, factsLook } from './facts.ts';
import { neverAlone, type Room, roomOf, together } from './keep.ts';
import { type Block, type DocxKind, onePart } from './kind.ts';
import { ACCENT, GREY } from './looks.ts';
import { namePieces, pronunciationPieces, remarkStyle } from './names.ts';
import { ruleLook } from './office.ts';
import type { Page, Papers } from './paper.ts';
import type { Looks } from './styles.ts';
import { type Row, table } from './tables.ts';
import { type Line, line, paragraph, styled, TAB } from './text.ts';

/** Bound at the left, with room for notes; hand cards use all of their paper. */
const PAPERS: Papers = [
  { size: 'A4', landscape: false, top: 22, right: 18, bottom: 18, left: 20 },
  { size: 'A5', landscape: false, top: 18, right: 11, bottom: 16, left: 12 },
];
/** From the numbers of names to the names, in millimetres. */
const NUMBERS = 11;
/** Nobody reads the cover aloud: its type goes with the paper. */
const COVER = { A3: 1, A4: 1, A5: 0.68 } as const;

/** Room at the left of what is read, for cue and beat; where there is none, they stand above it. Millimetres. */
const gutterOf = ({ paper }: Page) => (paper.size === 'A5' ? 0 : 27);

/** The MC's script: large type, and what is read together on one page. */
export const SCRIPT: DocxKind<'script'> = {
  papers: PAPERS,
  looks: (page) => ({ ...coverLooks(page), ...readLooks(page) }),
  parts: (sheet, page) => {
    const text = sheetWords(sheet.language);
    const gutter = gutterOf(page);
    const setting: Setting = {
      text,
      isBeside: gutter > 0,
      room: roomOf(page, page.width - gutter, sheet.settings.typeSize),
    };
    return onePart(sheet, [
      ...coverBlocks(sheet.title, sheet.cover, page, text),
      ...sheet.sections
        .flatMap((section, at) => sectionLines(section, sheet.sections[at - 1], setting))
        .map(paragraph),
    ]);
  },
};

interface Setting {
  readonly text: SheetText;
  /** Whether cue and beat stand beside what is read. */
  readonly isBeside: boolean;
  readonly room: Room;
}

function coverLooks({ paper, width }: Page): Looks {
  const scale = COVER[paper.size];
  const centred = { bold: true, align: 'center', fixed: true } as const;
  return {
    Organiser: { ...centred, size: 14 * scale, caps: true, line: 1.15, above: 12 * scale },
    OrganiserRule: ruleLook(width, 38 * scale, 'center', ACCENT),
    Title: {
      ...centred,
      size: 26 * scale,
      caps: true,
      color: ACCENT,
      line: 1.15,
      above: 36 * scale,
    },
    Subtitle: {
      ...centred,
      size: 19 * scale,
      line: 1.2,
      above: 12 * scale,
      below: 18 * scale,
      left: 14 * scale,
      right: 14 * scale,
    },
    Facts: { ...factsLook(46 * scale, 36 * scale, 14 * scale), line: 1.25, fixed: true },
    ListHead: {
      ...centred,
      size: 14 * scale,
      line: 1,
      above: 20 * scale,
      below: 6 * scale,
      keepNext: true,
    },
    TableText: {
      fixed: true,
      size: 13 * scale,
      line: 1,
      above: 3 * scale,
      below: 3 * scale,
      keepLines: true,
    },
    TableFigure: {
      basedOn: 'TableText',
      fixed: true,
      size: 12 * scale,
      color: GREY,
      align: 'right',
    },
  };
}

function readLooks(page: Page): Looks {
  const gutter = gutterOf(page);
  return {
    Normal: { size: 16, line: 1.5 },
    Heading1: {
      size: 19,
      bold: true,
      color: ACCENT,
      line: 1.1,
      above: 26,
      keepNext: true,
      keepLines: true,
      outline: 0,
      next: 'Lead',
    },
    Lead: {
      size: 11,
      color: GREY,
      line: 1,
      below: 8,
      keepNext: true,
      edges: { bottom: { width: 0.75, color: ACCENT, space: 2 } },
    },
    Heading2: {
      size: 15,
      bold: true,
      line: 1.15,
      above: 16,
      below: 4,
      left: gutter,
      keepNext: true,
      keepLines: true,
      outline: 1,
      edges: { left: { width: 2.25, color: ACCENT, space: 6 } },
    },
    Speech: { left: gutter, above: 2, below: 3, keepLines: true },
    Cue: { basedOn: 'Speech', next: 'Speech', hanging: gutter, above: 10 },
    Written: { size: 11, color: GREY, line: 1.1, left: gutter, below: 6, keepLines: true },
    Direction: { basedOn: 'Speech', size: 14, italic: true, color: ACCENT },
    Names: {
      left: gutter + NUMBERS,
      hanging: NUMBERS,
      keepLines: true,
      tabs: [{ at: page.width, align: 'right', dots: true }],
    },
    NamesWritten: { basedOn: 'Written', left: gutter + NUMBERS, below: 2 },
  };
}

function coverBlocks(
  title: string,
  cover: ScriptCover,
  page: Page,
  text: SheetText,
): readonly Block[] {
  const { organiser, event, facts, programme } = cover;
  const head = [
    ...(organiser === '' ? [] : [line('Organiser', organiser), line('OrganiserRule')]),
    line('Title', title),
    line('Subtitle', event),
    ...facts.map(factLine),
    line('ListHead', text('programme')),
  ];
  const rows = programme.map(
    (one, at): Row => ({
      cells: [
        { blocks: [paragraph(line('TableText', String(one.number)))] },
        { blocks: [paragraph(line('TableText', one.title))] },
        { blocks: [paragraph(line('TableFigure', one.cues))] },
      ],
      keepNext: neverAlone(at, programme.length),
    }),
  );
  const widths = [12, page.width - 12 - 30, 30];
  return [
    ...head.map(paragraph),
    ...(rows.length === 0 ? [] : [table('LinesTable', widths, rows)]),
  ];
}

/** Each award begins a page, so that it can be taken out on the day; so does what comes first, after the cover. */
function sectionLines(
  section: ScriptSection,
  before: ScriptSection | undefined,
  setting: Setting,
): readonly Line[] {
  const bothAwards = section.kind === 'presentation' && before?.kind === 'presentation';
  return [
    {
      ...line('Heading1', `${section.number}. ${section.title}`),
      newPage: before === undefined || bothAwards,
    },
    line('Lead', section.cues),
    ...section.parts.flatMap((part) => partLines(part, setting)),
  ];
}

function partLines({ heading, note, steps }: ScriptPart, setting: Setting): readonly Line[] {
  const aside = note === null ? [] : [styled('Aside', ` · ${note}`)];
  return [
    ...(heading === null ? [] : [line('Heading2', heading, ...aside)]),
    ...steps.flatMap((step) => stepLines(step, setting)),
  ];
}

/** What is read on one GO. Number and beat stand beside its first line, or alone above it. */
function stepLines(
  { number, beat, marks, blocks }: ScriptStep,
  { text, isBeside, room }: Setting,
): readonly Line[] {
  const cue = [styled('CueNumber', number), ...(beat === null ? [] : [styled('Beat', ` ${beat}`)])];
  const lines = [
    ...marks.map((mark) => ({ ...line('Direction', `[${mark}]`), keepNext: true })),
    ...blocks.flatMap((block, at) => blockLines(block, blocks[at + 1], text)),
  ];
  const [first, ...rest] = lines;
  if (isBeside && first?.style === 'Speech') {
    const opening: Line = { ...first, style: 'Cue', pieces: [...cue, TAB, ...first.pieces] };
    return together([opening, ...rest], room);
  }
  return together([{ ...line('Cue', ...cue), keepNext: lines.length > 0 }, ...lines], room);
}

function blockLines(
  block: ScriptBlock,
  next: ScriptBlock | undefined,
  text: SheetText,
): readonly Line[] {
  // What announces names or music stays with it.
  const keepNext = next?.kind === 'names' || next?.kind === 'mark';
  switch (block.kind) {
    case 'say':
      return isReadApart(block)
        ? [
            { ...line('Speech', block.text), keepNext: true },
            { ...line('Written', block.written), keepNext },
          ]
        : [{ ...line('Speech', block.text), keepNext }];
    case 'mark':
      return [{ ...line('Direction', `[${block.text}]`), keepNext }];
    case 'names':
      if (block.names.length === 0) return [line('Empty', text('names.none'))];
      return block.names.flatMap((name, at) =>
        nameLines(name, neverAlone(at, block.names.length), text),
      );
  }
}

/** A name with its post, and below it the official spelling where it is read otherwise. */
function nameLines(name: ScriptName, keepNext: boolean, text: SheetText): readonly Line[] {
  const { number, detail, remark, unnamed } = name;
  const official = officialSpelling(name);
  const spelling = joined([official.name, official.detail], ', ');
  const first = line(
    'Names',
    number === null ? '–' : `${number}.`,
    TAB,
    ...namePieces(name, text),
    ...pronunciationPieces(name),
    ...(detail === '' ? [] : [styled('Detail', `, ${detail}`)]),
    ...(remark === null ? [] : [styled(remarkStyle(name), ` — ${remark}`)]),
    // Dots to write the name on.
    ...(unnamed ? [' ', TAB] : []),
  );
  return spelling === ''
    ? [{ ...first, keepNext }]
    : [
        { ...first, keepNext: true },
        { ...line('NamesWritten', spelling), keepNext },
      ];
}
