import { awardFromCatalogue } from '../../catalogue/catalogue.ts';
import type { Award } from '../../model/award.ts';
import { inLanguage } from '../../model/primitives.ts';
import { lineOrNull } from '../asLine.ts';
import { catalogueEntry } from '../keys.ts';
import { awardMeant } from '../recognise/awards.ts';
import type { PresentationFields } from './proposal.ts';

type AwardFields = Pick<PresentationFields, 'award' | 'awardName'>;

/** The award of a presentation as it is sought in a show. */
export const namedAward = ({ award, awardName }: AwardFields) => ({
  award: lineOrNull(awardName),
  catalogueId: award,
});

/** What decides how high an award of the catalogue stands; null: nothing is known of it. */
export function standingAward({ award, awardName }: AwardFields): Award | null {
  const entry = catalogueEntry(award) ?? classedEntry(awardName);
  return entry === null ? null : awardFromCatalogue(entry, '');
}

/**
 * "Huân chương Lao động hạng Nhì, Ba" is no entry of the catalogue, but everything that its classes have in common is
 * known of it: who gives it, what it is, and how high it stands.
 */
export function withKin(award: Award): Award {
  const entry = award.catalogueId === null ? classedEntry(inLanguage(award.name, 'vi')) : null;
  if (entry === null) return award;
  return {
    ...awardFromCatalogue(entry, award.id),
    catalogueId: null,
    name: award.name,
    class: null,
  };
}

function classedEntry(name: string) {
  const entry = awardMeant(name);
  return entry !== null && entry.class !== null ? entry : null;
}
