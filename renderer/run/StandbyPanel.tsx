import type { StandbyCard } from '@shared/view/runView.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { CueCardBody } from './CueCardBody.tsx';
import styles from './CuePanel.module.css';
import { StandbyTimes } from './StandbyTimes.tsx';

/** What GO will fire, in full: outlined, and never smaller than what is over. */
export function StandbyPanel({ card }: { readonly card: StandbyCard | null }) {
  const t = useWords();
  const jumped = useShow((show) => show.run.jumpedTo !== null);
  if (card === null)
    return (
      <article className={styles.panel} data-state="none" aria-label={t('run.standby')}>
        <p className={styles.quiet}>{t('run.lastCue')}</p>
      </article>
    );
  return (
    <article
      className={styles.panel}
      data-state="standby"
      aria-label={t('run.standby')}
      data-cue={card.id}
    >
      <header className={styles.head}>
        <p className={styles.tag}>{t('run.standby')}</p>
        <p className={styles.number}>{card.number}</p>
        <StandbyTimes />
        {jumped && <p className={styles.jumped}>{t('run.jumped')}</p>}
      </header>
      <CueCardBody card={card} />
      {card.firstWords !== null && (
        <p className={styles.words}>
          <span className={styles.wordsLabel}>{t('run.firstWords')}</span> {card.firstWords}
        </p>
      )}
      {card.notes.length > 0 && (
        <ul className={styles.notes}>
          {card.notes.map(({ department, text }) => (
            <li key={department}>
              <strong>{department}</strong> {text}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
