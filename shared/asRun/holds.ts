import { findCue } from '../cue/cues.ts';
import type { Plan } from '../model/plan.ts';
import type { CueId, LogEntry } from '../model/run.ts';

/** A time in which the show waited; moments in ms since 1970. */
export interface HoldRun {
  readonly from: number;
  /** Null: it waits still. */
  readonly to: number | null;
  /** As it was typed; may be empty. */
  readonly reason: string;
  readonly cueId: CueId | null;
  /** Null: before the first GO, or in a segment that the plan no longer has. */
  readonly segmentId: string | null;
}

/** The holds in their order; the end of the show ends the last one. */
export function holdRuns(plan: Plan, log: readonly LogEntry[]): readonly HoldRun[] {
  const holds: HoldRun[] = [];
  let open: HoldRun | null = null;
  for (const entry of log) {
    if (entry.event === 'hold') {
      const { at, reason, cueId } = entry;
      const segmentId = findCue(plan, cueId)?.segmentId ?? null;
      open = { from: at, to: null, reason, cueId, segmentId };
    } else if (open !== null && (entry.event === 'release' || entry.event === 'end')) {
      holds.push({ ...open, to: entry.at });
      open = null;
    }
  }
  return open === null ? holds : [...holds, open];
}
