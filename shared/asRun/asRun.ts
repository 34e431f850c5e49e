import { memoByIdentity } from '../model/lookup.ts';
import type { Rehearsal } from '../model/rehearsal.ts';
import type { LogEntry } from '../model/run.ts';
import type { Show } from '../model/show.ts';
import { anchor, plannedOffsets, plannedStart } from '../timing/schedule.ts';
import { type HoldRun, holdRuns } from './holds.ts';
import { entriesSinceBegin } from './log.ts';
import { type WaveRun, waveRuns } from './outcomes.ts';
import { type SegmentRun, segmentRuns } from './spans.ts';
import { type AwardTotals, awardTotals } from './totals.ts';

/** The ceremony as it went. Moments are ms since 1970. */
export interface AsRun {
  /** `ready`: nothing has happened yet; `live`: it is going on, so that nothing of this is final. */
  readonly phase: 'ready' | 'live' | 'ended';
  readonly begunAt: number | null;
  /** The first GO. */
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** Null while date or time are not known, or where the show ran at quite another time than planned. */
  readonly plannedStart: number | null;
  readonly plannedEnd: number | null;
  /** The whole plan, with its waits before fixed starts. */
  readonly plannedMs: number;
  readonly segments: readonly SegmentRun[];
  readonly waves: readonly WaveRun[];
  readonly holds: readonly HoldRun[];
  readonly totals: readonly AwardTotals[];
  /** What happened, from the begin on. */
  readonly log: readonly LogEntry[];
}

/**
 * The record of the ceremony, folded from the log since it was begun last. A rehearsal is none: while one runs, nothing
 * has happened. Names, posts, presenters and planned times are those of the plan as it is now.
 */
export const asRun: (show: Show) => AsRun = memoByIdentity((show: Show) => {
  const isRehearsed = show.run.phase === 'rehearsal';
  const run = isRehearsed ? { log: [] } : show.run;
  const log = entriesSinceBegin(run);
  const planned = plannedStart(show.info);
  const from = log.length === 0 || anchor(show) === planned ? planned : null;
  const plannedMs = plannedOffsets(show).at(-1) ?? 0;
  const endedAt = log.find(({ event }) => event === 'end')?.at ?? null;
  const waves = waveRuns(show, log);
  return {
    phase: log.length === 0 ? 'ready' : endedAt === null ? 'live' : 'ended',
    begunAt: log[0]?.at ?? null,
    startedAt: log.find(({ event }) => event === 'go')?.at ?? null,
    endedAt,
    plannedStart: from,
    plannedEnd: from === null ? null : from + plannedMs,
    plannedMs,
    segments: segmentRuns(show, run, from),
    waves,
    holds: holdRuns(show.plan, log),
    totals: awardTotals(waves),
    log,
  };
});

/** A rehearsal, planned against actual by segment. It has no planned start: only lengths can be compared. */
export function rehearsalRun(show: Show, rehearsal: Rehearsal): readonly SegmentRun[] {
  return segmentRuns(show, rehearsal, null);
}
