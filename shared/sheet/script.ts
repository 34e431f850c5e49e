import { type Cue, cuesOf } from '../cue/cues.ts';
import { type CueNumbers, cueNumbers } from '../cue/numbers.ts';
import { countKinds, type KindCounts, total } from '../lineup/lineup.ts';
import type { Department } from '../model/department.ts';
import type { Info } from '../model/info.ts';
import { indexById, pickById } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import type { Segment } from '../model/segment.ts';
import type { SheetSettings } from '../model/sheetSettings.ts';
import type { Show } from '../model/show.ts';
import type { ScriptBlock } from '../script/blocks.ts';
import { countsText } from '../script/counts.ts';
import type { ScriptName } from '../script/names.ts';
import { listed } from '../script/people.ts';
import { scriptOf } from '../script/script.ts';
import { showTemplates } from '../script/template.ts';
import { capitalised } from '../script/tidy.ts';
import { departments } from '../view/departments.ts';
import { standings } from '../view/recipientTable.ts';
import { joined } from '../words/joined.ts';
import { translator } from '../words/translate.ts';
import { bySegment } from './bySegment.ts';
import type { Section, SheetFace } from './face.ts';
import { groupBy } from './groups.ts';
import { contentHash } from './hash.ts';
import { printedName } from './printedName.ts';
import { type SheetText, sheetWords } from './words.ts';

/** A label and what stands beside it; `known` is false where nobody has said it yet. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly known: boolean;
}

/** One line of the programme on the cover. */
export interface ProgrammeLine {
  readonly segmentId: string;
  /** 1-based place in the programme. */
  readonly number: number;
  readonly title: string;
  /** "Mục 9–12". */
  readonly cues: string;
}

export interface ScriptCover extends Section {
  readonly organiser: string;
  readonly event: string;
  readonly facts: readonly Fact[];
  readonly programme: readonly ProgrammeLine[];
}

/** What the MC reads on one GO. */
export interface ScriptStep {
  readonly cueId: string;
  /** Printed number of the cue: "12a". */
  readonly number: string;
  /** Name of the beat; null outside of presentations. */
  readonly beat: string | null;
  /** What the crews do here, "Âm thanh: nhạc hiệu"; none unless the sheet is set to show it. */
  readonly marks: readonly string[];
  readonly blocks: readonly ScriptBlock[];
}

/** The steps of one wave; `heading` is null where a segment has no waves or one. */
export interface ScriptPart {
  readonly id: string;
  readonly heading: string | null;
  /** Beside the heading: how many, and from whom. */
  readonly note: string | null;
  readonly steps: readonly ScriptStep[];
}

/** One segment of the script. */
export interface ScriptSection extends Section {
  readonly number: number;
  readonly title: string;
  readonly cues: string;
  readonly kind: Segment['kind'];
  readonly parts: readonly ScriptPart[];
}

/** The MC's script on paper. */
export interface ScriptSheet extends SheetFace {
  readonly name: 'script';
  readonly cover: ScriptCover;
  readonly sections: readonly ScriptSection[];
}

export type ScriptContent = Pick<ScriptSheet, 'name' | 'cover' | 'sections'>;

interface Context {
  readonly show: Show;
  readonly numbers: CueNumbers;
  readonly text: SheetText;
  /** The crews whose notes stand in the script. */
  readonly crews: readonly Department[];
}

/** Everything that stands in the script sheet of a show, in the show's script language. */
export function scriptContent(
  show: Show,
  { cueMarks }: Pick<SheetSettings, 'cueMarks'> = { cueMarks: false },
): ScriptContent {
  const sectionOf = cueMarks ? withMarks : withoutMarks;
  const sections = show.plan.segments.map((segment) => sectionOf(show, segment));
  const text = sheetWords(show.info.scriptLanguage);
  return { name: 'script', cover: scriptCover(show, sections, text), sections };
}

const crewsOf = ({ plan, info }: Show) => departments(plan, translator(info.scriptLanguage));

const withoutMarks = bySegment(
  (show: Show, segment: Segment) => scriptSection(show, segment, []),
  numberOf,
);
const withMarks = bySegment(
  (show: Show, segment: Segment) => scriptSection(show, segment, crewsOf(show)),
  (show, segment) => [...numberOf(show, segment), ...crewsOf(show).map(({ name }) => name)],
);

/** 1-based place in the programme. */
function numberOf({ plan }: Show, { id }: Segment): readonly [number] {
  return [indexById(plan.segments, id) + 1];
}

function scriptSection(show: Show, segment: Segment, crews: readonly Department[]): ScriptSection {
  const numbers = cueNumbers(show);
  const text = sheetWords(show.info.scriptLanguage);
  const context = { show, numbers, text, crews };
  const list = cuesOf(show.plan, segment.id);
  const [number] = numberOf(show, segment);
  const marks = crewMarks(context, segment);
  const [first] = list;
  const content = {
    number,
    title: segment.title,
    cues: cueRange(list, numbers, text),
    kind: segment.kind,
    parts: [...groupBy(list, (cue) => cue.waveId ?? segment.id)].map(([id, ofPart]) => ({
      id,
      ...partHeading(show, segment, id, text),
      steps: ofPart.map((cue) => scriptStep(context, cue, cue === first ? marks : [])),
    })),
  };
  return { id: segment.id, hash: contentHash(onPages(content)), ...content };
}

/** What of a section is printed: not from which template words come, nor what was generated in their place. */
function onPages({ parts, ...head }: Omit<ScriptSection, keyof Section>) {
  const paragraphs = parts.map(({ steps, ...part }) => [
    part,
    steps.map(({ number, beat, marks, blocks }) => [number, beat, marks, blocks.map(printed)]),
  ]);
  return [head, paragraphs];
}

function printed(block: ScriptBlock) {
  if (block.kind === 'names') return block.names.map(printedName);
  return block.kind === 'mark' ? [block.text] : [block.text, block.written];
}

/** A note holds for its segment: it stands where that begins. */
function crewMarks({ crews }: Context, { notes }: Segment): readonly string[] {
  return crews.flatMap(({ id, name }) => {
    const lines = (notes[id] ?? '').split('\n').map((line) => line.trim());
    const note = joined(lines, '; ');
    return note === '' ? [] : [`${name}: ${note}`];
  });
}

function scriptStep(
  { show, numbers, text }: Context,
  cue: Cue,
  marks: readonly string[],
): ScriptStep {
  return {
    cueId: cue.id,
    number: numbers.get(cue.id) ?? '',
    beat: cue.beat === null ? null : text(`beat.${cue.beat}`),
    marks,
    blocks: scriptOf(show, cue).map(onPaper),
  };
}

/** A name begins its own line on paper, so it begins with a capital. */
function onPaper(block: ScriptBlock): ScriptBlock {
  return block.kind === 'names' ? { ...block, names: block.names.map(capitalName) } : block;
}

function capitalName(name: ScriptName): ScriptName {
  return { ...name, text: capitalised(name.text), written: capitalised(name.written) };
}

function partHeading(
  show: Show,
  segment: Segment,
  waveId: string,
  text: SheetText,
): Pick<ScriptPart, 'heading' | 'note'> {
  if (segment.kind !== 'presentation' || segment.waves.length < 2)
    return { heading: null, note: null };
  const at = segment.waves.findIndex((wave) => wave.id === waveId);
  const wave = segment.waves[at];
  if (wave === undefined) return { heading: null, note: null };
  const words = showTemplates(show);
  const presenters = pickById(show.plan.people, wave.presenterIds).map((person) => person.name);
  return {
    heading: text('wave.of', { wave: at + 1, count: segment.waves.length }),
    note: joined(
      [countsText(countKinds(show.plan, [wave]), words), listed(presenters, words)],
      ' · ',
    ),
  };
}

/** "Mục 9–12"; empty without cues. */
export function cueRange(list: readonly Cue[], numbers: CueNumbers, text: SheetText): string {
  const ends = endsOf(list, numbers);
  if (ends === null) return '';
  const [first, last] = ends;
  return first === last ? text('cue.one', { first }) : text('cue.range', { first, last });
}

/** "9–12"; empty without cues. */
export function numberRange(list: readonly Cue[], numbers: CueNumbers): string {
  return [...new Set(endsOf(list, numbers))].join('–');
}

/** Printed numbers of the first and the last cue. */
function endsOf(list: readonly Cue[], numbers: CueNumbers): readonly [string, string] | null {
  const [first, last] = [list[0], list.at(-1)].map((cue) => cue && numbers.get(cue.id));
  return first === undefined || last === undefined ? null : [first, last];
}

function scriptCover(show: Show, sections: readonly ScriptSection[], text: SheetText): ScriptCover {
  const { info } = show;
  const content = {
    organiser: info.organiser,
    event: info.title,
    facts: [...whenAndWhere(info, text), ...unnamedFact(show, text)],
    programme: sections.map(({ id, number, title, cues: range }) => ({
      segmentId: id,
      number,
      title,
      cues: range,
    })),
  };
  return { id: 'cover', hash: contentHash(content), ...content };
}

/** Date, start and place of the ceremony; what is not known says so. */
export function whenAndWhere(info: Info, text: SheetText): readonly Fact[] {
  const fact = (label: string, value: string | null): Fact => ({
    label,
    value: value ?? text('fact.unknown'),
    known: value !== null,
  });
  return [
    fact(text('fact.date'), info.date === null ? null : longDate(info.date, text)),
    fact(text('fact.start'), info.startTime),
    fact(text('fact.venue'), info.venue === '' ? null : info.venue),
  ];
}

/** "ngày 05 tháng 02 năm 2025": a zero before small days and before January and February (Nghị định 30/2020). */
function longDate(date: string, text: SheetText): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return text('date.long', { year: String(year), month, day });
}

function unnamedFact(show: Show, text: SheetText): readonly Fact[] {
  const counts = unnamedCounts(show.plan);
  if (total(counts) === 0) return [];
  const value = countsText(counts, showTemplates(show));
  return [{ label: text('fact.unnamed'), value, known: true }];
}

/** How many recipients of the presentations have no name yet; somebody who stands twice counts once. */
function unnamedCounts({ recipients, segments }: Plan): KindCounts {
  const placed = standings(segments);
  const counts = { collective: 0, individual: 0, household: 0 };
  for (const { id, kind, name } of recipients)
    if (name === null && placed.has(id)) counts[kind] += 1;
  return counts;
}
