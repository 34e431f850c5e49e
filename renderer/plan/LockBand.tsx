import { IconLock, IconRepeat } from '@tabler/icons-react';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import styles from './PlanView.module.css';

/** While the show is live: that the plan is locked, and what can be changed. In a rehearsal: that changes are set aside. */
export function LockBand() {
  const t = useWords();
  const phase = useShow((show) => show.run.phase);
  // It is there always, so that a screen reader hears when the lock comes and goes.
  return (
    <div role="status" className={styles.lock} data-phase={phase}>
      {phase === 'live' && (
        <>
          <IconLock size="1.25rem" aria-hidden />
          <p>
            <strong>{t('lock.live')}</strong> {t('lock.liveHint')}
          </p>
        </>
      )}
      {phase === 'rehearsal' && (
        <>
          <IconRepeat size="1.25rem" aria-hidden />
          <p>
            <strong>{t('lock.rehearsal')}</strong> {t('lock.rehearsalHint')}
          </p>
        </>
      )}
    </div>
  );
}
