import { sameList } from '../model/lookup.ts';
import type { Show } from '../model/show.ts';
import { plannedOffsets } from '../timing/schedule.ts';

/**
 * Remembers the last result until one of the parts of the show that it depends on changes. For what is computed over
 * all segments: a press of GO leaves those parts alone.
 */
export function remembered<V>(
  compute: (show: Show) => V,
  basisOf: (show: Show) => readonly unknown[],
): (show: Show) => V {
  let known: { readonly basis: readonly unknown[]; readonly value: V } | null = null;
  return (show) => {
    const basis = basisOf(show);
    if (known !== null && sameList(known.basis, basis)) return known.value;
    const value = compute(show);
    known = { basis, value };
    return value;
  };
}

/** What follows from the planned times depends on these parts. */
export const ofPlannedTimes = (show: Show): readonly unknown[] => [
  show.plan,
  plannedOffsets(show),
  show.info.startTime,
];
