import { IconLock } from '@tabler/icons-react';
import { memo } from 'react';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import styles from './PhaseBar.module.css';
import { Toolbar } from './Toolbar.tsx';

/** Above everything: in which phase the show is, that the plan is locked, and what a caller needs beside GO. */
export const PhaseBar = memo(function PhaseBar() {
  const t = useWords();
  const phase = useShow((show) => show.run.phase);
  return (
    <header className={styles.bar} data-phase={phase}>
      {phase === 'rehearsal' && (
        <p className={styles.rehearsal}>
          <strong className={styles.word}>{t('run.rehearsal')}</strong>
          <span className={styles.promise}>{t('run.rehearsalPromise')}</span>
        </p>
      )}
      <div className={styles.line}>
        {phase === 'live' ? (
          <p className={styles.lock}>
            <IconLock size="1.25rem" aria-hidden />
            <span>
              <strong>{t('run.locked')}</strong>{' '}
              <span className={styles.lockHint}>{t('run.lockedHint')}</span>
            </span>
          </p>
        ) : (
          <p className={styles.phase}>{phase === 'rehearsal' ? '' : t(`phase.${phase}`)}</p>
        )}
        <Toolbar />
      </div>
    </header>
  );
});
