import { Select } from '@mantine/core';
import { findWave } from '@shared/model/lookup.ts';
import type { Wave } from '@shared/model/segment.ts';
import { recipientsToAdd } from '@shared/view/planRecipients.ts';
import { useMemo, useState } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { useReadOnly } from '../planState.ts';
import { placeLast } from './lineupActions.ts';

const SHOWN = 50;

/** Puts somebody into the wave who is in the show already: standing in no wave yet, or honoured elsewhere too. */
export function AddExisting({ wave }: { readonly wave: Wave }) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const readOnly = useReadOnly();
  const data = useChoices(wave, isOpen ? query : null);
  return (
    <Select
      aria-label={t('plan.addExisting')}
      placeholder={t('plan.addExisting')}
      data={data}
      value={null}
      searchValue={query}
      onSearchChange={setQuery}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      onChange={(id) => {
        if (id !== null) placeLast(wave.id, [id]);
        setQuery('');
      }}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage={t('plan.nobodyFound')}
      disabled={readOnly}
      size="md"
      w="13rem"
      // What is offered has been found by the words already.
      filter={({ options }) => options}
    />
  );
}

/** Nobody is looked for while the list is closed: there may be ten thousand. */
function useChoices(wave: Wave, query: string | null) {
  const t = useWords();
  const plan = useShow((show) => (query === null ? null : show.plan));
  const language = useShow((show) => show.info.scriptLanguage);
  return useMemo(() => {
    if (plan === null || query === null) return [];
    const segment = findWave(plan, wave.id)?.segment;
    if (segment === undefined) return [];
    const found = recipientsToAdd(plan, segment, { language, query, most: SHOWN });
    return [
      { group: t('plan.unplaced'), items: [...found.unplaced] },
      { group: t('plan.honouredElsewhere'), items: [...found.elsewhere] },
    ];
  }, [plan, wave.id, language, query, t]);
}
