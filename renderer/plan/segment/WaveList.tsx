import { Button } from '@mantine/core';
import type { Presentation, Wave } from '@shared/model/segment.ts';
import { IconPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useWords } from '../../show/useWords.ts';
import { useReadOnly } from '../planState.ts';
import { addWave } from '../rundown/rundownActions.ts';
import { WaveCard, waveCardId } from '../wave/WaveCard.tsx';
import styles from './Segment.module.css';

interface WaveListProps {
  readonly segment: Presentation;
  /** The chosen wave; null: the first is open. */
  readonly openWave: Wave | null;
}

/** The waves of a presentation; one at a time shows its lineup. */
export function WaveList({ segment, openWave }: WaveListProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const openWaveId = openWave?.id ?? null;
  useEffect(() => {
    if (openWaveId !== null)
      document.getElementById(waveCardId(openWaveId))?.scrollIntoView({ block: 'start' });
  }, [openWaveId]);
  const open = openWave ?? segment.waves[0];
  return (
    <>
      {segment.waves.map((wave) => (
        <WaveCard key={wave.id} wave={wave} isOpen={wave === open} />
      ))}
      <div className={styles.row}>
        <Button
          h={44}
          variant="default"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          disabled={readOnly}
          onClick={() => void addWave(segment, null)}
        >
          {t('plan.addWave')}
        </Button>
      </div>
    </>
  );
}
