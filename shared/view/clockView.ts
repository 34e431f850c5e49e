import { type Cue, cuesOf } from '../cue/cues.ts';
import { cueAfter, currentCue, standbyCue } from '../cue/position.ts';
import { findById, findWave } from '../model/lookup.ts';
import type { Show } from '../model/show.ts';
import { endedAt } from '../timing/actuals.ts';
import { secondsOf } from '../timing/lengths.ts';
import { clock, hardEnds, plannedStart } from '../timing/schedule.ts';
import type { Translate } from '../words/translate.ts';

/** What a segment still has, and what of it is on. */
export interface ClockSegment {
  readonly title: string;
  /** "Đợt 2/4 · Trao thưởng"; null: the segment is one cue. */
  readonly step: string | null;
  /** Planned ms that are left of the segment; negative: it is over time. */
  readonly remaining: number;
  /** Planned ms that are left of the cue, by wave of the wave; null where that is the whole segment. */
  readonly ofCue: number | null;
}

/** Where the show is. Moments are ms since 1970. */
export type ClockPlace =
  /** Not begun: `until` is the time to the planned start in ms, negative when that is over; null: it is not near. */
  | { readonly kind: 'before'; readonly start: number | null; readonly until: number | null }
  | { readonly kind: 'segment'; readonly segment: ClockSegment }
  | { readonly kind: 'ended'; readonly at: number | null };

/** A moment by which something has to be over, when it is near or will be missed. */
export interface NearEnd {
  readonly title: string;
  readonly endsBy: number;
  /** Ms until then; negative when it is over. */
  readonly left: number;
  /** At the present pace it will not be kept. */
  readonly isMissed: boolean;
}

/** All that the clock says at one moment. */
export interface ClockView {
  readonly isRehearsal: boolean;
  readonly place: ClockPlace;
  /** Null: the show goes on. `for` is how long it has waited, in ms. */
  readonly hold: { readonly reason: string; readonly for: number } | null;
  /** Projected end minus planned end in ms; positive is late; null before the first GO and after the end. */
  readonly overUnder: number | null;
  /** What the next GO fires; null: nothing. */
  readonly next: string | null;
  readonly hardEnd: NearEnd | null;
}

/** A planned start that is farther away is a date and no countdown. */
const NEAR_START_MS = 12 * 3600 * 1000;
/** From here on a hard end is shown although it will be kept. */
const NEAR_END_MS = 15 * 60 * 1000;

/** What the clock at the side of the stage shows at `now`, ms since 1970. */
export function clockView(show: Show, now: number, t: Translate): ClockView {
  const { run } = show;
  const place = placeOf(show, now, t);
  return {
    isRehearsal: run.phase === 'rehearsal',
    place,
    hold:
      run.hold === null
        ? null
        : { reason: run.hold.reason, for: Math.max(0, now - run.hold.since) },
    overUnder: place.kind === 'segment' ? clock(show, now).overUnder : null,
    next: nextOf(show, t),
    hardEnd: nearEnd(show, now),
  };
}

function placeOf(show: Show, now: number, t: Translate): ClockPlace {
  if (show.run.phase === 'ended') return { kind: 'ended', at: endedAt(show.run) };
  const segment = segmentOf(show, now, t);
  if (segment !== null) return { kind: 'segment', segment };
  // A rehearsal on another day has no start to wait for.
  const start = show.run.phase === 'rehearsal' ? null : plannedStart(show.info);
  const isNear = start !== null && Math.abs(start - now) <= NEAR_START_MS;
  return { kind: 'before', start, until: isNear ? start - now : null };
}

function segmentOf(show: Show, now: number, t: Translate): ClockSegment | null {
  const cue = currentCue(show);
  const { remaining } = clock(show, now);
  if (cue === null || remaining === null) return null;
  const next = cueAfter(show, cue)?.index ?? Number.POSITIVE_INFINITY;
  const after = cuesOf(show.plan, cue.segmentId).filter(({ index }) => index >= next);
  return {
    title: findById(show.plan.segments, cue.segmentId)?.title ?? '',
    step: cue.beat === null ? null : stepOf(show, cue, t),
    remaining: remaining + msOf(show, after),
    ofCue: cue.beat === null ? null : remaining,
  };
}

const msOf = (show: Show, list: readonly Cue[]) =>
  list.reduce((sum, cue) => sum + secondsOf(show, cue) * 1000, 0);

/** The wave, where there are several, and the beat unless one GO takes them all. */
function stepOf({ plan }: Show, { waveId, beat }: Cue, t: Translate): string | null {
  const place = findWave(plan, waveId);
  const waves = place?.segment.waves.length ?? 0;
  const parts = [
    place !== undefined && waves > 1 ? t('wave.label', { i: place.waveIndex + 1, n: waves }) : null,
    beat === null || plan.calling.step === 'wave' ? null : t(`beat.${beat}`),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}

/** Inside of a presentation the step; else what the next segment is called. */
function nextOf(show: Show, t: Translate): string | null {
  const standby = standbyCue(show);
  if (standby === null) return null;
  const title = findById(show.plan.segments, standby.segmentId)?.title ?? '';
  const isSame = standby.segmentId === currentCue(show)?.segmentId;
  return (isSame ? stepOf(show, standby, t) : null) ?? title;
}

function nearEnd(show: Show, now: number): NearEnd | null {
  const near = hardEnds(show, now).find(
    ({ endsBy, expected }) => expected > endsBy || endsBy - now <= NEAR_END_MS,
  );
  if (near === undefined) return null;
  const { segmentId, endsBy, expected } = near;
  return {
    title: findById(show.plan.segments, segmentId)?.title ?? '',
    endsBy,
    left: endsBy - now,
    isMissed: expected > endsBy,
  };
}
