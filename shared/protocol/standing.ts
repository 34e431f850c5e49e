import { catalogueEntry } from '../import/keys.ts';
import { spelledWords } from '../import/recognise/text.ts';
import type { Award } from '../model/award.ts';
import { memoByIdentity } from '../model/lookup.ts';

/** How high awards stand against each other. */

/** Tiers are compared within a scale: the Party and contests have their own. */
export type Scale = 'party' | 'state' | 'contest';

export function scaleOf({ tier }: Pick<Award, 'tier'>): Scale {
  if (tier === 0) return 'party';
  return tier === 5 ? 'contest' : 'state';
}

/** Order of enumeration in the law; lower is higher; null: the catalogue doesn't have the award. */
export function rankOf({ catalogueId }: Pick<Award, 'catalogueId'>): number | null {
  return catalogueEntry(catalogueId)?.rank ?? null;
}

const CLASS_NUMBERS = { I: 1, II: 2, III: 3 } as const;

/** 1 is the highest class; null: the award has none. */
export function classOf({ class: own }: Pick<Award, 'class'>): 1 | 2 | 3 | null {
  return own === null ? null : CLASS_NUMBERS[own];
}

const [CLASS_VI] = spelledWords('hạng');
const [CLASS_EN] = spelledWords('class');

/** What the classes of one award have in common: its name without the class, and its tier. */
export const familyOf: (award: Award) => string = memoByIdentity(({ name, tier }: Award) => {
  const words = [...spelledWords(name.vi ?? name.en ?? '')];
  const vi = words.indexOf(CLASS_VI ?? '');
  const en = words.indexOf(CLASS_EN ?? '');
  if (vi >= 0) words.splice(vi, 2);
  else if (en > 0) words.splice(en - 1, 2);
  return `${tier} ${words.join(' ')}`;
});

/** Whether both are classes of one award. */
export const isSameFamily = (one: Award, other: Award): boolean =>
  classOf(one) !== null && classOf(other) !== null && familyOf(one) === familyOf(other);

/** Whether one award stands strictly higher than another, as far as the two can be compared at all. */
export function isHigher(one: Award, other: Award): boolean {
  if (scaleOf(one) !== scaleOf(other)) return false;
  if (one.tier !== other.tier) return one.tier < other.tier;
  if (isSameFamily(one, other)) return (classOf(one) ?? 0) < (classOf(other) ?? 0);
  const [rank, otherRank] = [rankOf(one), rankOf(other)];
  return rank !== null && otherRank !== null && rank < otherRank;
}
