import type { Run } from '@shared/model/run.ts';
import { IconHandStop } from '@tabler/icons-react';
import { useRef } from 'react';
import { useActions } from '../show/useActions.ts';
import { useWords } from '../show/useWords.ts';
import styles from './HoldScreen.module.css';

interface HoldScreenProps {
  readonly hold: NonNullable<Run['hold']>;
  readonly mirrored: boolean;
}

/** Share of the screen by which the keys of the words lead on. */
const PAGE = 0.75;

/** The show waits: nothing else is on the screen, and what the MC may say meanwhile is in the type of the words. */
export function HoldScreen({ hold, mirrored }: HoldScreenProps) {
  const t = useWords();
  const scroller = useRef<HTMLElement>(null);
  const page = (by: 1 | -1) => () =>
    scroller.current?.scrollBy({ top: by * PAGE * scroller.current.clientHeight });
  useActions({ 'read-down': page(1), 'read-up': page(-1) });
  const paragraphs = hold.filler.split(/\n+/u).filter((text) => text.trim() !== '');
  return (
    <section
      ref={scroller}
      className={styles.hold}
      aria-label={t('run.holding')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      <div className={styles.content} data-mirrored={mirrored || undefined}>
        <div className={styles.wait} role="alert">
          <IconHandStop className={styles.icon} aria-hidden />
          <p className={styles.reason}>
            {hold.reason === '' ? t('read.holdNoReason') : t('read.hold', { reason: hold.reason })}
          </p>
        </div>
        {paragraphs.length > 0 && (
          <>
            <h3 className={styles.label}>{t('read.filler')}</h3>
            {paragraphs.map((text, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph has no identity but its place.
              <p key={at} className={styles.filler}>
                {text}
              </p>
            ))}
          </>
        )}
      </div>
    </section>
  );
}
