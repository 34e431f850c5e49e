import type { Rank } from '../contract/contract.ts';
import { compareEpochs } from '../model/epoch.ts';

/** A takeover, as a device knows it. */
export type RankEpoch = Rank['epoch'];

/** Of a show that has only ever been on one machine. */
export const NO_TAKEOVER: RankEpoch = { number: 0, machineId: '' };

/** Of a machine that has not said yet which it has: below all others. */
export const UNKNOWN_RANK: Rank = { epoch: NO_TAKEOVER, calls: false };

/**
 * Below 0: `a` is listened to less than `b`; 0: neither goes before the other. The later takeover goes first, and among
 * machines with the same one the machine that calls.
 */
export function compareRanks(a: Rank, b: Rank): number {
  const order = compareEpochs(a.epoch, b.epoch);
  return order === 0 ? Number(a.calls) - Number(b.calls) : order;
}

/** The later one of two takeovers. */
export function laterEpoch(a: RankEpoch, b: RankEpoch): RankEpoch {
  return compareEpochs(a, b) < 0 ? b : a;
}

/**
 * Whether a device that has heard of the takeover `highest`, by whichever machine, may listen to a machine: one that has not
 * heard of it yet may still believe that it calls.
 */
export function mayListenTo(rank: Rank, highest: RankEpoch): boolean {
  return compareEpochs(rank.epoch, highest) >= 0;
}

/**
 * The machine that a device should move to; null: it stays where it is. `there` are all machines that it hears now, in the
 * order in which they are preferred; `held` is the rank of the one that it listens to, null: it listens to none.
 */
export function machineToMoveTo<M extends { readonly rank: Rank }>(
  there: readonly M[],
  held: Rank | null,
  highest: RankEpoch,
): M | null {
  let best: M | null = null;
  for (const machine of there) {
    if (!mayListenTo(machine.rank, highest)) continue;
    if (best === null || compareRanks(machine.rank, best.rank) > 0) best = machine;
  }
  if (best === null || held === null) return best;
  return compareRanks(best.rank, held) > 0 ? best : null;
}
