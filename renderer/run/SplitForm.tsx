import { Button, NumberInput } from '@mantine/core';
import { openWaves, splitWave, stageSplit } from '@shared/view/dayChanges.ts';
import { useState } from 'react';
import { newId } from '../show/newId.ts';
import { dispatch } from '../show/store.ts';
import { useReadOnly } from '../show/useReadOnly.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Dialog.module.css';
import { WaveSelect } from './WaveSelect.tsx';

interface SplitFormProps {
  readonly waveId: string | null;
  readonly onClose: () => void;
}

/** Splits one wave because the stage is full; the first part keeps the position, the others follow it. */
export function SplitForm({ waveId: given, onClose }: SplitFormProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const show = useShow((state) => state);
  const [waveId, setWaveId] = useState(given ?? openWaves(show)[0]?.id ?? null);
  const [limit, setLimit] = useState<number | undefined>(undefined);
  const offered = waveId === null ? null : stageSplit(show.plan, waveId, limit);
  if (waveId === null || offered === null) return <p>{t('day.noWaves')}</p>;
  const { segmentId, capacity, people, sizes } = offered;
  const split = async () => {
    const waves = splitWave(show.plan, waveId, sizes, newId);
    const { ok } = await dispatch('arrange-waves', { segmentId, waves: [...waves] });
    if (ok) onClose();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (sizes.length > 1) void split();
      }}
    >
      <WaveSelect value={waveId} onChange={setWaveId} />
      <p className={styles.line}>{t('day.splitFits', { people, capacity })}</p>
      <NumberInput
        size="md"
        label={t('day.splitLimit')}
        value={limit ?? capacity}
        min={1}
        max={Math.max(1, people)}
        clampBehavior="strict"
        data-autofocus
        onChange={(value) => setLimit(typeof value === 'number' ? value : undefined)}
      />
      <p className={styles.line} role="status">
        {sizes.length > 1
          ? t('day.splitInto', { n: sizes.length, sizes: sizes.join(' + ') })
          : t('day.splitNone')}
      </p>
      <Button type="submit" size="lg" disabled={readOnly || sizes.length < 2}>
        {t('day.splitDo', { n: sizes.length })}
      </Button>
    </form>
  );
}
