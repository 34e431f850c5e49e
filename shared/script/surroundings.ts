import { memoByIdentity } from '../model/lookup.ts';
import type { Segment } from '../model/segment.ts';

/** What the words of a presentation depend on beside itself. */
export interface Surroundings {
  /** Its decision: read here, read before, or there is none to read. */
  readonly decision: 'here' | 'before' | 'none';
  /** No other presentation follows. */
  readonly isLast: boolean;
  /** Waves whose first presenter has just served the wave before. */
  readonly continuing: ReadonlySet<string>;
  /** Two that say the same have the same. */
  readonly key: string;
}

/** By segment id, for every presentation. */
export const surroundings = memoByIdentity(
  (segments: readonly Segment[]): ReadonlyMap<string, Surroundings> => {
    const found = new Map<string, Surroundings>();
    const announced = new Set<string>();
    const lastId = segments.findLast(({ kind }) => kind === 'presentation')?.id;
    let presenter: string | undefined;
    for (const segment of segments) {
      if (segment.kind !== 'presentation') {
        presenter = undefined;
        continue;
      }
      const continuing = new Set<string>();
      for (const { id, presenterIds } of segment.waves) {
        if (presenter !== undefined && presenterIds[0] === presenter) continuing.add(id);
        presenter = presenterIds[0];
      }
      const decision = decisionIn(segment.decisionId, segment.waves.length > 0, announced);
      const isLast = segment.id === lastId;
      const key = [decision, isLast, ...continuing].join();
      found.set(segment.id, { decision, isLast, continuing, key });
    }
    return found;
  },
);

/** Each decision is read once (Nghị định 145/2013 Điều 26.3), where its first wave stands (`cues`). */
function decisionIn(
  id: string | null,
  hasWaves: boolean,
  announced: Set<string>,
): Surroundings['decision'] {
  if (id === null) return 'none';
  if (announced.has(id)) return 'before';
  if (hasWaves) announced.add(id);
  return hasWaves ? 'here' : 'none';
}
