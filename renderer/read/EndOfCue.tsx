import type { ReadView } from '@shared/view/readView.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import styles from './EndOfCue.module.css';

interface EndOfCueProps {
  readonly view: Pick<ReadView, 'next' | 'isLive'>;
  /** Whether the MC has come here. */
  readonly isCurrent: boolean;
}

/** Below the last words: nothing goes on before the GO, and this is what comes with it. */
export function EndOfCue({ view, isCurrent }: EndOfCueProps) {
  const t = useWords();
  const isEnded = useShow(({ run }) => run.phase === 'ended');
  const { next, isLive } = view;
  const isWaiting = isLive && next !== null && !isEnded;
  return (
    <li
      className={styles.end}
      data-state={isCurrent ? 'current' : 'next'}
      aria-current={isCurrent || undefined}
    >
      <p className={styles.line}>{t(isWaiting ? 'read.end' : 'read.endHere')}</p>
      {next !== null && (
        <section className={styles.next} aria-label={t('read.next')}>
          <h3 className={styles.heading}>
            {t('read.next')}: <span className={styles.number}>{next.number}</span> {next.heading}
            {next.context !== '' && <span className={styles.context}> {next.context}</span>}
          </h3>
          {next.opening.map((text, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph has no identity but its place.
            <p key={at} className={styles.opening}>
              {text}
            </p>
          ))}
        </section>
      )}
    </li>
  );
}
