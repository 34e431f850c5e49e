import { Temporal } from 'temporal-polyfill';
import { type Cue, cues, cuesOf, findCue } from '../cue/cues.ts';
import { cueAfter, standbyCue } from '../cue/position.ts';
import type { Info } from '../model/info.ts';
import { memoByIdentity, memoByPair } from '../model/lookup.ts';
import type { Show } from '../model/show.ts';
import { endedAt } from './actuals.ts';
import { cueLengths } from './lengths.ts';
import { PACE_KEYS, type PaceKey, paceFactors, paceKey } from './pace.ts';

const HALF_DAY_MS = 12 * 3600 * 1000;
const DAY_MINUTES = 24 * 60;

interface Planned {
  /** Planned start of each cue in ms after the start of the show; one more entry at the end is the total. */
  readonly offsets: readonly number[];
  /** Cues with a fixed start, in their order, with that start in ms after the start of the show. */
  readonly fixed: readonly { readonly index: number; readonly offset: number }[];
  /** For each beat: lengths of its cues before each place, added up in ms, without the waits before fixed starts. */
  readonly lengths: Readonly<Record<PaceKey, readonly number[]>>;
}

const plannedByStart = memoByPair(
  (_list: readonly Cue[], _lengths: readonly number[]) => new Map<string | null, Planned>(),
);

/** All that is computed once for a cue list, its lengths and the start of the show; a GO and a tick of the clock only look it up. */
function planned(show: Show): Planned {
  const list = cues(show.plan);
  const seconds = cueLengths(show);
  const { startTime } = show.info;
  const known = plannedByStart(list, seconds).get(startTime);
  if (known !== undefined) return known;
  const offsets = [0];
  const lengths = mapKeys(() => [0]);
  const fixed: { index: number; offset: number }[] = [];
  for (const cue of list) {
    const { index, startsAt } = cue;
    const offset = fixedOffset(startsAt, startTime);
    if (offset !== null) fixed.push({ index, offset });
    offsets[index] = Math.max(offsets[index] ?? 0, offset ?? 0);
    const length = (seconds[index] ?? 0) * 1000;
    offsets.push((offsets[index] ?? 0) + length);
    for (const key of PACE_KEYS)
      lengths[key].push((lengths[key][index] ?? 0) + (key === paceKey(cue) ? length : 0));
  }
  const value = { offsets, fixed, lengths };
  plannedByStart(list, seconds).set(startTime, value);
  return value;
}

const mapKeys = <T>(make: (key: PaceKey) => T) =>
  Object.fromEntries(PACE_KEYS.map((key) => [key, make(key)])) as Record<PaceKey, T>;

/** A fixed start in ms after the start of the show; null without one or while the start of the show is not known. */
export function fixedOffset(startsAt: string | null, startTime: string | null): number | null {
  if (startsAt === null || startTime === null) return null;
  const minutes = minutesOf(startsAt) - minutesOf(startTime);
  // A show that begins in the evening may go on after midnight.
  return (minutes < -DAY_MINUTES / 2 ? minutes + DAY_MINUTES : minutes) * 60_000;
}

/** Minutes after midnight of "08:05". */
export function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/**
 * Planned start of each cue in ms after the start of the show; one more entry at the end is the total.
 * A cue with a fixed start waits for it; one whose fixed start is over already begins at once.
 */
export function plannedOffsets(show: Show): readonly number[] {
  return planned(show).offsets;
}

interface Stretch {
  /** 0-based places of cues; fixed starts are waited for up to the cue at `last`. */
  readonly from: number;
  readonly to: number;
  readonly last: number;
  readonly start: number | null;
}

/** A moment that hangs on when what is on now ends: so many ms after that, and not before `notBefore` (null: no matter). */
export interface Expected {
  readonly after: number;
  readonly notBefore: number | null;
}

/** The expected moment, if what is on now ends at `end`. Whole ms, whatever the pace. */
const expectedAt = ({ after, notBefore }: Expected, end: number): number =>
  Math.round(Math.max(end + after, notBefore ?? Number.NEGATIVE_INFINITY));

/**
 * When the cue at `to` begins if all from the one at `from` on lasts as the pace of this evening lets expect.
 * Moments are ms since 1970; `start` is the one from which fixed starts count, null: there are none then.
 */
function startAfter(show: Show, { from, to, last, start }: Stretch): Expected {
  const { fixed, lengths } = planned(show);
  const factors = paceFactors(show);
  const length = (a: number, b: number) =>
    PACE_KEYS.reduce(
      (sum, key) => sum + factors[key] * ((lengths[key][b] ?? 0) - (lengths[key][a] ?? 0)),
      0,
    );
  // What waits for several fixed starts waits for the one that leaves it latest.
  const waits =
    start === null
      ? []
      : fixed
          .filter(({ index }) => index >= from && index <= last)
          .map(({ index, offset }) => start + offset + length(index, to));
  return { after: length(from, to), notBefore: waits.length === 0 ? null : Math.max(...waits) };
}

/** The planned start as a moment in ms, or null when date or time are not known. */
export const plannedStart: (info: Info) => number | null = (info) => {
  if (info.date === null || info.startTime === null) return null;
  return Temporal.PlainDateTime.from(`${info.date}T${info.startTime}`).toZonedDateTime(info.zone)
    .epochMilliseconds;
};

/**
 * The moment from which planned times count. Normally the planned start; when that is not known or
 * more than twelve hours from the first GO, or in a rehearsal, the first GO itself.
 * Null when nothing has begun and no start is planned.
 */
export function anchor(show: Show): number | null {
  const planned = plannedStart(show.info);
  const { startedAt, phase } = show.run;
  if (startedAt === null) return planned;
  if (phase === 'rehearsal') return startedAt;
  return planned !== null && Math.abs(startedAt - planned) <= HALF_DAY_MS ? planned : startedAt;
}

/** How the show stands against its plan. All moments are ms since 1970. */
export interface Clock {
  /** Moment from which planned times count; null: not begun and no start planned. */
  readonly anchor: number | null;
  readonly plannedEnd: number | null;
  readonly projectedEnd: number | null;
  /** Projected end minus planned end in ms; positive is over; null before the first GO. */
  readonly overUnder: number | null;
  /** Ms since the current cue was fired; null before the first GO. */
  readonly elapsed: number | null;
  /** Planned ms of what the last GO has taken, a cue or a whole wave, minus `elapsed`; negative when it is over time. */
  readonly remaining: number | null;
}

/** What the clock depends on besides the time of day: small, and without anybody's name. All moments are ms since 1970. */
export interface ClockBasis {
  readonly anchor: number | null;
  readonly plannedEnd: number | null;
  /** What the last GO has taken; null before the first GO. */
  readonly step: ClockStep | null;
  readonly end: Moment;
}

interface ClockStep {
  readonly since: number;
  /** When it is planned to end. */
  readonly endsAt: number;
}

/** A moment that is known, or that hangs on when what is on now ends; null: nothing can be said yet. */
export type Moment = number | Expected | null;

/** What `clockAt` needs of a show. The same for every moment until something of the show changes. */
export function clockBasis(show: Show): ClockBasis {
  const from = anchor(show);
  return {
    anchor: from,
    plannedEnd: from === null ? null : from + (plannedOffsets(show).at(-1) ?? 0),
    step: stepOn(show),
    end: projected(show, cues(show.plan).length),
  };
}

function stepOn(show: Show): ClockStep | null {
  const current = findCue(show.plan, show.run.current);
  const since = show.run.currentSince;
  if (current === undefined || since === null) return null;
  return { since, endsAt: since + stepSeconds(show, current) * 1000 };
}

/** The moment as it is to be expected at `now`; what is on lasts its planned time, or until now if that is later. */
export function momentAt(moment: Moment, step: ClockStep | null, now: number): number | null {
  if (moment === null || typeof moment === 'number') return moment;
  return step === null ? null : expectedAt(moment, Math.max(now, step.endsAt));
}

/**
 * The one place where projected end and over/under are computed.
 * The current cue lasts its planned time, or until now if that is later; then everything from the standby cue on follows
 * as planned, at the pace that rehearsals and this evening have shown (`pace.ts`).
 */
export function clockAt({ anchor, plannedEnd, step, end }: ClockBasis, now: number): Clock {
  const projectedEnd = momentAt(end, step, now) ?? plannedEnd;
  return {
    anchor,
    plannedEnd,
    projectedEnd,
    overUnder:
      step === null || plannedEnd === null || projectedEnd === null
        ? null
        : projectedEnd - plannedEnd,
    elapsed: step === null ? null : Math.max(0, now - step.since),
    remaining: step === null ? null : step.endsAt - now,
  };
}

/** How the show stands at `now`, ms since 1970. */
export const clock = (show: Show, now: number): Clock => clockAt(clockBasis(show), now);

/** Planned seconds of all that one GO takes: the cue, and by wave what follows in the wave. */
export function stepSeconds(show: Show, cue: Cue): number {
  const lengths = cueLengths(show);
  const next = cueAfter(show, cue)?.index ?? lengths.length;
  let seconds = 0;
  for (let index = cue.index; index < next; index += 1) seconds += lengths[index] ?? 0;
  return seconds;
}

/**
 * When the cue at this 0-based place will start at the present pace, the end for the place after the last; null before
 * the first GO. Fixed starts are waited for up to the cue at `last`.
 */
function projected(show: Show, index: number, last = index): Moment {
  const current = findCue(show.plan, show.run.current);
  const since = show.run.currentSince;
  if (current === undefined || since === null) return null;
  if (show.run.phase === 'ended') return endedAt(show.run) ?? since;
  const standby = standbyCue(show);
  return standby === null
    ? { after: 0, notBefore: null }
    : startAfter(show, { from: standby.index, to: index, last, start: anchor(show) });
}

/** A segment that has to be over by a moment; all in ms since 1970. */
export interface HardEnd {
  readonly segmentId: string;
  readonly endsBy: number;
  /** When it ends at the present pace, as planned before the first GO. */
  readonly expected: number;
}

/** The hard ends that are still to come, in their order; none while the start of the show is not known. */
export function hardEnds(show: Show, now: number): readonly HardEnd[] {
  const step = stepOn(show);
  return hardEndsAhead(show).map(({ segmentId, endsBy, end }) => ({
    segmentId,
    endsBy,
    expected: momentAt(end, step, now) ?? endsBy,
  }));
}

/** The same without the time of day. */
export function hardEndsAhead(
  show: Show,
): readonly (Pick<HardEnd, 'segmentId' | 'endsBy'> & { readonly end: Moment })[] {
  const from = anchor(show);
  if (from === null || show.run.phase === 'ended') return [];
  const at = findCue(show.plan, show.run.current)?.index ?? -1;
  return lastCues(show.plan).flatMap(({ segmentId, endsBy, index }) => {
    const offset = fixedOffset(endsBy, show.info.startTime);
    if (offset === null || index < at) return [];
    // What follows may wait for its fixed start; that wait is no part of this segment.
    const end = projected(show, index + 1, index) ?? from + plannedEnd(show, index);
    return { segmentId, endsBy: from + offset, end };
  });
}

/** When the cue at this 0-based place ends as planned, in ms after the start of the show. */
function plannedEnd(show: Show, index: number): number {
  return (plannedOffsets(show)[index] ?? 0) + (cueLengths(show)[index] ?? 0) * 1000;
}

/** Segments with a hard end, and the 0-based place of their last cue. */
const lastCues = memoByIdentity((plan: Show['plan']) =>
  plan.segments.flatMap(({ id, endsBy }) => {
    const last = endsBy === null ? undefined : cuesOf(plan, id).at(-1);
    return endsBy === null || last === undefined
      ? []
      : { segmentId: id, endsBy, index: last.index };
  }),
);

/** Planned start of a cue as a moment in ms, or null when nothing anchors it. */
export function plannedStartOf(show: Show, cue: Cue): number | null {
  const from = anchor(show);
  return from === null ? null : from + (plannedOffsets(show)[cue.index] ?? 0);
}

/** When a cue that is still to come will start at the present pace; null before the first GO and for cues behind. */
export function projectedStartOf(show: Show, cue: Cue, now: number): number | null {
  const standby = standbyCue(show);
  if (standby === null || cue.index < standby.index) return null;
  return momentAt(projected(show, cue.index), stepOn(show), now);
}

/** When a cue that is on or still to come will be over at the present pace; null before the first GO and for what is passed over. */
export function projectedEndOf(show: Show, cue: Cue, now: number): number | null {
  const standby = standbyCue(show);
  if (standby !== null && cue.index + 1 < standby.index) return null;
  return momentAt(projected(show, cue.index + 1, cue.index), stepOn(show), now);
}
