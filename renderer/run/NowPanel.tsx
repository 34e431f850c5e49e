import { wallClock } from '@shared/timing/format.ts';
import type { CueCard } from '@shared/view/cueCard.ts';
import { joined } from '@shared/words/joined.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { CueCardBody } from './CueCardBody.tsx';
import styles from './CuePanel.module.css';

/** What is happening: filled, with its word; in a rehearsal striped instead. On hold it says so first. */
export function NowPanel({ card }: { readonly card: CueCard | null }) {
  const t = useWords();
  const hold = useShow((show) => show.run.hold);
  const phase = useShow((show) => show.run.phase);
  const zone = useShow((show) => show.info.zone);
  const word = t('run.now');
  if (card === null)
    return (
      <article
        className={styles.panel}
        data-state={hold === null ? 'waiting' : 'hold'}
        aria-label={word}
      >
        <p className={styles.tag}>{t(hold === null ? `phase.${phase}` : 'run.holding')}</p>
        <p className={styles.quiet}>{t('run.waits')}</p>
        {hold !== null && <Held reason={hold.reason} since={wallClock(hold.since, zone, true)} />}
      </article>
    );
  const running = phase === 'rehearsal' ? 'rehearsal' : 'live';
  return (
    <article
      className={styles.panel}
      data-state={hold === null ? running : 'hold'}
      aria-label={word}
      data-cue={card.id}
    >
      <header className={styles.head}>
        <p className={styles.tag}>
          {hold !== null
            ? t('run.holding')
            : phase === 'rehearsal'
              ? `${t('run.rehearsal')} · ${word}`
              : word}
        </p>
        <p className={styles.number}>{card.number}</p>
        <h2 className={styles.heading}>{card.heading}</h2>
      </header>
      <CueCardBody card={card} withHeading={false} />
      {hold !== null && <Held reason={hold.reason} since={wallClock(hold.since, zone, true)} />}
    </article>
  );
}

function Held({ reason, since }: { readonly reason: string; readonly since: string }) {
  const t = useWords();
  return (
    <p className={styles.hold} role="status">
      {joined([reason, t('run.holdSince', { time: since })], ' · ')}
    </p>
  );
}
