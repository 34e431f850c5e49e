import { type ComboboxItem, Select } from '@mantine/core';
import { AWARD_CATALOGUE } from '@shared/catalogue/catalogue.ts';
import { entriesLeft } from '@shared/catalogue/search.ts';
import type { PresentationFields } from '@shared/import/announcement/proposal.ts';
import type { Award } from '@shared/model/award.ts';
import { inLanguage, type Language } from '@shared/model/primitives.ts';
import { useMemo, useState } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { awardOption, CATALOGUE, CUSTOM, entryOf, filterAwards } from '../fields/awardOptions.ts';
import styles from './Cards.module.css';

type Chosen = Pick<PresentationFields, 'award' | 'awardName'>;

interface AwardFieldProps {
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

/** The award of a proposed presentation: from the show, from the catalogue, or called as it was typed. Nothing enters the show yet. */
export function AwardField({ chosen, onChoose }: AwardFieldProps) {
  const t = useWords();
  const awards = useShow((show) => show.plan.awards);
  const language = useShow((show) => show.info.scriptLanguage);
  const [search, setSearch] = useState('');
  const { award, awardName } = chosen;
  const chosenValue = award === null ? `${CUSTOM}${awardName}` : `${CATALOGUE}${award}`;
  const chosenEntry = entryOf(chosenValue);
  const isHere = chosenEntry === undefined || inLanguage(chosenEntry.name, language) !== awardName;
  const data = useMemo(
    () => [
      {
        group: t('plan.awardsHere'),
        items: distinct([
          ...awards.map((one) => hereOption(one, language)),
          // An entry that stands for many awards is called as the text calls it.
          ...(isHere ? [{ value: chosenValue, label: awardName }] : []),
        ]),
      },
      {
        group: t('plan.awardCatalogue'),
        items: entriesLeft(awards).flatMap((entry) =>
          isHere && entry.id === award ? [] : [awardOption(CATALOGUE, entry, language)],
        ),
      },
      { group: t('plan.awardOther'), items: [{ value: CUSTOM, label: t('plan.awardAsTyped') }] },
    ],
    [award, awards, awardName, chosenValue, isHere, language, t],
  );
  const choose = (value: string | null) => {
    if (value === null || value === chosenValue) return;
    const entry = entryOf(value);
    if (entry !== undefined)
      onChoose({ award: entry.id, awardName: inLanguage(entry.name, language) });
    else if (value !== CUSTOM) onChoose({ award: null, awardName: value.slice(CUSTOM.length) });
    else if (search.trim() !== '') onChoose({ award: null, awardName: search.trim() });
  };
  return (
    <Select
      aria-label={t('fromText.award')}
      placeholder={t('plan.awardSearch')}
      data={data}
      value={chosenValue}
      onChange={choose}
      onSearchChange={setSearch}
      searchable
      allowDeselect={false}
      selectFirstOptionOnChange
      maxDropdownHeight="20rem"
      filter={filterAwards}
      classNames={{ input: styles.award, section: styles.chevron }}
    />
  );
}

/** An award of the show stands for its entry of the catalogue, or for its name. */
function hereOption(award: Award, language: Language): ComboboxItem {
  const name = inLanguage(award.name, language);
  const isKnown = AWARD_CATALOGUE.some(({ id }) => id === award.catalogueId);
  return {
    value: isKnown ? `${CATALOGUE}${award.catalogueId}` : `${CUSTOM}${name}`,
    label: name,
  };
}

/** An option stands there once, under the last of its names. */
function distinct(items: readonly ComboboxItem[]): ComboboxItem[] {
  return [...new Map(items.map((item) => [item.value, item])).values()];
}
