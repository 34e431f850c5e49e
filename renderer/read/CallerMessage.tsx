import { useEffect, useRef } from 'react';
import { dispatch } from '../show/store.ts';
import { useActions } from '../show/useActions.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { Flash } from '../ui/Flash.tsx';
import styles from './CallerMessage.module.css';

/**
 * What the caller tells the MC: the edge of the screen pulses twice and the text stands there until it is answered. One
 * that had been sent before this window was opened stands there as well, but nothing pulses: that would say "now" of
 * what isn't new, and startle who has only reloaded. A flash without words passes by itself.
 */
export function CallerMessage({ mirrored }: { readonly mirrored: boolean }) {
  const t = useWords();
  const message = useShow(({ run }) => run.message);
  const before = useRef(message?.at ?? null);
  const button = useRef<HTMLButtonElement>(null);
  const unseen = message !== null && message.seenAt === null ? message : null;
  const answer = () => {
    if (unseen !== null) void dispatch('see-message', { sentAt: unseen.at });
  };
  useActions({ 'read-seen': answer });
  const at = unseen?.at ?? null;
  // Enter answers where it has nothing else to do.
  useEffect(() => {
    if (at !== null && document.activeElement === document.body)
      button.current?.focus({ preventScroll: true });
  }, [at]);
  if (unseen === null) return null;
  return (
    <>
      {unseen.at !== before.current && <Flash key={unseen.at} over="view" />}
      {unseen.text !== '' && (
        <div className={styles.message} role="alert" data-mirrored={mirrored || undefined}>
          <span className={styles.from}>{t('read.fromCaller')}</span>
          <span className={styles.text}>{unseen.text}</span>
          <button ref={button} type="button" className={styles.seen} onClick={answer}>
            {t('read.seen')}
          </button>
        </div>
      )}
    </>
  );
}
