import { findWave } from '@shared/model/lookup.ts';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import styles from './WaveTargets.module.css';

/**
 * The other waves as places to let rows go, in reach of the hand while rows are carried: the heads of their cards
 * may be out of sight. Keys and fingers have the menu "Move to another wave".
 */
export function WaveTargets({ waveId }: { readonly waveId: string }) {
  const t = useWords();
  const waves = useShow((show) => findWave(show.plan, waveId)?.segment.waves) ?? [];
  if (waves.length < 2) return null;
  return (
    <div className={styles.targets} aria-hidden>
      <span className={styles.label}>{t('lineup.dropOn')}</span>
      {waves.map(
        ({ id }, at) =>
          id !== waveId && (
            <span key={id} data-drop-wave={id} className={styles.target}>
              {t('wave.short', { i: at + 1 })}
            </span>
          ),
      )}
    </div>
  );
}
