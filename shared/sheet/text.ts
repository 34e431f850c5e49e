import type { SheetName } from '../model/sheetName.ts';
import type { ScriptBlock } from '../script/blocks.ts';
import type { ScriptName } from '../script/names.ts';
import { joined } from '../words/joined.ts';
import { recordLines } from './asRun/text.ts';
import type { SheetFace } from './face.ts';
import { type LineupSection, type LineupsSheet, lineupFacts } from './lineups.ts';
import type { ListContent } from './list.ts';
import { taskFacts } from './presenterCards.ts';
import type { GuestLine } from './programme.ts';
import type { ScriptCover, ScriptSection, ScriptSheet } from './script.ts';
import type { Sheet, SheetOf } from './sheet.ts';
import { partLines } from './tableText.ts';
import { underlined } from './underlined.ts';
import { type SheetText, sheetWords } from './words.ts';

/** A sheet as plain text, one paragraph or name per line; ends with a line break. */
export function sheetAsText(sheet: Sheet): string {
  const text = sheetWords(sheet.language);
  // A sheet and the lines under its own name belong together; the union can't be followed by the compiler.
  const content = LINES[sheet.name](sheet as never, text);
  const foot = [sheet.version, sheet.stamp, text('foot.printed', { at: sheet.printedAt })];
  return `${[...content, '', foot.join(' · ')].join('\n')}\n`;
}

const LINES: {
  readonly [N in SheetName]: (sheet: SheetOf<N>, text: SheetText) => readonly string[];
} = {
  programme: programmeLines,
  'running-order': listLines,
  script: scriptLines,
  lineups: lineupsLines,
  trays: listLines,
  'presenter-cards': cardLines,
  'check-in': listLines,
  'stage-plans': stagePlanLines,
  labels: labelLines,
  'as-run': recordLines,
};

/** What every sheet begins with. */
function headLines({ title, organiser, event }: SheetFace): readonly string[] {
  return [...underlined(title, '='), ...(organiser === '' ? [] : [organiser]), event];
}

function programmeLines(sheet: SheetOf<'programme'>): readonly string[] {
  const { facts, lines } = sheet.programme;
  return [
    ...headLines(sheet),
    ...facts.map(({ label, value }) => `${label}: ${value}`),
    '',
    ...lines.map(({ number, time, title, by }) =>
      joined([`${number}.`, time, title, by.map(speakerText).join(' ')], ' '),
    ),
  ];
}

const speakerText = ({ name, post }: GuestLine['by'][number]) => `(${joined([name, post], ', ')})`;

/** A table, or one for each section. */
function listLines(sheet: SheetFace & ListContent<string>, text: SheetText): readonly string[] {
  const { sections } = sheet;
  return [
    ...headLines(sheet),
    ...(sections.length === 0 ? ['', text('names.none')] : []),
    ...sections.flatMap((section) => partLines(section, section.heading)),
  ];
}

function stagePlanLines(sheet: SheetOf<'stage-plans'>, text: SheetText): readonly string[] {
  return [
    ...headLines(sheet),
    ...sheet.sections.flatMap(({ award, wave, presenters, people }) => [
      '',
      ...underlined(`${award} · ${wave}`, '-'),
      presenters.join(', ') || text('lineup.presenter.none'),
      ...people.map(({ number, name }) => `  ${number}. ${name}`),
    ]),
  ];
}

/** One label on one line. */
function labelLines(sheet: SheetOf<'labels'>): readonly string[] {
  return [
    ...headLines(sheet),
    ...sheet.sections.flatMap(({ heading, labels }) => [
      '',
      ...underlined(heading, '-'),
      ...labels.map(({ large, small }) => (small === '' ? large : `${large} (${small})`)),
    ]),
  ];
}

function cardLines(sheet: SheetOf<'presenter-cards'>, text: SheetText): readonly string[] {
  return [
    ...headLines(sheet),
    ...sheet.cards.flatMap(({ name, posts, side, tasks }) => [
      '',
      ...underlined(joined([name, posts], ', '), '-'),
      side,
      ...tasks.flatMap((task) => [
        '',
        joined([task.award, task.wave], ' · '),
        ...taskFacts(task, text).map(({ label, value }) => `${label}: ${value}`),
        ...task.names.map((one) => `  ${one}`),
      ]),
    ]),
  ];
}

function scriptLines(sheet: ScriptSheet, text: SheetText): readonly string[] {
  return [
    ...underlined(sheet.title, '='),
    ...coverLines(sheet.cover),
    ...sheet.sections.flatMap((section) => sectionLines(section, text)),
  ];
}

function coverLines({ organiser, event, facts }: ScriptCover): readonly string[] {
  return [
    ...(organiser === '' ? [] : [organiser]),
    event,
    ...facts.map(({ label, value }) => `${label}: ${value}`),
  ];
}

function sectionLines(section: ScriptSection, text: SheetText): readonly string[] {
  const title = `${section.number}. ${section.title} (${section.cues})`;
  return [
    '',
    ...underlined(title, '-'),
    ...section.parts.flatMap((part) => [
      ...(part.heading === null ? [] : ['', `${part.heading}: ${part.note}`]),
      ...part.steps.flatMap((step) => [
        '',
        `[${joined([step.number, step.beat], ' ')}]`,
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

function lineupsLines(sheet: LineupsSheet, text: SheetText): readonly string[] {
  return [...headLines(sheet), ...sheet.sections.flatMap((section) => lineupLines(section, text))];
}

function lineupLines(section: LineupSection, text: SheetText): readonly string[] {
  return [
    '',
    ...underlined(`${section.award} · ${section.wave}`, '-'),
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
