import type { ScriptBlock } from '../../script/blocks.ts';
import type { ScriptName } from '../../script/names.ts';
import { isReadApart, officialSpelling } from '../../script/readApart.ts';
import type { ScriptCover, ScriptPart, ScriptSection, ScriptStep } from '../../sheet/script.ts';
import { type SheetText, sheetWords } from '../../sheet/words.ts';
import { joined } from '../../words/joined.ts';
import { factLine, factsLook } from './facts.ts';
import { neverAlone, staysWithNext, together } from './keep.ts';
import { type Block, type DocxKind, onePart } from './kind.ts';
import { ACCENT, GREY } from './looks.ts';
import { namePieces, pronunciationPieces, remarkStyle } from './names.ts';
import { ruleLook } from './office.ts';
import { type Paper, textWidth } from './paper.ts';
import { type Row, table } from './tables.ts';
import { type Line, line, paragraph, styled, TAB } from './text.ts';

const PAPER: Paper = { size: 'A4', landscape: false, top: 22, right: 18, bottom: 18, left: 20 };
const WIDTH = textWidth(PAPER);
/** What is read stands to the right of the cue's number and beat; names a little further. Millimetres. */
const READ = 27;
const NAMES = READ + 11;

/** The MC's script: large type, and what is read together on one page. */
export const SCRIPT: DocxKind<'script'> = {
  paper: PAPER,
  looks: () => ({
    Normal: { size: 16, line: 1.5 },
    Organiser: { size: 14, bold: true, caps: true, align: 'center', line: 1.15, above: 12 },
    OrganiserRule: ruleLook(WIDTH, 38, 'center', ACCENT),
    Title: {
      size: 26,
      bold: true,
      caps: true,
      color: ACCENT,
      align: 'center',
      line: 1.15,
      above: 36,
    },
    Subtitle: {
      size: 19,
      bold: true,
      align: 'center',
      line: 1.2,
      above: 12,
      below: 18,
      left: 14,
      right: 14,
    },
    Facts: { ...factsLook(46, 36, 14), line: 1.25 },
    ListHead: {
      size: 14,
      bold: true,
      align: 'center',
      line: 1,
      above: 20,
      below: 6,
      keepNext: true,
    },
    TableText: { size: 13, line: 1, above: 3, below: 3, keepLines: true },
    TableFigure: { basedOn: 'TableText', size: 12, color: GREY, align: 'right' },
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
      left: READ,
      keepNext: true,
      keepLines: true,
      outline: 1,
      edges: { left: { width: 2.25, color: ACCENT, space: 6 } },
    },
    Speech: { left: READ, above: 2, below: 3, keepLines: true },
    Cue: { basedOn: 'Speech', next: 'Speech', hanging: READ, above: 10 },
    Written: { size: 11, color: GREY, line: 1.1, left: READ, below: 6, keepLines: true },
    Direction: { basedOn: 'Speech', size: 14, italic: true, color: ACCENT },
    Names: {
      left: NAMES,
      hanging: NAMES - READ,
      keepLines: true,
      tabs: [{ at: WIDTH, align: 'right', dots: true }],
    },
    NamesWritten: { basedOn: 'Written', left: NAMES, below: 2 },
  }),
  parts: (sheet) => {
    const text = sheetWords(sheet.language);
    return onePart(sheet, [
      ...coverBlocks(sheet.title, sheet.cover, text),
      ...sheet.sections
        .flatMap((section, at) => sectionLines(section, sheet.sections[at - 1], text))
        .map(paragraph),
    ]);
  },
};

function coverBlocks(title: string, cover: ScriptCover, text: SheetText): readonly Block[] {
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
      keepNext: staysWithNext(at, programme.length),
    }),
  );
  const widths = [12, WIDTH - 12 - 30, 30];
  return [
    ...head.map(paragraph),
    ...(rows.length === 0 ? [] : [table('LinesTable', widths, rows)]),
  ];
}

/** Each award begins a page, so that it can be taken out on the day; so does what comes first, after the cover. */
function sectionLines(
  section: ScriptSection,
  before: ScriptSection | undefined,
  text: SheetText,
): readonly Line[] {
  const bothAwards = section.kind === 'presentation' && before?.kind === 'presentation';
  return [
    {
      ...line('Heading1', `${section.number}. ${section.title}`),
      newPage: before === undefined || bothAwards,
    },
    line('Lead', section.cues),
    ...section.parts.flatMap((part) => partLines(part, text)),
  ];
}

function partLines({ heading, note, steps }: ScriptPart, text: SheetText): readonly Line[] {
  const aside = note === null ? [] : [styled('Aside', ` · ${note}`)];
  return [
    ...(heading === null ? [] : [line('Heading2', heading, ...aside)]),
    ...steps.flatMap((step) => stepLines(step, text)),
  ];
}

/** What is read on one GO: number and beat stand beside its first line. */
function stepLines({ number, beat, blocks }: ScriptStep, text: SheetText): readonly Line[] {
  const cue = [styled('CueNumber', number), ...(beat === null ? [] : [styled('Beat', ` ${beat}`)])];
  const [first, ...rest] = blocks.flatMap((block, at) => blockLines(block, blocks[at + 1], text));
  if (first?.style !== 'Speech')
    return together([
      { ...line('Cue', ...cue), keepNext: true },
      ...(first === undefined ? [] : [first]),
      ...rest,
    ]);
  const opening: Line = { ...first, style: 'Cue', pieces: [...cue, TAB, ...first.pieces] };
  return together([opening, ...rest]);
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
