import type { KindCounts } from '../lineup/lineup.ts';
import type { Award } from '../model/award.ts';
import { OUTCOMES, type OutcomeKind, type WaveRun } from './outcomes.ts';

/** How many of each kind have come to each end. */
export type OutcomeCounts = Readonly<Record<OutcomeKind, KindCounts>>;

/** What became of an award in the whole show. */
export interface AwardTotals {
  readonly award: Award;
  readonly counts: OutcomeCounts;
}

/** By award, in the order in which they come; who stands in two waves counts in both. */
export function awardTotals(waves: readonly WaveRun[]): readonly AwardTotals[] {
  const totals = new Map<string, { readonly award: Award; readonly counts: Counting }>();
  for (const { award, recipients } of waves) {
    const known = totals.get(award.id) ?? { award, counts: nothing() };
    totals.set(award.id, known);
    for (const { outcome, place } of recipients)
      known.counts[outcome.kind][place.recipient.kind] += 1;
  }
  return [...totals.values()];
}

type Counting = Record<OutcomeKind, Record<keyof KindCounts, number>>;

const nothing = () =>
  Object.fromEntries(
    OUTCOMES.map((kind) => [kind, { collective: 0, individual: 0, household: 0 }]),
  ) as Counting;
