import { wallClock } from '@shared/timing/format.ts';
import type { CueCard } from '@shared/view/cueCard.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { CueCardBody } from './CueCardBody.tsx';
import styles from './CuePanel.module.css';

/** What is happening: filled, with its word. On hold it says so first. */
export function NowPanel({ card }: { readonly card: CueCard | null }) {
  const t = useWords();
  const run = useShow((show) => show.run);
  const zone = useShow((show) => show.info.zone);
  const time = (at: number) => wallClock(at, zone, true);
  if (card === null)
    return (
      <article className={styles.panel} data-state="waiting" aria-label={t('run.now')}>
        <p className={styles.tag}>{t(`phase.${run.phase}`)}</p>
        <p className={styles.quiet}>{t('run.notBegun', { number: 1 })}</p>
      </article>
    );
  const end = run.log.at(-1);
  return (
    <article
      className={styles.panel}
      data-state={run.hold === null ? 'live' : 'hold'}
      aria-label={t('run.now')}
      data-cue={card.id}
    >
      <header className={styles.head}>
        <p className={styles.tag}>{run.hold === null ? t('run.now') : t('run.holding')}</p>
        <p className={styles.number}>{card.number}</p>
      </header>
      <CueCardBody card={card} />
      {run.hold !== null && (
        <p className={styles.hold} role="status">
          {[run.hold.reason, t('run.holdSince', { time: time(run.hold.since) })]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      )}
      {run.phase === 'ended' && end !== undefined && (
        <p className={styles.quiet}>{t('run.ended', { time: time(end.at) })}</p>
      )}
    </article>
  );
}
