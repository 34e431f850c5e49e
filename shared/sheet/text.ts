import type { SheetName } from '../model/sheetName.ts';
import type { ScriptBlock } from '../script/blocks.ts';
import type { ScriptName } from '../script/names.ts';
import { joined } from '../words/joined.ts';
import { recordLines } from './asRun/text.ts';
import type { Section, SheetFace } from './face.ts';
import { type LineupSection, lineupFacts } from './lineups.ts';
import type { ListSection } from './list.ts';
import { taskFacts } from './presenterCards.ts';
import type { GuestLine } from './programme.ts';
import type { ScriptCover, ScriptSection } from './script.ts';
import { pageHead, type SectionOf, type Sheet, sectionsOf } from './sheet.ts';
import { headsLine, partLines, rowLine } from './tableText.ts';
import { underlined } from './underlined.ts';
import { type SheetText, sheetWords } from './words.ts';

/** A sheet as plain text, one paragraph or name per line; ends with a line break. */
export function sheetAsText(sheet: Sheet): string {
  const text = sheetWords(sheet.language);
  const foot = [sheet.version, sheet.stamp, text('foot.printed', { at: sheet.printedAt })];
  const [head, ...sections] = sectionTexts(sheet);
  const content = [
    // A record begins with a head of its own.
    ...(sheet.name === 'as-run' ? [] : (head?.lines ?? [])),
    ...(sheet.name === 'running-order' ? columnHeads(sheet.sections) : []),
    ...(sections.length === 0 ? ['', text('names.none')] : []),
    ...sections.flatMap(({ lines }) => ['', ...lines]),
  ];
  return `${[...content, '', foot.join(' · ')].join('\n')}\n`;
}

/** What stands in a section, line by line; the first line names it. */
export interface SectionText {
  readonly id: string;
  readonly hash: string;
  readonly lines: readonly string[];
}

/** What stands on a sheet as lines of plain text: what every page says, then its sections in their order. */
export function sectionTexts(sheet: Sheet): readonly SectionText[] {
  const text = sheetWords(sheet.language);
  // A sheet and the lines under its own name belong together; the union can't be followed by the compiler.
  const linesOf = LINES[sheet.name] as (section: Section, text: SheetText) => readonly string[];
  return [
    { ...pageHead(sheet), lines: headLines(sheet) },
    ...sectionsOf(sheet).map((section) => ({
      id: section.id,
      hash: section.hash,
      lines: linesOf(section, text),
    })),
  ];
}

const LINES: {
  readonly [N in SheetName]: (section: SectionOf<N>, text: SheetText) => readonly string[];
} = {
  programme: programmeLines,
  'running-order': listLines,
  script: scriptLines,
  lineups: lineupLines,
  trays: listLines,
  'presenter-cards': cardLines,
  'check-in': listLines,
  'stage-plans': stagePlanLines,
  labels: labelLines,
  'as-run': recordLines,
};

/** The heads of a table whose sections have none of their own. */
const columnHeads = ([first]: readonly ListSection[]) =>
  first?.table ? ['', headsLine(first.table)] : [];

/** What every sheet but the record begins with. */
function headLines({ title, organiser, event }: SheetFace): readonly string[] {
  return [...underlined(title, '='), ...(organiser === '' ? [] : [organiser]), event];
}

function programmeLines({ facts, lines }: SectionOf<'programme'>): readonly string[] {
  return [
    ...facts.map(({ label, value }) => `${label}: ${value}`),
    '',
    ...lines.map(({ number, time, title, by }) =>
      joined([`${number}.`, time, title, by.map(speakerText).join(' ')], ' '),
    ),
  ];
}

const speakerText = ({ name, post }: GuestLine['by'][number]) => `(${joined([name, post], ', ')})`;

function listLines(section: ListSection): readonly string[] {
  const { heading, table } = section;
  return heading === '' && table !== null ? table.rows.map(rowLine) : partLines(section, heading);
}

function stagePlanLines(
  { award, wave, cues, presenters, people }: SectionOf<'stage-plans'>,
  text: SheetText,
): readonly string[] {
  return [
    ...underlined(`${award} · ${wave}`, '-'),
    joined([cues, presenters.join(', ') || text('lineup.presenter.none')], ' · '),
    ...people.map(({ number, name }) => `  ${number}. ${name}`),
  ];
}

/** One label on one line. */
function labelLines({ heading, labels }: SectionOf<'labels'>): readonly string[] {
  return [
    ...underlined(heading, '-'),
    ...labels.map(({ large, small }) => (small === '' ? large : `${large} (${small})`)),
  ];
}

function cardLines(
  { name, posts, side, tasks }: SectionOf<'presenter-cards'>,
  text: SheetText,
): readonly string[] {
  return [
    ...underlined(joined([name, posts], ', '), '-'),
    side,
    ...tasks.flatMap((task) => [
      '',
      joined([task.award, task.wave], ' · '),
      ...taskFacts(task, text).map(({ label, value }) => `${label}: ${value}`),
      ...task.names.map((one) => `  ${one}`),
    ]),
  ];
}

function scriptLines(section: SectionOf<'script'>, text: SheetText): readonly string[] {
  return 'facts' in section ? coverLines(section) : segmentLines(section, text);
}

function coverLines({ facts, programme }: ScriptCover): readonly string[] {
  return [
    ...facts.map(({ label, value }) => `${label}: ${value}`),
    '',
    ...programme.map(({ number, title, cues }) => `${number}. ${title} (${cues})`),
  ];
}

function segmentLines(section: ScriptSection, text: SheetText): readonly string[] {
  const title = `${section.number}. ${section.title} (${section.cues})`;
  return [
    ...underlined(title, '-'),
    ...section.parts.flatMap((part) => [
      ...(part.heading === null ? [] : ['', `${part.heading}: ${part.note}`]),
      ...part.steps.flatMap((step) => [
        '',
        `[${joined([step.number, step.beat], ' ')}]`,
        ...step.marks.map((mark) => `[${mark}]`),
        ...step.blocks.flatMap((block) => blockLines(block, text)),
      ]),
    ]),
  ];
}

function blockLines(block: ScriptBlock, text: SheetText): readonly string[] {
  switch (block.kind) {
    case 'say':
      return [block.text];
    case 'mark':
      return [`[${block.text}]`];
    case 'names':
      return block.names.length === 0
        ? [text('names.none')]
        : block.names.map((name) => `  ${nameMark(name)} ${nameLine(name, text)}`);
  }
}

const nameMark = ({ number }: ScriptName) => (number === null ? '–' : `${number}.`);

/** "Name, unit /nêm/ (vắng mặt)" on one line. */
function nameLine(name: ScriptName, text: SheetText): string {
  return [
    name.unnamed ? `${name.text} — ${text('name.unnamed')}` : name.text,
    name.detail === '' ? '' : `, ${name.detail}`,
    name.pronunciation === null ? '' : ` /${name.pronunciation}/`,
    name.remark === null ? '' : ` (${name.remark})`,
  ].join('');
}

function lineupLines(section: LineupSection, text: SheetText): readonly string[] {
  return [
    ...underlined(`${section.award} · ${section.wave}`, '-'),
    joined([section.segment, section.cues], ' · '),
    `${text('lineup.presenter')}: ${presentersLine(section, text)}`,
    ...lineupFacts(section, text).map(({ label, value }) => `${label}: ${value}`),
    ...section.rows.map((row) =>
      [
        `  ${nameMark(row.name)} ${nameLine(row.name, text)}`,
        row.seat === null ? '' : ` · ${text('column.seat')} ${row.seat}`,
        row.metres === null ? '' : ` · ${text('position.metres', { metres: row.metres })}`,
      ].join(''),
    ),
    ...(section.rows.length === 0 ? [text('names.none')] : []),
  ];
}

function presentersLine({ presenters }: LineupSection, text: SheetText): string {
  const lines = presenters.map(({ name, posts }) => (posts === '' ? name : `${name}, ${posts}`));
  return lines.join('; ') || text('lineup.presenter.none');
}
