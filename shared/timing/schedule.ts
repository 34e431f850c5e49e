import { Temporal } from 'temporal-polyfill';
import { type Cue, cues, findCue } from '../cue/cues.ts';
import { standbyCue } from '../cue/position.ts';
import type { Info } from '../model/info.ts';
import { memoByIdentity } from '../model/lookup.ts';
import type { Show } from '../model/show.ts';

const HALF_DAY_MS = 12 * 3600 * 1000;

/** Planned start of each cue in ms after the start of the show; one more entry at the end is the total. */
export const plannedOffsets: (list: readonly Cue[]) => readonly number[] = memoByIdentity(
  (list: readonly Cue[]) => {
    const offsets = [0];
    for (const cue of list) offsets.push((offsets.at(-1) ?? 0) + cue.seconds * 1000);
    return offsets;
  },
);

/** The planned start as a moment in ms, or null when date or time are not known. */
export const plannedStart: (info: Info) => number | null = (info) => {
  if (info.date === null || info.startTime === null) return null;
  return Temporal.PlainDateTime.from(`${info.date}T${info.startTime}`).toZonedDateTime(info.zone)
    .epochMilliseconds;
};

/**
 * The moment from which planned times count. Normally the planned start; when that is not known or
 * more than twelve hours from the first GO (a rehearsal on another day), the first GO itself.
 * Null when nothing has begun and no start is planned.
 */
export function anchor(show: Show): number | null {
  const planned = plannedStart(show.info);
  const { startedAt } = show.run;
  if (startedAt === null) return planned;
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
  /** Planned ms of the current cue minus `elapsed`; negative when it is over time. */
  readonly remaining: number | null;
}

/**
 * The one place where projected end and over/under are computed.
 * The current cue lasts its planned time, or until now if that is later; then everything from the standby cue on follows as planned.
 */
export function clock(show: Show, now: number): Clock {
  const list = cues(show.plan);
  const offsets = plannedOffsets(list);
  const total = offsets.at(-1) ?? 0;
  const from = anchor(show);
  const plannedEnd = from === null ? null : from + total;
  const current = findCue(show.plan, show.run.current);
  const since = show.run.currentSince;
  if (current === undefined || since === null)
    return {
      anchor: from,
      plannedEnd,
      projectedEnd: plannedEnd,
      overUnder: null,
      elapsed: null,
      remaining: null,
    };
  const planned = current.seconds * 1000;
  const standby = standbyCue(show);
  const left = standby === null ? 0 : total - (offsets[standby.index] ?? total);
  const end = show.run.log.at(-1);
  const projectedEnd =
    show.run.phase === 'ended' ? (end?.at ?? since) : Math.max(now, since + planned) + left;
  return {
    anchor: from,
    plannedEnd,
    projectedEnd,
    overUnder: plannedEnd === null ? null : projectedEnd - plannedEnd,
    elapsed: Math.max(0, now - since),
    remaining: since + planned - now,
  };
}

/** Planned start of a cue as a moment in ms, or null when nothing anchors it. */
export function plannedStartOf(show: Show, cue: Cue): number | null {
  const from = anchor(show);
  return from === null ? null : from + (plannedOffsets(cues(show.plan))[cue.index] ?? 0);
}

/** When a cue that is still to come will start at the present pace; null before the first GO and for cues behind. */
export function projectedStartOf(show: Show, cue: Cue, now: number): number | null {
  const standby = standbyCue(show);
  const { projectedEnd, overUnder } = clock(show, now);
  if (standby === null || projectedEnd === null || overUnder === null) return null;
  if (cue.index < standby.index) return null;
  const offsets = plannedOffsets(cues(show.plan));
  return projectedEnd - ((offsets.at(-1) ?? 0) - (offsets[cue.index] ?? 0));
}
