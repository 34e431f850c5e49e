import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import { AWARD_CATALOGUE, type CatalogueEntry } from '@shared/catalogue/catalogue.ts';
import { meansEntry } from '@shared/catalogue/search.ts';
import type { Award } from '@shared/model/award.ts';
import { findById } from '@shared/model/lookup.ts';
import { inLanguage, type Language } from '@shared/model/primitives.ts';
import { folded, matches } from '@shared/words/search.ts';

/** Marks the options that come from the catalogue, and the one that makes an award of what was typed. */
export const CATALOGUE = 'catalogue:';
export const CUSTOM = 'custom:';

/** The option for an award of the show (no prefix) or of the catalogue. */
export function awardOption(
  prefix: '' | typeof CATALOGUE,
  award: Pick<Award, 'id' | 'name'>,
  language: Language,
): ComboboxItem {
  return { value: `${prefix}${award.id}`, label: inLanguage(award.name, language) };
}

/** The entry of the catalogue that an option stands for. */
export function entryOf(value: string): CatalogueEntry | undefined {
  return value.startsWith(CATALOGUE)
    ? findById(AWARD_CATALOGUE, value.slice(CATALOGUE.length))
    : undefined;
}

/** Keeps what is meant in each group: by name, alias or a wrong name in use. */
export const filterAwards: OptionsFilter = ({ options, search }) =>
  options.map((group) =>
    'group' in group
      ? { ...group, items: group.items.filter((item) => isMeant(item, search)) }
      : group,
  );

function isMeant(item: ComboboxItem, query: string): boolean {
  if (item.value === CUSTOM) return query.trim() !== '';
  const entry = entryOf(item.value);
  return entry === undefined ? matches(folded(item.label), query) : meansEntry(entry, query);
}
