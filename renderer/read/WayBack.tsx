import type { CueName } from '@shared/view/cueCard.ts';
import { useWords } from '../show/useWords.ts';
import styles from './WayBack.module.css';

interface WayBackProps {
  /** Where the show is now. */
  readonly live: CueName | null;
  readonly onFollow: () => void;
}

/** Stands above the words for as long as the window does not follow the show. */
export function WayBack({ live, onFollow }: WayBackProps) {
  const t = useWords();
  return (
    <aside className={styles.line} aria-label={t('read.lookingAround')}>
      <p className={styles.where}>
        <strong className={styles.word}>{t('read.lookingAround')}</strong>
        {live !== null && (
          <span>
            {t('read.liveAt', { number: live.number, heading: live.heading })}
            {live.context !== '' && <span className={styles.context}> {live.context}</span>}
          </span>
        )}
      </p>
      <button type="button" className={styles.back} onClick={onFollow}>
        {t('read.backToLive')}
      </button>
    </aside>
  );
}
