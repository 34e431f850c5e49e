import { findById, memoByIdentity, memoByPair } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import type { Beat, CueId } from '../model/run.ts';
import type { Presentation, Segment, Wave } from '../model/segment.ts';
import { callUpOf } from '../protocol/callUp.ts';

/** One GO. Derived from the plan, never stored. How long it takes stands in `shared/timing/lengths.ts`. */
export interface Cue {
  readonly id: CueId;
  /** 0-based place in the show. */
  readonly index: number;
  readonly segmentId: string;
  /** The wave it belongs to; the announcement of a decision belongs to the first wave after it. */
  readonly waveId: string | null;
  readonly beat: Beat | null;
  /** Local time before which it does not begin, HH:MM; null: it follows what is before it. */
  readonly startsAt: string | null;
}

type Draft = Omit<Cue, 'index' | 'startsAt'>;

/** The cue list of a plan, in the order of the show. An edit of recipients leaves it as it was. */
export const cues: (plan: Plan) => readonly Cue[] = memoByIdentity((plan: Plan) =>
  cueList(plan.segments, plan.awards),
);

const cueList = memoByPair((segments: Plan['segments'], awards: Plan['awards']): readonly Cue[] => {
  const announced = new Set<string>();
  const list: Cue[] = [];
  // A fixed start is the start of the segment, so of its first cue.
  for (const segment of segments)
    for (const [nth, cue] of cuesOfSegment(awards, segment, announced).entries())
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

const bySegment = memoByIdentity((list: readonly Cue[]): ReadonlyMap<string, readonly Cue[]> => {
  const found = new Map<string, Cue[]>();
  for (const cue of list) {
    const before = found.get(cue.segmentId);
    if (before === undefined) found.set(cue.segmentId, [cue]);
    else before.push(cue);
  }
  return found;
});

/** The cues of one segment, in their order; empty for an unknown one. */
export function cuesOf(plan: Plan, segmentId: string): readonly Cue[] {
  return bySegment(cues(plan)).get(segmentId) ?? [];
}

function cuesOfSegment(
  awards: Plan['awards'],
  segment: Segment,
  announced: Set<string>,
): readonly Draft[] {
  if (segment.kind !== 'presentation' || segment.waves.length === 0)
    return [{ id: segment.id, segmentId: segment.id, waveId: null, beat: null }];
  return segment.waves.flatMap((wave) =>
    cuesOfWave(awards, segment, wave, announcesDecision(segment, announced)),
  );
}

/** Each decision is announced once (Nghị định 145/2013 Điều 26.3), before the first wave that it feeds. */
function announcesDecision(segment: Presentation, announced: Set<string>): boolean {
  if (segment.decisionId === null || announced.has(segment.decisionId)) return false;
  announced.add(segment.decisionId);
  return true;
}

function cuesOfWave(
  awards: Plan['awards'],
  segment: Presentation,
  wave: Wave,
  announces: boolean,
): readonly Draft[] {
  const cue = (id: CueId, beat: Beat): Draft => ({
    id,
    segmentId: segment.id,
    waveId: wave.id,
    beat,
  });
  const callUp = cue(`${wave.id}/call-up`, 'call-up');
  const announce = announces ? [cue(`${segment.id}/announce`, 'announce')] : [];
  const before = callUpOf(segment, findById(awards, segment.awardId)) === 'before';
  return [
    ...(before ? [callUp, ...announce] : [...announce, callUp]),
    cue(`${wave.id}/present`, 'present'),
    cue(`${wave.id}/photo`, 'photo'),
    cue(`${wave.id}/leave`, 'leave'),
  ];
}
