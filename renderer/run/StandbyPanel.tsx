import type { CueCard } from '@shared/view/cueCard.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { CueCardBody } from './CueCardBody.tsx';
import styles from './CuePanel.module.css';
import { StandbyTimes } from './StandbyTimes.tsx';

/** What GO will fire, in full: outlined, and never smaller than what is over. */
export function StandbyPanel({ card }: { readonly card: CueCard | null }) {
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
