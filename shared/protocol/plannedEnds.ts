import { cues } from '../cue/cues.ts';
import type { Segment } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { secondsOf } from '../timing/lengths.ts';
import { fixedOffset, plannedOffsets } from '../timing/schedule.ts';
import { ofPlannedTimes, remembered } from './remembered.ts';

/** A segment that has to be over by a time of day, against when it is over as planned. */
export interface PlannedEnd {
  readonly segmentId: string;
  readonly title: string;
  /** HH:MM. */
  readonly endsBy: string;
  /** When it begins and ends as planned, ms after the start of the show. */
  readonly begins: number;
  readonly ends: number;
  /** Ms that are left between; negative: it ends so much too late. */
  readonly spare: number;
}

/** The hard ends of a show by segment, in the order of the programme; none while the start of the show is not known. */
export const plannedEnds = remembered(find, ofPlannedTimes);

function find(show: Show): ReadonlyMap<string, PlannedEnd> {
  const found = new Map<string, PlannedEnd>();
  const offsets = plannedOffsets(show);
  const limits = limitsOf(show);
  for (const cue of limits.size === 0 ? [] : cues(show.plan)) {
    const { segmentId, index } = cue;
    const limit = limits.get(segmentId);
    if (limit === undefined) continue;
    const { title, endsBy, offset } = limit;
    const starts = offsets[index] ?? 0;
    const begins = found.get(segmentId)?.begins ?? starts;
    // The wait before a fixed start that follows is no part of it.
    const ends = starts + secondsOf(show, cue) * 1000;
    found.set(segmentId, { segmentId, title, endsBy, begins, ends, spare: offset - ends });
  }
  return found;
}

interface Limit extends Pick<Segment, 'title'> {
  readonly endsBy: string;
  /** Ms after the start of the show. */
  readonly offset: number;
}

function limitsOf({ plan, info }: Show): ReadonlyMap<string, Limit> {
  return new Map(
    plan.segments.flatMap(({ id, title, endsBy }): [string, Limit][] => {
      const offset = fixedOffset(endsBy, info.startTime);
      return endsBy === null || offset === null ? [] : [[id, { title, endsBy, offset }]];
    }),
  );
}
