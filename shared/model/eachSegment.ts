import { sameList } from './lookup.ts';
import { type Revision, revisionOf } from './revision.ts';
import type { Segment } from './segment.ts';
import type { Show } from './show.ts';

/**
 * What `compute` gives for each segment, in the order of the programme. As long as `basisOf` gives the same, only the
 * segments are asked again that name something that has changed: among a thousand, that costs next to nothing.
 * The basis holds all that a segment depends on beside itself and what it names.
 */
export function eachSegment<V>(
  compute: (show: Show, segment: Segment) => V,
  basisOf: (show: Show) => readonly unknown[],
): (show: Show) => readonly V[] {
  interface Known {
    readonly revision: Revision;
    readonly value: V;
  }
  let basis: readonly unknown[] = [];
  let known = new WeakMap<Segment, Known>();
  return (show) => {
    const now = basisOf(show);
    if (!sameList(basis, now)) {
      basis = now;
      known = new WeakMap();
    }
    return show.plan.segments.map((segment) => {
      const revision = revisionOf(show, segment);
      const before = known.get(segment);
      if (before?.revision === revision) return before.value;
      const value = compute(show, segment);
      known.set(segment, { revision, value });
      return value;
    });
  };
}
