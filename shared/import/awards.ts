import { awardFromCatalogue } from '../catalogue/catalogue.ts';
import type { Award } from '../model/award.ts';
import { draftAward, oneLanguage } from '../model/drafts.ts';
import type { Show } from '../model/show.ts';
import { awardOfShow, type RowGroup } from './groups.ts';
import { awardKey, catalogueEntry, standsForMany } from './keys.ts';

/** An award as something that is imported names it. */
type Named = Pick<RowGroup, 'award' | 'catalogueId'>;

/** The awards of a show while something is brought into it: what is not there yet is made once. */
export interface AwardBook {
  /** The award that is meant; null: none is named. */
  readonly of: (named: Named) => Award | null;
  /** Those that were made. */
  readonly made: readonly Award[];
}

export function awardBook(show: Show, newId: () => string): AwardBook {
  const known = new Map<string, Award>();
  const made: Award[] = [];
  return {
    made,
    of: (named) => {
      const key = awardKey(named.award, named.catalogueId);
      if (key === '') return null;
      const before = known.get(key) ?? awardOfShow(show, named);
      const award = before ?? newAward(show, named, newId());
      if (before === null) made.push(award);
      known.set(key, award);
      return award;
    },
  };
}

/** An entry that stands for many awards takes its name from the words, as an award outside of the catalogue does. */
function newAward(show: Show, { award, catalogueId }: Named, id: string): Award {
  const entry = catalogueEntry(catalogueId);
  const written = award === null ? null : oneLanguage(award, show.info.scriptLanguage);
  if (entry !== null && (written === null || !standsForMany(entry)))
    return awardFromCatalogue(entry, id);
  const name = written ?? oneLanguage('…', show.info.scriptLanguage);
  return entry === null
    ? draftAward(id, name)
    : { ...awardFromCatalogue(entry, id), name, issuer: null, onBehalfOf: null };
}
