import { type Cue, cuesOf } from '../cue/cues.ts';
import { cueAfter, currentCue, standbyCue } from '../cue/position.ts';
import { findById, findWave } from '../model/lookup.ts';
import type { Beat } from '../model/run.ts';
import type { Show } from '../model/show.ts';
import { endedAt } from '../timing/actuals.ts';
import { secondsOf } from '../timing/lengths.ts';
import {
  type ClockBasis,
  clockAt,
  clockBasis,
  hardEndsAhead,
  type Moment,
  momentAt,
  plannedStart,
} from '../timing/schedule.ts';
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

/** What a cue is called beside its segment. */
interface StepFacts {
  /** 1-based number of the wave and how many there are; null where there is one, or none. */
  readonly wave: { readonly number: number; readonly of: number } | null;
  /** Null: the segment is one cue, or one GO takes the whole wave. */
  readonly beat: Beat | null;
}

/** All that the clock says, but for the time of day and the language: what a device gets that shows nothing else. Moments are ms since 1970. */
export interface ClockFacts {
  readonly isRehearsal: boolean;
  /** Planned start; null: not known, or of no matter. */
  readonly start: number | null;
  /** When the show ended (`at` null: not known); null: it has not. */
  readonly ended: { readonly at: number | null } | null;
  /** What is on; null before the first GO. */
  readonly segment: {
    readonly title: string;
    readonly step: StepFacts;
    /** Whether the segment has several cues, so that the one that is on has a time of its own. */
    readonly hasCues: boolean;
    /** Planned ms of the segment after what is on. */
    readonly rest: number;
  } | null;
  readonly hold: { readonly reason: string; readonly since: number } | null;
  readonly basis: ClockBasis;
  /** What the next GO fires: a step of the segment that is on, or another one by its title; null: nothing. */
  readonly next: { readonly title: string; readonly step: StepFacts | null } | null;
  readonly hardEnds: readonly {
    readonly title: string;
    readonly endsBy: number;
    readonly end: Moment;
  }[];
}

/** What the clock shows of a show at any moment until it changes. */
export function clockFacts(show: Show): ClockFacts {
  const { run, plan } = show;
  const title = (segmentId: string) => findById(plan.segments, segmentId)?.title ?? '';
  return {
    isRehearsal: run.phase === 'rehearsal',
    // A rehearsal on another day has no start to wait for.
    start: run.phase === 'rehearsal' ? null : plannedStart(show.info),
    ended: run.phase === 'ended' ? { at: endedAt(run) } : null,
    segment: segmentOf(show),
    hold: run.hold === null ? null : { reason: run.hold.reason, since: run.hold.since },
    basis: clockBasis(show),
    next: nextOf(show),
    hardEnds: hardEndsAhead(show).map(({ segmentId, endsBy, end }) => ({
      title: title(segmentId),
      endsBy,
      end,
    })),
  };
}

function segmentOf(show: Show): ClockFacts['segment'] {
  const cue = currentCue(show);
  if (cue === null || show.run.currentSince === null) return null;
  const next = cueAfter(show, cue)?.index ?? Number.POSITIVE_INFINITY;
  const after = cuesOf(show.plan, cue.segmentId).filter(({ index }) => index >= next);
  return {
    title: findById(show.plan.segments, cue.segmentId)?.title ?? '',
    step: stepOf(show, cue),
    hasCues: cue.beat !== null,
    rest: msOf(show, after),
  };
}

const msOf = (show: Show, list: readonly Cue[]) =>
  list.reduce((sum, cue) => sum + secondsOf(show, cue) * 1000, 0);

/** The wave, where there are several, and the beat unless one GO takes them all. */
function stepOf({ plan }: Show, { waveId, beat }: Cue): StepFacts {
  const place = findWave(plan, waveId);
  const waves = place?.segment.waves.length ?? 0;
  return {
    wave: place !== undefined && waves > 1 ? { number: place.waveIndex + 1, of: waves } : null,
    beat: plan.calling.step === 'wave' ? null : beat,
  };
}

/** Inside of a presentation the step; else what the next segment is called. */
function nextOf(show: Show): ClockFacts['next'] {
  const standby = standbyCue(show);
  if (standby === null) return null;
  const title = findById(show.plan.segments, standby.segmentId)?.title ?? '';
  const isSame = standby.segmentId === currentCue(show)?.segmentId;
  return { title, step: isSame && standby.beat !== null ? stepOf(show, standby) : null };
}

/** A planned start that is farther away is a date and no countdown. */
const NEAR_START_MS = 12 * 3600 * 1000;
/** From here on a hard end is shown although it will be kept. */
const NEAR_END_MS = 15 * 60 * 1000;

/** What the clock at the side of the stage shows at `now`, ms since 1970. */
export function clockView(facts: ClockFacts, now: number, t: Translate): ClockView {
  const { hold, next } = facts;
  const place = placeOf(facts, now, t);
  return {
    isRehearsal: facts.isRehearsal,
    place,
    hold: hold === null ? null : { reason: hold.reason, for: Math.max(0, now - hold.since) },
    overUnder: place.kind === 'segment' ? clockAt(facts.basis, now).overUnder : null,
    next: next === null ? null : ((next.step && stepWords(next.step, t)) ?? next.title),
    hardEnd: nearEnd(facts, now),
  };
}

function placeOf(facts: ClockFacts, now: number, t: Translate): ClockPlace {
  const { ended, segment, start, basis } = facts;
  if (ended !== null) return { kind: 'ended', at: ended.at };
  const { remaining } = clockAt(basis, now);
  if (segment !== null && remaining !== null) {
    const { title, step, hasCues, rest } = segment;
    return {
      kind: 'segment',
      segment: {
        title,
        step: hasCues ? stepWords(step, t) : null,
        remaining: remaining + rest,
        ofCue: hasCues ? remaining : null,
      },
    };
  }
  const isNear = start !== null && Math.abs(start - now) <= NEAR_START_MS;
  return { kind: 'before', start, until: isNear ? start - now : null };
}

function stepWords({ wave, beat }: StepFacts, t: Translate): string | null {
  const parts = [
    wave === null ? null : t('wave.label', { i: wave.number, n: wave.of }),
    beat === null ? null : t(`beat.${beat}`),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}

function nearEnd({ hardEnds, basis }: ClockFacts, now: number): NearEnd | null {
  for (const { title, endsBy, end } of hardEnds) {
    const expected = momentAt(end, basis.step, now) ?? endsBy;
    if (expected > endsBy || endsBy - now <= NEAR_END_MS)
      return { title, endsBy, left: endsBy - now, isMissed: expected > endsBy };
  }
  return null;
}
