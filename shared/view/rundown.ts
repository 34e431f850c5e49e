import { cues } from '../cue/cues.ts';
import { countKinds, type KindCounts } from '../lineup/lineup.ts';
import type { Info } from '../model/info.ts';
import { memoByPair, pickById } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import type { Presentation, Segment, SegmentKind, Wave } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { fixedStarts } from '../protocol/fixedStarts.ts';
import { plannedEnds } from '../protocol/plannedEnds.ts';
import { secondsOf } from '../timing/lengths.ts';
import { plannedText } from '../timing/plannedText.ts';
import { plannedOffsets } from '../timing/schedule.ts';

/** A segment in the printed programme. All fields are plain values, so that unchanged rows compare equal. */
export interface SegmentRow {
  readonly row: 'segment';
  readonly id: string;
  /** 1-based. */
  readonly number: number;
  /** Planned start: "08:05" when the time is known, else "+5:00" from the start. */
  readonly start: string;
  /** Start of its own, HH:MM; null: it follows what is before it. */
  readonly startsAt: string | null;
  /** Ms that the hall waits for that start, negative when it is over before; null: without one, or not known. */
  readonly wait: number | null;
  /** Local time by which it has to be over, HH:MM; null: none. */
  readonly endsBy: string | null;
  /** Ms between its planned end and that time, negative when it is over too late; null: without one, or not known. */
  readonly spare: number | null;
  readonly title: string;
  readonly kind: SegmentKind;
  /** Planned duration, typed or estimated. */
  readonly seconds: number;
  readonly isEstimated: boolean;
  /** Stays at its place when an order is proposed. */
  readonly pinned: boolean;
  /** How many waves; 0 for all other kinds. */
  readonly waves: number;
}

/** A wave under its presentation. */
export interface WaveRow {
  readonly row: 'wave';
  readonly id: string;
  readonly segmentId: string;
  /** 1-based, of `of` waves. */
  readonly number: number;
  readonly of: number;
  /** Names of the presenters, joined by commas; empty when there are none. */
  readonly presenters: string;
  readonly collective: number;
  readonly individual: number;
  readonly household: number;
  readonly seconds: number;
  readonly isEstimated: boolean;
}

export type RundownRow = SegmentRow | WaveRow;

/** The rows of the programme in its order, each presentation followed by its waves. */
export function rundown(show: Show): readonly RundownRow[] {
  const { info, plan } = show;
  const known = remembered(plan, info);
  known.rows ??= rowsOf(show);
  return known.rows;
}

const remembered = memoByPair(
  (_plan: Plan, _info: Info): { rows: readonly RundownRow[] | null } => ({
    rows: null,
  }),
);

function rowsOf(show: Show): readonly RundownRow[] {
  const { info, plan } = show;
  const times = plannedTimes(show);
  const fixed = fixedStarts(show);
  const ends = plannedEnds(show);
  return plan.segments.flatMap((segment, index): RundownRow[] => [
    segmentRow(segment, {
      index,
      times,
      info,
      wait: fixed.get(segment.id)?.wait ?? null,
      spare: ends.get(segment.id)?.spare ?? null,
    }),
    ...(segment.kind === 'presentation' ? waveRows(plan, segment, times) : []),
  ]);
}

interface PlannedTimes {
  /** By segment id, ms after the start of the show. */
  readonly starts: ReadonlyMap<string, number>;
  /** By segment id or wave id. */
  readonly seconds: ReadonlyMap<string, number>;
}

function plannedTimes(show: Show): PlannedTimes {
  const list = cues(show.plan);
  const offsets = plannedOffsets(show);
  const starts = new Map<string, number>();
  const seconds = new Map<string, number>();
  for (const cue of list) {
    if (!starts.has(cue.segmentId)) starts.set(cue.segmentId, offsets[cue.index] ?? 0);
    for (const id of cue.waveId === null ? [cue.segmentId] : [cue.segmentId, cue.waveId])
      seconds.set(id, (seconds.get(id) ?? 0) + secondsOf(show, cue));
  }
  return { starts, seconds };
}

interface Around extends Pick<SegmentRow, 'wait' | 'spare'> {
  readonly index: number;
  readonly times: PlannedTimes;
  readonly info: Info;
}

function segmentRow(segment: Segment, { index, times, info, wait, spare }: Around): SegmentRow {
  return {
    row: 'segment',
    id: segment.id,
    number: index + 1,
    start: plannedText(times.starts.get(segment.id) ?? 0, info),
    startsAt: segment.startsAt,
    wait,
    endsBy: segment.endsBy,
    spare,
    title: segment.title,
    kind: segment.kind,
    seconds: times.seconds.get(segment.id) ?? 0,
    isEstimated: segment.plannedSeconds === null,
    pinned: segment.pinned,
    waves: segment.kind === 'presentation' ? segment.waves.length : 0,
  };
}

function waveRows(plan: Plan, segment: Presentation, times: PlannedTimes): WaveRow[] {
  return segment.waves.map((wave, index) => ({
    row: 'wave',
    id: wave.id,
    segmentId: segment.id,
    number: index + 1,
    of: segment.waves.length,
    presenters: presenterNames(plan, wave),
    ...waveCounts(plan.recipients, wave),
    seconds: times.seconds.get(wave.id) ?? 0,
    isEstimated: wave.plannedSeconds === null,
  }));
}

// What depends on a list and a wave is remembered with both, so that an edit of something else finds it again.

/** How many of each kind stand in a wave. */
export const waveCounts = memoByPair(
  (recipients: Plan['recipients'], wave: Wave): KindCounts => countKinds({ recipients }, [wave]),
);

/** Names of a wave's presenters, the first named first, joined by commas. */
export function presenterNames({ people }: Pick<Plan, 'people'>, wave: Wave): string {
  return namesOfWave(people, wave);
}

const namesOfWave = memoByPair((people: Plan['people'], wave: Wave) =>
  namesOf(people, wave.presenterIds),
);

/** Names in the order of the ids, joined by commas. */
export function namesOf(people: Plan['people'], ids: readonly string[]): string {
  return pickById(people, ids)
    .map(({ name }) => name)
    .join(', ');
}

/** Planned end of the whole programme, written like the starts. */
export function plannedEndText(show: Show): string {
  return plannedText(plannedOffsets(show).at(-1) ?? 0, show.info);
}
