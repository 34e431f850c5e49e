import type { Award } from '../model/award.ts';
import { memoByIdentity } from '../model/lookup.ts';
import { folded, matches } from '../words/search.ts';
import { AWARD_CATALOGUE, type CatalogueEntry } from './catalogue.ts';

const searchText = memoByIdentity((entry: CatalogueEntry) =>
  folded(
    [entry.name.vi, entry.name.en, ...entry.aliases, ...entry.misnomers, ...entry.otherEnglish]
      .filter((name) => name !== null)
      .join(' | '),
  ),
);

/** Whether a catalogue entry is meant by the query: by its names, by aliases, also by wrong names in use. */
export function meansEntry(entry: CatalogueEntry, query: string): boolean {
  return matches(searchText(entry), query);
}

/** The catalogue in its order without what the show has taken already. */
export function entriesLeft(awards: readonly Award[]): readonly CatalogueEntry[] {
  const taken = new Set(awards.map((award) => award.catalogueId));
  return AWARD_CATALOGUE.filter((entry) => !taken.has(entry.id));
}
