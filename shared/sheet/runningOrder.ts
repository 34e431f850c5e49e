import { type Cue, cuesOf } from '../cue/cues.ts';
import { type CueNumbers, cueNumbers } from '../cue/numbers.ts';
import { countKinds } from '../lineup/lineup.ts';
import { pickById } from '../model/lookup.ts';
import type { Segment, Wave } from '../model/segment.ts';
import type { SheetSettings } from '../model/sheetSettings.ts';
import type { Show } from '../model/show.ts';
import { countsText } from '../script/counts.ts';
import { showTemplates, type TemplateText } from '../script/template.ts';
import { secondsOf } from '../timing/lengths.ts';
import { departments } from '../view/departments.ts';
import { joined } from '../words/joined.ts';
import { translator } from '../words/translate.ts';
import { bySegment, plannedBegins } from './bySegment.ts';
import { type ListContent, type ListSection, listSection } from './list.ts';
import { numberRange } from './script.ts';
import {
  cell,
  column,
  part,
  row,
  type TableCell,
  type TableColumn,
  type TableRow,
} from './table.ts';
import { plannedLength, plannedTime } from './times.ts';
import { type SheetText, sheetWords } from './words.ts';

/** The running order for the crews (kịch bản điều hành): one table, a section for each segment. */
export type RunningOrderContent = ListContent<'running-order'>;

/** Columns that a person may leave out, beside those of the crews. */
export const OPTIONAL_COLUMNS = ['length', 'by'] as const;

/**
 * Every segment with its time, who does it, and what each crew has to know; a segment of several waves has a row for each.
 * The columns are those of an office's running order (STT, thời gian, nội dung, người thực hiện, âm thanh, ánh sáng …);
 * of the crews those have one for whom something is noted.
 */
export function runningOrderContent(
  show: Show,
  { hiddenColumns }: Pick<SheetSettings, 'hiddenColumns'>,
): RunningOrderContent {
  const columns = columnsOf(show, hiddenColumns);
  const sectionOf = withColumns(columns);
  return {
    name: 'running-order',
    sections: show.plan.segments.map((segment) => sectionOf(show, segment)),
  };
}

type SectionMaker = (show: Show, segment: Segment) => ListSection;

const makers = new Map<string, SectionMaker>();

/** Makes the sections of a table with these columns; remembered for the last columns that were asked for. */
function withColumns(columns: readonly Said[]): SectionMaker {
  const key = JSON.stringify(columns);
  const known = makers.get(key);
  if (known !== undefined) return known;
  const make: SectionMaker = bySegment(
    (show, segment) => segmentSection(contextOf(show, segment, columns), segment),
    times,
  );
  makers.clear();
  makers.set(key, make);
  return make;
}

const times = (show: Show, segment: Segment): readonly unknown[] => [
  ...plannedBegins(show, segment),
  ...cuesOf(show.plan, segment.id).map((cue) => secondsOf(show, cue)),
];

/** The crews for whom something is noted, and who have a column therefore. */
export function notedCrews({ plan, info }: Pick<Show, 'plan' | 'info'>) {
  const noted = new Set(
    plan.segments.flatMap(({ notes }) => Object.keys(notes).filter((id) => notes[id] !== '')),
  );
  return departments(plan, translator(info.scriptLanguage)).filter(({ id }) => noted.has(id));
}

/** A column by what it says: one of the sheet's own, or the id of a crew. */
interface Said {
  readonly key: string;
  readonly column: TableColumn;
}

interface Context {
  readonly show: Show;
  /** Of the segment. */
  readonly list: readonly Cue[];
  readonly numbers: CueNumbers;
  readonly columns: readonly Said[];
  readonly words: TemplateText;
  readonly text: SheetText;
}

function columnsOf(show: Show, hidden: readonly string[]): readonly Said[] {
  const text = sheetWords(show.info.scriptLanguage);
  const columns: readonly Said[] = [
    { key: 'cues', column: column('figure', text('column.cues')) },
    { key: 'time', column: column('time', text('column.time')) },
    { key: 'length', column: column('figure', text('column.length')) },
    { key: 'content', column: column('text', text('column.content')) },
    { key: 'by', column: column('short', text('column.by')) },
    ...notedCrews(show).map(({ id, name }) => ({ key: id, column: column('text', name) })),
  ];
  return columns.filter(({ key }) => !hidden.includes(key));
}

function contextOf(show: Show, { id }: Segment, columns: readonly Said[]): Context {
  return {
    show,
    list: cuesOf(show.plan, id),
    numbers: cueNumbers(show),
    columns,
    words: showTemplates(show),
    text: sheetWords(show.info.scriptLanguage),
  };
}

function segmentSection(context: Context, segment: Segment): ListSection {
  const { list } = context;
  const waves = segment.kind === 'presentation' ? segment.waves : [];
  const only = waves.length === 1 ? waves[0] : undefined;
  const segmentRow = rowOf(context, {
    ...segment.notes,
    ...timed(context, list),
    content: cell(segment.title, only === undefined ? '' : countOf(context, only)),
    by: only === undefined ? speakers(context, segment) : presenters(context, only),
  });
  const waveRows =
    only === undefined
      ? waves.map((wave, at) => waveRow(context, wave, at, waves.length, list))
      : [];
  const columns = context.columns.map((one) => one.column);
  return listSection(segment.id, part('', '', columns, [segmentRow, ...waveRows]));
}

function waveRow(
  context: Context,
  wave: Wave,
  at: number,
  count: number,
  list: readonly Cue[],
): TableRow {
  const ofWave = list.filter(({ waveId }) => waveId === wave.id);
  const label = context.text('wave.of', { wave: at + 1, count });
  return rowOf(
    context,
    {
      ...timed(context, ofWave),
      content: joined([label, countOf(context, wave)], ' · '),
      by: presenters(context, wave),
    },
    'part',
  );
}

/** The cells in the order of the columns; what says nothing is empty. */
const rowOf = (
  { columns }: Context,
  cells: Readonly<Record<string, TableCell | string>>,
  tone?: TableRow['tone'],
): TableRow =>
  row(
    columns.map(({ key }) => cells[key] ?? ''),
    tone,
  );

/** Numbers, begin and length of some cues. */
function timed({ show, numbers }: Context, list: readonly Cue[]) {
  return {
    cues: numberRange(list, numbers),
    time: plannedTime(show, list[0]),
    length: plannedLength(show, list),
  };
}

function speakers({ show }: Context, segment: Segment): string {
  const ids = 'speakerIds' in segment ? segment.speakerIds : [];
  return namesOf(show, ids);
}

const presenters = ({ show }: Context, wave: Wave) => namesOf(show, wave.presenterIds);

const namesOf = ({ plan }: Show, ids: readonly string[]) =>
  pickById(plan.people, ids)
    .map(({ name }) => name)
    .join(', ');

const countOf = ({ show, words }: Context, wave: Wave) =>
  countsText(countKinds(show.plan, [wave]), words);
