import { asRun } from '../asRun/asRun.ts';
import { OUTCOMES, type OutcomeKind } from '../asRun/outcomes.ts';
import { total } from '../lineup/lineup.ts';
import type { Show } from '../model/show.ts';
import { endedAt } from '../timing/actuals.ts';
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
  /** Somebody else received, for one who could not come or has died. */
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
  for (const award of asRun(show).totals)
    for (const kind of OUTCOMES) counts[FATES[kind]] += total(award.counts[kind]);
  return counts;
}

/** Where each outcome of the record is counted here. */
const FATES: Readonly<Record<OutcomeKind, keyof ReceivedCounts>> = {
  received: 'received',
  proxy: 'byProxy',
  receiver: 'byProxy',
  absent: 'absent',
  'not-called': 'notCalled',
  'not-reached': 'notCalled',
};
