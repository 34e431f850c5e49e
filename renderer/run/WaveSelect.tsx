import { Select } from '@mantine/core';
import { openWaves } from '@shared/view/dayChanges.ts';
import { folded, matches } from '@shared/words/search.ts';
import { useMemo } from 'react';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';

const SHOWN = 50;

interface WaveSelectProps {
  readonly value: string | null;
  readonly onChange: (waveId: string) => void;
}

/** The waves that are still to come, or on the stage. */
export function WaveSelect({ value, onChange }: WaveSelectProps) {
  const t = useWords();
  const show = useShow((state) => state);
  const data = useMemo(
    () =>
      openWaves(show).map(({ id, title, number, of }) => ({
        value: id,
        label: of > 1 ? `${title} · ${t('wave.label', { i: number, n: of })}` : title,
      })),
    [show, t],
  );
  return (
    <Select
      size="md"
      label={t('day.wave')}
      data={data}
      value={value}
      searchable
      allowDeselect={false}
      limit={SHOWN}
      nothingFoundMessage={t('run.nobodyFits')}
      filter={({ options, search, limit }) =>
        options
          .filter((option) => 'value' in option && matches(folded(option.label), search))
          .slice(0, limit)
      }
      onChange={(chosen) => {
        if (chosen !== null) onChange(chosen);
      }}
    />
  );
}
