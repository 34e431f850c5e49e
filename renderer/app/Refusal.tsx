import { failureSentence } from '@shared/words/failure.ts';
import { useEffect } from 'react';
import { useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Refusal.module.css';

/** How long a refusal stays on the screen, in ms. */
const SHOWN_MS = 7000;

/** The last refusal as one sentence; goes by itself, since nothing has changed. */
export function Refusal() {
  const t = useWords();
  // What the public sees says nothing of itself.
  const refusal = useWindow(({ view, refusal }) =>
    view === 'screen' || view === 'overlay' ? null : refusal,
  );
  useEffect(() => {
    if (refusal === null) return;
    const timer = setTimeout(() => useWindow.setState({ refusal: null }), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [refusal]);
  // Who holds a device has nothing to take over.
  const isGuest = useWindow(({ guest }) => guest !== null);
  const sentence = ({ failure }: NonNullable<typeof refusal>) =>
    isGuest && failure.code === 'follows' ? t('guest.follows') : failureSentence(failure, t);
  return (
    <div role="status" aria-live="polite" className={styles.place}>
      {refusal !== null && (
        <p key={refusal.at} className={styles.refusal}>
          {sentence(refusal)}
        </p>
      )}
    </div>
  );
}
