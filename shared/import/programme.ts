import type { Award } from '../model/award.ts';
import { findById } from '../model/lookup.ts';
import type { Segment } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { catalogueEntry } from './keys.ts';

/** How high an award stands: the tier, then the order of the law. Lower is higher. */
function standing(award: Award): readonly [tier: number, rank: number] {
  return [award.tier, catalogueEntry(award.catalogueId)?.rank ?? Number.POSITIVE_INFINITY];
}

function isHigher(one: Award, other: Award): boolean {
  const [tier, rank] = standing(one);
  const [otherTier, otherRank] = standing(other);
  return tier === otherTier ? rank < otherRank : tier < otherTier;
}

/** The programme while presentations are put into it. */
export interface Programme {
  /** Puts a presentation of this award in and gives its 0-based place. */
  readonly insert: (award: Award) => number;
}

/**
 * Higher awards come first: a presentation goes before the first one of a lower award, else behind the last
 * presentation, else before the closing.
 */
export function programmeOf(show: Show): Programme {
  const slots: { readonly kind: Segment['kind']; readonly award: Award | null }[] =
    show.plan.segments.map((segment) => ({
      kind: segment.kind,
      award:
        segment.kind === 'presentation'
          ? (findById(show.plan.awards, segment.awardId) ?? null)
          : null,
    }));
  const placeFor = (award: Award): number => {
    const lower = slots.findIndex((slot) => slot.award !== null && isHigher(award, slot.award));
    if (lower >= 0) return lower;
    const last = slots.findLastIndex((slot) => slot.kind === 'presentation');
    if (last >= 0) return last + 1;
    const closing = slots.findIndex((slot) => slot.kind === 'closing');
    return closing >= 0 ? closing : slots.length;
  };
  return {
    insert: (award) => {
      const at = placeFor(award);
      slots.splice(at, 0, { kind: 'presentation', award });
      return at;
    },
  };
}
