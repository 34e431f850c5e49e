import { UnstyledButton } from '@mantine/core';
import { cues } from '@shared/cue/cues.ts';
import { countKinds } from '@shared/lineup/lineup.ts';
import { findWave } from '@shared/model/lookup.ts';
import type { Wave } from '@shared/model/segment.ts';
import { kindCountsLabel } from '@shared/view/cueCard.ts';
import { presenterNames } from '@shared/view/rundown.ts';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { DurationField } from '../fields/DurationField.tsx';
import { PeoplePicker } from '../fields/PeoplePicker.tsx';
import { select, send } from '../planState.ts';
import { Lineup } from './Lineup.tsx';
import styles from './Wave.module.css';

interface WaveCardProps {
  readonly wave: Wave;
  /** Presenters and lineup are shown; otherwise one line that opens it. */
  readonly isOpen: boolean;
}

export const waveCardId = (waveId: string) => `wave-${waveId}`;

/** One wave of a presentation: who hands over, and who stands in which order. */
export function WaveCard({ wave, isOpen }: WaveCardProps) {
  const t = useWords();
  const plan = useShow((show) => show.plan);
  const place = findWave(plan, wave.id);
  if (place === undefined) return null;
  const { segment, waveIndex } = place;
  const waves = segment.waves.length;
  const name = waves > 1 ? t('wave.label', { i: waveIndex + 1, n: waves }) : t('wave.single');
  const presenters = presenterNames(plan, wave);
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
        onClick={() => select({ segmentId: segment.id, waveId: wave.id })}
      >
        <span className={styles.name}>{name}</span>
        {!isOpen && (
          <span className={styles.summary}>
            {presenters === '' ? t('plan.noPresenter') : presenters}
          </span>
        )}
        <span className={styles.counts}>{kindCountsLabel(countKinds(plan, [wave]), t)}</span>
      </UnstyledButton>
      {isOpen && <OpenWave wave={wave} />}
    </section>
  );
}

function OpenWave({ wave }: { readonly wave: Wave }) {
  const t = useWords();
  const estimate = useShow((show) =>
    cues(show.plan).reduce((sum, cue) => (cue.waveId === wave.id ? sum + cue.seconds : sum), 0),
  );
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
      <Lineup wave={wave} />
    </>
  );
}
