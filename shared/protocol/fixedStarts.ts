import { cues } from '../cue/cues.ts';
import { findById } from '../model/lookup.ts';
import type { Show } from '../model/show.ts';
import { secondsOf } from '../timing/lengths.ts';
import { fixedOffset, plannedOffsets } from '../timing/schedule.ts';
import { ofPlannedTimes, remembered } from './remembered.ts';

/** A segment that begins at a time of its own, against what comes before it. */
export interface FixedStart {
  readonly segmentId: string;
  /** HH:MM. */
  readonly startsAt: string;
  /** When what is before it ends, ms after the start of the show. */
  readonly ready: number;
  /** Ms that the hall waits for it; negative: by so much it is over already when it can begin. */
  readonly wait: number;
}

/** The fixed starts of a show by segment; none while the start of the show is not known. */
export const fixedStarts = remembered(find, ofPlannedTimes);

function find(show: Show): ReadonlyMap<string, FixedStart> {
  const found = new Map<string, FixedStart>();
  const list = cues(show.plan);
  const offsets = plannedOffsets(show);
  for (const { index, segmentId, startsAt } of list) {
    const offset = fixedOffset(startsAt, show.info.startTime);
    if (startsAt === null || offset === null) continue;
    const before = list[index - 1];
    const ready =
      before === undefined ? 0 : (offsets[index - 1] ?? 0) + secondsOf(show, before) * 1000;
    found.set(segmentId, { segmentId, startsAt, ready, wait: offset - ready });
  }
  return found;
}

/** Those that are over before what is above them ends, in the order of the programme, with the title of each. */
export function clashes(show: Show): readonly (FixedStart & { readonly title: string })[] {
  return [...fixedStarts(show).values()]
    .filter(({ wait }) => wait < 0)
    .map((start) => ({
      ...start,
      title: findById(show.plan.segments, start.segmentId)?.title ?? '',
    }));
}
