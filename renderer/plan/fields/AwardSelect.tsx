import { Select } from '@mantine/core';
import { awardFromCatalogue } from '@shared/catalogue/catalogue.ts';
import { entriesLeft } from '@shared/catalogue/search.ts';
import type { Award } from '@shared/model/award.ts';
import { draftAward, oneLanguage } from '@shared/model/drafts.ts';
import { findById } from '@shared/model/lookup.ts';
import type { Language } from '@shared/model/primitives.ts';
import { useMemo, useState } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { newId, send, useReadOnly } from '../planState.ts';
import { awardOption, CATALOGUE, CUSTOM, entryOf, filterAwards } from './awardOptions.ts';

interface AwardSelectProps {
  /** The chosen award; null: none yet. */
  readonly awardId: string | null;
  readonly onChoose: (award: Award) => void;
  readonly autoFocus?: boolean;
  readonly label?: string;
}

/**
 * The awards of the show, then those of the catalogue, found by name, alias or a wrong name in use.
 * Choosing from the catalogue takes the award into the show; a name that stands nowhere can be added as it is.
 */
export function AwardSelect({ awardId, onChoose, autoFocus = false, label }: AwardSelectProps) {
  const t = useWords();
  const awards = useShow((show) => show.plan.awards);
  const language = useShow((show) => show.info.scriptLanguage);
  const readOnly = useReadOnly();
  const isListFixed = useReadOnly('add-awards');
  const [search, setSearch] = useState('');
  const data = useMemo(
    () => [
      {
        group: t('plan.awardsHere'),
        items: awards.map((award) => awardOption('', award, language)),
      },
      ...(isListFixed
        ? []
        : [
            {
              group: t('plan.awardCatalogue'),
              items: entriesLeft(awards).map((entry) => awardOption(CATALOGUE, entry, language)),
            },
            {
              group: t('plan.awardOther'),
              items: [{ value: CUSTOM, label: t('plan.awardAsTyped') }],
            },
          ]),
    ],
    [awards, language, isListFixed, t],
  );
  const choose = async (value: string | null) => {
    if (value === null) return;
    const award = await awardOf(value, awards, { typed: search, language });
    if (award !== null) onChoose(award);
  };
  return (
    <Select
      label={label ?? t('plan.award')}
      placeholder={t('plan.awardSearch')}
      data={data}
      value={awardId}
      onChange={(value) => void choose(value)}
      onSearchChange={setSearch}
      searchable
      allowDeselect={false}
      selectFirstOptionOnChange
      disabled={readOnly}
      data-autofocus={autoFocus || undefined}
      maxDropdownHeight="20rem"
      filter={filterAwards}
    />
  );
}

/** The chosen award of the show, added to it before where it has to be; null: refused. */
async function awardOf(
  value: string,
  awards: readonly Award[],
  { typed, language }: { readonly typed: string; readonly language: Language },
): Promise<Award | null> {
  const entry = entryOf(value);
  if (entry !== undefined) return add(awardFromCatalogue(entry, newId()));
  if (value === CUSTOM) return add(draftAward(newId(), oneLanguage(typed.trim(), language)));
  return findById(awards, value) ?? null;
}

async function add(award: Award): Promise<Award | null> {
  return (await send('add-awards', { items: [award] })) ? award : null;
}
