import { Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Presentation, Wave } from '@shared/model/segment.ts';
import { IconArrowMerge, IconArrowsSplit, IconPlus } from '@tabler/icons-react';
import { memo, useEffect } from 'react';
import { useWords } from '../../show/useWords.ts';
import { useReadOnly } from '../planState.ts';
import { addWave } from '../rundown/rundownActions.ts';
import { SplitDialog } from '../wave/SplitDialog.tsx';
import { WaveCard, waveCardId } from '../wave/WaveCard.tsx';
import { joinAll, joinNext } from '../wave/waveActions.ts';
import styles from './Segment.module.css';

interface WaveListProps {
  readonly segment: Presentation;
  /** The chosen wave; null: the first is open. */
  readonly openWave: Wave | null;
}

/** The waves of a presentation; one at a time shows its lineup. */
export const WaveList = memo(function WaveList({ segment, openWave }: WaveListProps) {
  const { waves } = segment;
  const openWaveId = openWave?.id ?? null;
  useEffect(() => {
    if (openWaveId !== null)
      document.getElementById(waveCardId(openWaveId))?.scrollIntoView({ block: 'start' });
  }, [openWaveId]);
  const open = openWave ?? waves[0];
  return (
    <>
      {waves.map((wave, index) => (
        <WaveCard
          key={wave.id}
          segmentId={segment.id}
          wave={wave}
          number={index + 1}
          of={waves.length}
          isOpen={wave === open}
        />
      ))}
      <WaveTools segment={segment} open={open ?? null} />
    </>
  );
});

interface WaveToolsProps {
  readonly segment: Presentation;
  readonly open: Wave | null;
}

/** Adds, splits and joins waves. */
function WaveTools({ segment, open }: WaveToolsProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const [asksSplit, splitting] = useDisclosure(false);
  const { id, waves } = segment;
  const isLast = open === null || open === waves.at(-1);
  return (
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
      <Button
        h={44}
        variant="default"
        leftSection={<IconArrowsSplit size="1rem" aria-hidden />}
        disabled={readOnly || waves.length === 0}
        onClick={splitting.open}
      >
        {t('split.open')}
      </Button>
      {waves.length > 1 && (
        <Menu withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <Button
              h={44}
              variant="default"
              leftSection={<IconArrowMerge size="1rem" aria-hidden />}
              disabled={readOnly}
            >
              {t('merge.open')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item disabled={isLast} onClick={() => open !== null && joinNext(id, open.id)}>
              {t('merge.next', { n: open === null ? 1 : waves.indexOf(open) + 1 })}
            </Menu.Item>
            <Menu.Item onClick={() => joinAll(id)}>{t('merge.all', { n: waves.length })}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <SplitDialog segment={segment} opened={asksSplit} onClose={splitting.close} />
    </div>
  );
}
