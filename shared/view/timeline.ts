import { type Cue, cuesOf } from '../cue/cues.ts';
import { currentCue } from '../cue/position.ts';
import { findById, memoByIdentity, memoByPair } from '../model/lookup.ts';
import type { Show } from '../model/show.ts';
import { type Visit, visits } from '../timing/actuals.ts';
import { cueLengths } from '../timing/lengths.ts';
import {
  anchor,
  fixedOffset,
  plannedOffsets,
  projectedEndOf,
  projectedStartOf,
} from '../timing/schedule.ts';

/** A stretch of time; moments in ms since 1970. */
export interface Bar {
  readonly from: number;
  readonly to: number;
}

/** A segment of the timeline. */
export interface TimelineRow {
  readonly id: string;
  readonly title: string;
  readonly planned: Bar;
  /** From the first GO in it until it was left last, or until the moment at which this was computed; null: not yet. */
  readonly actual: Bar | null;
  /** When it comes at the present pace; null before the first GO, and for what is on or over. */
  readonly projected: Bar | null;
  readonly state: 'done' | 'live' | 'ahead';
  /** By when it has to be over; null: whenever. */
  readonly endsBy: number | null;
}

/** The frame of the timeline: what holds for all rows. */
export interface Timeline {
  readonly ids: readonly string[];
  /** The first and the last moment that are drawn. */
  readonly span: Bar;
  /** 0-based row of the segment that is on, else the first. */
  readonly at: number;
}

/**
 * The frame at `now`, ms since 1970; null while nothing says when the show begins and there was no GO. What is
 * drawn begins with the plan or the first GO and ends with the later of the planned and the projected end.
 */
export function timeline(show: Show, projectedEnd: number | null): Timeline | null {
  const from = anchor(show);
  if (from === null) return null;
  const total = plannedOffsets(show).at(-1) ?? 0;
  const first = Math.min(from, show.run.startedAt ?? from);
  const last = Math.max(from + total, projectedEnd ?? 0, first + 60_000);
  const current = currentCue(show);
  return {
    ids: segmentIds(show.plan.segments),
    span: { from: first, to: last },
    at: current === null ? 0 : (segmentAt(show.plan.segments).get(current.segmentId) ?? 0),
  };
}

const segmentIds = memoByIdentity((segments: Show['plan']['segments']) =>
  segments.map(({ id }) => id),
);
const segmentAt = memoByIdentity(
  (segments: Show['plan']['segments']) => new Map(segments.map(({ id }, index) => [id, index])),
);

/** One row, for those that are in sight; `now` in ms since 1970. Null: no such segment, or no frame. */
export function timelineRow(show: Show, segmentId: string, now: number): TimelineRow | null {
  const from = anchor(show);
  const segment = findById(show.plan.segments, segmentId);
  const list = cuesOf(show.plan, segmentId);
  const [first, last] = [list[0], list.at(-1)];
  if (from === null || segment === undefined || first === undefined || last === undefined)
    return null;
  const offsets = plannedOffsets(show);
  const own = visitsBySegment(show.plan.segments, visits(show.run)).get(segmentId) ?? [];
  const current = currentCue(show);
  const isLive = show.run.phase !== 'ended' && current?.segmentId === segmentId;
  const actual = actualOf(own, now);
  const endsBy = fixedOffset(segment.endsBy, show.info.startTime);
  return {
    id: segmentId,
    title: segment.title,
    planned: {
      from: from + (offsets[first.index] ?? 0),
      to: from + (offsets[last.index] ?? 0) + (cueLengths(show)[last.index] ?? 0) * 1000,
    },
    actual,
    projected: isLive ? rest(show, last, now) : projectedOf(show, first, last, now),
    state: isLive ? 'live' : actual !== null ? 'done' : 'ahead',
    endsBy: endsBy === null ? null : from + endsBy,
  };
}

function actualOf(own: readonly Visit[], now: number): Bar | null {
  const [first, last] = [own[0], own.at(-1)];
  return first === undefined || last === undefined
    ? null
    : { from: first.from, to: last.to ?? now };
}

/** What is still to come of the segment that is on; null: nothing is left of it. */
function rest(show: Show, last: Cue, now: number): Bar | null {
  const to = projectedEndOf(show, last, now);
  return to === null || to <= now ? null : { from: now, to };
}

function projectedOf(show: Show, first: Cue, last: Cue, now: number): Bar | null {
  const from = projectedStartOf(show, first, now);
  const to = from === null ? null : projectedEndOf(show, last, now);
  return from === null || to === null ? null : { from, to };
}

const visitsBySegment = memoByPair(
  (segments: Show['plan']['segments'], all: readonly Visit[]): ReadonlyMap<string, Visit[]> => {
    const byCue = segmentOfCue(segments);
    const found = new Map<string, Visit[]>();
    for (const visit of all) {
      const id = byCue(visit.cueId);
      const known = found.get(id);
      if (known === undefined) found.set(id, [visit]);
      else known.push(visit);
    }
    return found;
  },
);

/** The segment of a cue id: its own, that of its wave, or the presentation whose decision is announced. */
const segmentOfCue = memoByIdentity((segments: Show['plan']['segments']) => {
  const byPart = new Map<string, string>();
  for (const segment of segments) {
    byPart.set(segment.id, segment.id);
    for (const { id } of segment.kind === 'presentation' ? segment.waves : [])
      byPart.set(id, segment.id);
  }
  return (cueId: string) => byPart.get(cueId.split('/')[0] ?? cueId) ?? '';
});

/** Where a moment is on the timeline, 0 to 1; outside of it at its edge. */
export function shareOf({ from, to }: Bar, at: number): number {
  return Math.min(1, Math.max(0, (at - from) / (to - from)));
}

/** Full quarters of an hour, hours where there would be too many: the lines behind the bars; at most `most`. */
export function gridLines({ from, to }: Bar, most: number): readonly number[] {
  const step = STEPS.find((one) => (to - from) / one <= most) ?? STEPS.at(-1) ?? 1;
  const first = Math.ceil(from / step) * step;
  return Array.from(
    { length: Math.max(0, Math.floor((to - first) / step) + 1) },
    (_, nth) => first + nth * step,
  );
}

const MINUTE = 60_000;
const STEPS = [5, 10, 15, 30, 60, 120, 240].map((minutes) => minutes * MINUTE);
