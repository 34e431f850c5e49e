import { duration } from '@shared/timing/format.ts';
import { useWords } from '../../show/useWords.ts';
import styles from './Script.module.css';

/** How long something is read: "0:12". Nothing where nothing is read. */
export function ReadingTime({ seconds }: { readonly seconds: number }) {
  const t = useWords();
  if (seconds === 0) return null;
  const time = duration(seconds * 1000);
  return (
    <span className={styles.time} lang="" title={t('script.readingTime', { time })}>
      {time}
    </span>
  );
}
