import { awardFromCatalogue } from '../catalogue/catalogue.ts';
import type { Award } from '../model/award.ts';
import { draftAward, oneLanguage } from '../model/drafts.ts';
import type { Show } from '../model/show.ts';
import { awardOfShow, type RowGroup } from './groups.ts';
import { awardKey, catalogueEntry, standsForMany } from './keys.ts';

/** The awards of a show while a list is brought into it: what is not there yet is made once. */
export interface AwardBook {
  /** The award that a group means; null: it names none. */
  readonly of: (group: RowGroup) => Award | null;
  /** Those that were made. */
  readonly made: readonly Award[];
}

export function awardBook(show: Show, newId: () => string): AwardBook {
  const known = new Map<string, Award>();
  const made: Award[] = [];
  return {
    made,
    of: (group) => {
      const key = awardKey(group.award, group.catalogueId);
      if (key === '') return null;
      const before = known.get(key) ?? awardOfShow(show, group);
      const award = before ?? newAward(show, group, newId());
      if (before === null) made.push(award);
      known.set(key, award);
      return award;
    },
  };
}

/** An entry that stands for many awards takes its name from the list, as an award outside of the catalogue does. */
function newAward(show: Show, { award, catalogueId }: RowGroup, id: string): Award {
  const entry = catalogueEntry(catalogueId);
  const written = award === null ? null : oneLanguage(award, show.info.scriptLanguage);
  if (entry !== null && (written === null || !standsForMany(entry)))
    return awardFromCatalogue(entry, id);
  const name = written ?? oneLanguage('…', show.info.scriptLanguage);
  return entry === null
    ? draftAward(id, name)
    : { ...awardFromCatalogue(entry, id), name, issuer: null, onBehalfOf: null };
}
