import { Select } from '@mantine/core';
import { findWave } from '@shared/model/lookup.ts';
import type { Wave } from '@shared/model/segment.ts';
import { recipientsToAdd } from '@shared/view/planRecipients.ts';
import { folded, matches } from '@shared/words/search.ts';
import { useMemo, useState } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { useReadOnly } from '../planState.ts';
import { placeLast } from './lineupActions.ts';

const SHOWN = 50;

/** Puts somebody into the wave who is in the show already: standing in no wave yet, or honoured elsewhere too. */
export function AddExisting({ wave }: { readonly wave: Wave }) {
  const t = useWords();
  const plan = useShow((show) => show.plan);
  const language = useShow((show) => show.info.scriptLanguage);
  const readOnly = useReadOnly();
  const [search, setSearch] = useState('');
  const segment = findWave(plan, wave.id)?.segment;
  const data = useMemo(() => {
    if (segment === undefined) return [];
    const { unplaced, elsewhere } = recipientsToAdd(plan, segment, language);
    return [
      { group: t('plan.unplaced'), items: [...unplaced] },
      { group: t('plan.honouredElsewhere'), items: [...elsewhere] },
    ];
  }, [plan, segment, language, t]);
  if (data.every((group) => group.items.length === 0)) return null;
  return (
    <Select
      aria-label={t('plan.addExisting')}
      placeholder={t('plan.addExisting')}
      data={data}
      value={null}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(id) => {
        if (id !== null) placeLast(wave.id, id);
        setSearch('');
      }}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage={t('plan.nobodyFound')}
      disabled={readOnly}
      size="md"
      w="13rem"
      filter={({ options, search: query }) =>
        options.map((group) =>
          'group' in group
            ? {
                ...group,
                items: group.items
                  .filter((item) => matches(folded(item.label), query))
                  .slice(0, SHOWN),
              }
            : group,
        )
      }
    />
  );
}
