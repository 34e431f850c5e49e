import { Button } from '@mantine/core';
import { duration, signed, wallClock } from '@shared/timing/format.ts';
import { endSummary } from '@shared/view/endSummary.ts';
import { showView } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { useIsGuest } from './callerKey.ts';
import styles from './EndPanel.module.css';

/** After the show: how long it took, who received, and where the log is. */
export function EndPanel() {
  const t = useWords();
  const show = useShow((state) => state);
  const isGuest = useIsGuest();
  const summary = endSummary(show);
  if (summary === null) return null;
  const { plannedMs, actualMs, overUnder, counts } = summary;
  const lengths = [
    ['run.end.planned', duration(plannedMs)],
    ['run.end.actual', actualMs === null ? '–' : duration(actualMs)],
    ['run.overUnder', overUnder === null ? '–' : signed(overUnder)],
  ] as const;
  return (
    <section className={styles.panel} aria-label={t('phase.ended')}>
      <h2 className={styles.title}>
        {t('run.ended', { time: wallClock(summary.endedAt, show.info.zone) })}
      </h2>
      <dl className={styles.figures}>
        {lengths.map(([label, value]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {(['received', 'byProxy', 'absent', 'notCalled'] as const).map((fate) => (
          <div key={fate}>
            <dt>{t(`run.end.${fate}`)}</dt>
            <dd>{counts[fate]}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.next}>{t('run.end.next')}</p>
      {!isGuest && (
        <div>
          <Button size="md" onClick={() => void showView('print')}>
            {t('run.end.log')}
          </Button>
        </div>
      )}
    </section>
  );
}
