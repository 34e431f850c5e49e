import { findById, memoByIdentity, memoByPair } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import type { Beat, CueId } from '../model/run.ts';
import type { Presentation, Segment, Wave } from '../model/segment.ts';
import { callUpOf } from '../protocol/callUp.ts';

/** One GO. Derived from the plan, never stored. */
export interface Cue {
  readonly id: CueId;
  /** 0-based place in the show. */
  readonly index: number;
  readonly segmentId: string;
  /** The wave it belongs to; the announcement of a decision belongs to the first wave after it. */
  readonly waveId: string | null;
  readonly beat: Beat | null;
  /** Planned duration, typed or estimated. */
  readonly seconds: number;
  /** Local time before which it does not begin, HH:MM; null: it follows what is before it. */
  readonly startsAt: string | null;
}

type Draft = Omit<Cue, 'index' | 'startsAt'>;

/** The cue list of a plan, in the order of the show. An edit of recipients leaves it as it was. */
export const cues: (plan: Plan) => readonly Cue[] = memoByIdentity((plan: Plan) =>
  cuesOf(plan.segments, awardsAndTiming(plan.awards, plan.timing)),
);

type Context = Pick<Plan, 'awards' | 'timing'>;

const awardsAndTiming = memoByPair(
  (awards: Plan['awards'], timing: Plan['timing']): Context => ({ awards, timing }),
);

const cuesOf = memoByPair((segments: Plan['segments'], context: Context): readonly Cue[] => {
  const announced = new Set<string>();
  const list: Cue[] = [];
  // A fixed start is the start of the segment, so of its first cue.
  for (const segment of segments)
    for (const [nth, cue] of cuesOfSegment(context, segment, announced).entries())
      list.push({ ...cue, index: list.length, startsAt: nth === 0 ? segment.startsAt : null });
  return list;
});

const cueIndex = memoByIdentity(
  (list: readonly Cue[]) => new Map(list.map((cue) => [cue.id, cue])),
);

/** The cue with this id, or undefined when the plan has none. */
export function findCue(plan: Plan, id: CueId | null): Cue | undefined {
  return id === null ? undefined : cueIndex(cues(plan)).get(id);
}

function cuesOfSegment(context: Context, segment: Segment, announced: Set<string>): Draft[] {
  const whole: Draft = {
    id: segment.id,
    segmentId: segment.id,
    waveId: null,
    beat: null,
    seconds: segment.plannedSeconds ?? context.timing.otherSegment,
  };
  if (segment.kind !== 'presentation' || segment.waves.length === 0) return [whole];
  const list = segment.waves.flatMap((wave, waveIndex) =>
    cuesOfWave(context, segment, wave, waveIndex === 0 && announcesDecision(segment, announced)),
  );
  return segment.plannedSeconds === null ? list : stretch(list, segment.plannedSeconds);
}

/** Each decision is announced once (Nghị định 145/2013 Điều 26.3), before the first wave that it feeds. */
function announcesDecision(segment: Presentation, announced: Set<string>): boolean {
  if (segment.decisionId === null || announced.has(segment.decisionId)) return false;
  announced.add(segment.decisionId);
  return true;
}

function cuesOfWave(
  context: Context,
  segment: Presentation,
  wave: Wave,
  announces: boolean,
): Draft[] {
  const { timing } = context;
  const people = wave.recipientIds.length;
  const cue = (id: CueId, beat: Beat, seconds: number): Draft => ({
    id,
    segmentId: segment.id,
    waveId: wave.id,
    beat,
    seconds,
  });
  const callUp = cue(
    `${wave.id}/call-up`,
    'call-up',
    timing.callUp + timing.walkUp + timing.perName * people,
  );
  const announce = announces ? [cue(`${segment.id}/announce`, 'announce', timing.announce)] : [];
  const before = callUpOf(segment, findById(context.awards, segment.awardId)) === 'before';
  const list = [
    ...(before ? [callUp, ...announce] : [...announce, callUp]),
    cue(`${wave.id}/present`, 'present', timing.perHandOver * people),
    cue(`${wave.id}/photo`, 'photo', timing.photo),
    cue(`${wave.id}/leave`, 'leave', timing.leave),
  ];
  return wave.plannedSeconds === null ? list : stretch(list, wave.plannedSeconds);
}

/** Shares `total` seconds over the cues in proportion to their estimates; the sum is exact. */
function stretch(list: readonly Draft[], total: number): Draft[] {
  const estimated = list.reduce((sum, cue) => sum + cue.seconds, 0);
  let given = 0;
  let seen = 0;
  return list.map((cue, index) => {
    seen += estimated === 0 ? 1 : cue.seconds;
    const upTo = Math.round((total * seen) / (estimated === 0 ? list.length : estimated));
    const seconds = (index === list.length - 1 ? total : upTo) - given;
    given += seconds;
    return { ...cue, seconds };
  });
}
