import { type Cue, cues } from '../cue/cues.ts';
import { type CueNumbers, cueNumbers } from '../cue/numbers.ts';
import { countKinds } from '../lineup/lineup.ts';
import { pickById } from '../model/lookup.ts';
import type { Segment, Wave } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { countsText } from '../script/counts.ts';
import { showTemplates, type TemplateText } from '../script/template.ts';
import { departments } from '../view/departments.ts';
import { joined } from '../words/joined.ts';
import { translator } from '../words/translate.ts';
import { groupBy } from './groups.ts';
import { type ListContent, type ListSection, listSection } from './list.ts';
import { numberRange } from './script.ts';
import { cell, column, part, row, type TableRow } from './table.ts';
import { plannedLength, plannedTime } from './times.ts';
import { type SheetText, sheetWords } from './words.ts';

/** The running order for the crews (kịch bản điều hành): one table, a section for each segment. */
export type RunningOrderContent = ListContent<'running-order'>;

/**
 * Every segment with its time, who does it, and what each crew has to know; a segment of several waves has a row for each.
 * The columns are those of an office's running order (STT, thời gian, nội dung, người thực hiện, âm thanh, ánh sáng …);
 * of the crews those have one for whom something is noted.
 */
export function runningOrderContent(show: Show): RunningOrderContent {
  const context = contextOf(show);
  return {
    name: 'running-order',
    sections: show.plan.segments.map((segment) => segmentSection(context, segment)),
  };
}

interface Context {
  readonly show: Show;
  readonly bySegment: ReadonlyMap<string, readonly Cue[]>;
  readonly numbers: CueNumbers;
  readonly crews: readonly { readonly id: string; readonly name: string }[];
  readonly words: TemplateText;
  readonly text: SheetText;
}

function contextOf(show: Show): Context {
  const { plan, info } = show;
  const noted = new Set(
    plan.segments.flatMap(({ notes }) => Object.keys(notes).filter((id) => notes[id] !== '')),
  );
  return {
    show,
    bySegment: groupBy(cues(plan), (cue) => cue.segmentId),
    numbers: cueNumbers(show),
    crews: departments(plan, translator(info.scriptLanguage)).filter(({ id }) => noted.has(id)),
    words: showTemplates(show),
    text: sheetWords(info.scriptLanguage),
  };
}

function segmentSection(context: Context, segment: Segment): ListSection {
  const { bySegment, crews, text } = context;
  const list = bySegment.get(segment.id) ?? [];
  const columns = [
    column('figure', text('column.cues')),
    column('time', text('column.time')),
    column('figure', text('column.length')),
    column('text', text('column.content')),
    column('short', text('column.by')),
    ...crews.map(({ name }) => column('text', name)),
  ];
  const waves = segment.kind === 'presentation' ? segment.waves : [];
  const only = waves.length === 1 ? waves[0] : undefined;
  const segmentRow = row([
    ...timed(context, list),
    cell(segment.title, only === undefined ? '' : countOf(context, only)),
    only === undefined ? speakers(context, segment) : presenters(context, only),
    ...crews.map(({ id }) => segment.notes[id] ?? ''),
  ]);
  const waveRows =
    only === undefined
      ? waves.map((wave, at) => waveRow(context, wave, at, waves.length, list))
      : [];
  return listSection(segment.id, part('', '', columns, [segmentRow, ...waveRows]));
}

function waveRow(
  context: Context,
  wave: Wave,
  at: number,
  count: number,
  list: readonly Cue[],
): TableRow {
  const { crews, text } = context;
  const ofWave = list.filter(({ waveId }) => waveId === wave.id);
  const label = text('wave.of', { wave: at + 1, count });
  return row(
    [
      ...timed(context, ofWave),
      joined([label, countOf(context, wave)], ' · '),
      presenters(context, wave),
      ...crews.map(() => ''),
    ],
    'part',
  );
}

/** Numbers, begin and length of some cues. */
function timed({ show, numbers }: Context, list: readonly Cue[]): readonly string[] {
  return [numberRange(list, numbers), plannedTime(show, list[0]), plannedLength(show, list)];
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
