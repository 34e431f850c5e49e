import { findCue } from '../cue/cues.ts';
import type { Wave } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { endedAt, visits } from '../timing/actuals.ts';
import { clock, plannedOffsets } from '../timing/schedule.ts';

/** What the caller wants to know when it is over. Lengths in ms, moments in ms since 1970. */
export interface EndSummary {
  readonly endedAt: number;
  /** From the beginning to the end, as it was planned. */
  readonly plannedMs: number;
  /** From the first GO to the end; null: there was no GO. */
  readonly actualMs: number | null;
  /** Actual end minus planned end; positive is over; null: there was no GO. */
  readonly overUnder: number | null;
  readonly counts: ReceivedCounts;
}

/** Places of all lineups, each in one of these; somebody who is honoured twice counts twice. */
export interface ReceivedCounts {
  /** Received in person. */
  readonly received: number;
  readonly byProxy: number;
  readonly absent: number;
  /** Was passed over, or the wave was never on. */
  readonly notCalled: number;
}

/** Null: the show has not ended. */
export function endSummary(show: Show): EndSummary | null {
  const at = endedAt(show.run);
  const { startedAt, phase } = show.run;
  if (phase !== 'ended' || at === null) return null;
  return {
    endedAt: at,
    plannedMs: plannedOffsets(show).at(-1) ?? 0,
    actualMs: startedAt === null ? null : at - startedAt,
    overUnder: clock(show, at).overUnder,
    counts: receivedCounts(show),
  };
}

function receivedCounts(show: Show): ReceivedCounts {
  const counts = { received: 0, byProxy: 0, absent: 0, notCalled: 0 };
  const served = servedWaves(show);
  for (const segment of show.plan.segments)
    for (const wave of segment.kind === 'presentation' ? segment.waves : [])
      for (const id of wave.recipientIds) counts[fateOf(show, wave, id, served)] += 1;
  return counts;
}

function fateOf(
  { run }: Show,
  wave: Wave,
  id: string,
  served: ReadonlySet<string>,
): keyof ReceivedCounts {
  const mark = run.names[wave.id]?.marks[id];
  const { state } = run.attendance[id] ?? { state: 'present' };
  if (state === 'absent') return 'absent';
  if (mark === 'not-called') return 'notCalled';
  if (mark === undefined && !served.has(wave.id)) return 'notCalled';
  return state === 'proxy' ? 'byProxy' : 'received';
}

/** Waves in which the award was handed over; one GO for a whole wave covers that. */
function servedWaves({ plan, run }: Show): ReadonlySet<string> {
  const byWave = plan.calling.step === 'wave';
  return new Set(
    visits(run).flatMap(({ cueId }) => {
      const cue = findCue(plan, cueId);
      return cue?.waveId != null && (byWave || cue.beat === 'present') ? cue.waveId : [];
    }),
  );
}
