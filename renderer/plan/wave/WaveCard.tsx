import { UnstyledButton } from '@mantine/core';
import { countKinds } from '@shared/lineup/lineup.ts';
import type { Wave } from '@shared/model/segment.ts';
import { secondsWhere } from '@shared/timing/lengths.ts';
import { kindCountsLabel } from '@shared/view/cueCard.ts';
import { presenterNames } from '@shared/view/rundown.ts';
import { memo } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { DurationField } from '../fields/DurationField.tsx';
import { PeoplePicker } from '../fields/PeoplePicker.tsx';
import { select, send } from '../planState.ts';
import { Lineup } from './Lineup.tsx';
import styles from './Wave.module.css';
import { WaveStage } from './WaveStage.tsx';

interface WaveCardProps {
  readonly segmentId: string;
  readonly wave: Wave;
  /** 1-based, of `of` waves. */
  readonly number: number;
  readonly of: number;
  /** Presenters and lineup are shown; otherwise one line that opens it. */
  readonly isOpen: boolean;
}

export const waveCardId = (waveId: string) => `wave-${waveId}`;

/** One wave of a presentation: who hands over, and who stands in which order. Rows of another lineup can be let go on its head. */
export const WaveCard = memo(function WaveCard(props: WaveCardProps) {
  const { segmentId, wave, number, of, isOpen } = props;
  const t = useWords();
  const presenters = useShow(({ plan }) => presenterNames(plan, wave));
  const counts = useShow(({ plan }) => kindCountsLabel(countKinds(plan, [wave]), t));
  const name = of > 1 ? t('wave.label', { i: number, n: of }) : t('wave.single');
  return (
    <section
      id={waveCardId(wave.id)}
      className={styles.card}
      aria-label={name}
      data-open={isOpen || undefined}
    >
      <UnstyledButton
        className={styles.head}
        aria-expanded={isOpen}
        data-drop-wave={wave.id}
        onClick={() => select({ segmentId, waveId: wave.id })}
      >
        <span className={styles.name}>{name}</span>
        {!isOpen && (
          <span className={styles.summary}>
            {presenters === '' ? t('plan.noPresenter') : presenters}
          </span>
        )}
        <span className={styles.counts}>{counts}</span>
        <span className={styles.drop} aria-hidden>
          {t('lineup.dropHere')}
        </span>
      </UnstyledButton>
      {isOpen && <OpenWave wave={wave} />}
    </section>
  );
});

function OpenWave({ wave }: { readonly wave: Wave }) {
  const t = useWords();
  const estimate = useShow((show) => secondsWhere(show, ({ waveId }) => waveId === wave.id));
  return (
    <>
      <div className={styles.fields}>
        <PeoplePicker
          label={t('plan.presenters')}
          ids={wave.presenterIds}
          onChange={(presenterIds) =>
            void send('edit-wave', { waveId: wave.id, changes: { presenterIds } })
          }
        />
        <DurationField
          seconds={wave.plannedSeconds}
          estimate={estimate}
          onCommit={(plannedSeconds) =>
            send('edit-wave', { waveId: wave.id, changes: { plannedSeconds } })
          }
        />
      </div>
      <div className={styles.beside}>
        <Lineup wave={wave} />
        <WaveStage waveId={wave.id} />
      </div>
    </>
  );
}
