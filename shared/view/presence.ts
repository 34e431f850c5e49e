import { memoByIdentity, memoByPair } from '../model/lookup.ts';
import type { Attendance, Run } from '../model/run.ts';

/** Where somebody who is to be honoured is, as the ushers see it. */
export const PRESENCES = ['expected', 'present', 'late', 'absent', 'proxy'] as const;
export type Presence = (typeof PRESENCES)[number];

/** Null: nobody has said anything, so expected. */
export function presenceOf(attendance: Attendance | null | undefined): Presence {
  return attendance?.state ?? 'expected';
}

/** How many are where. */
export type PresenceCounts = Readonly<Record<Presence, number>>;

/** Counts these recipients; remembered until the list or somebody's attendance changes. */
export const countPresence: (
  ids: readonly string[],
  attendance: Run['attendance'],
) => PresenceCounts = memoByPair((ids: readonly string[], attendance: Run['attendance']) => {
  const counts = { expected: 0, present: 0, late: 0, absent: 0, proxy: 0 };
  for (const id of ids) counts[presenceOf(attendance[id])] += 1;
  return counts;
});

/** Those who are here, or for whom somebody else is. */
export const arrived = ({ present, proxy }: PresenceCounts): number => present + proxy;

/** Those who are still waited for. */
export const missing = ({ expected, late }: PresenceCounts): number => expected + late;

/** Those who are to stand on the stage: all but who is absent. */
export const awaited = (counts: PresenceCounts): number => arrived(counts) + missing(counts);

/** Whether anybody has been ticked as present: else nothing is known of who is not. */
export const isCheckInUsed: (attendance: Run['attendance']) => boolean = memoByIdentity(
  (attendance: Run['attendance']) =>
    Object.values(attendance).some(({ state }) => state === 'present'),
);
