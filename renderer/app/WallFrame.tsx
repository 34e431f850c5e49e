import type { Wall } from '@shared/contract/displays.ts';
import { failureSentence } from '@shared/words/failure.ts';
import type { ReactNode } from 'react';
import { useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { useLost } from './useLost.ts';
import styles from './WallFrame.module.css';

/**
 * The frame of a view on a display of its own: nothing but the view. What goes wrong is said in a corner of the clock,
 * which the crew reads, and never on the screen: that one belongs to the public and keeps what it showed.
 */
export function WallFrame({
  wall,
  children,
}: {
  readonly wall: Wall;
  readonly children: ReactNode;
}) {
  // Nobody stands at a far screen with a form to fill in: as long as it has nothing to show it says why.
  const isWaiting = useWindow(({ guest, hall }) => guest?.isFar === true && hall === null);
  return (
    <main className={styles.frame}>
      {children}
      {(wall !== 'screen' || isWaiting) && <Trouble />}
    </main>
  );
}

function Trouble() {
  const t = useWords();
  const lost = useLost();
  const fault = useWindow((state) => state.fault);
  const sentence = lost ?? (fault === null ? null : failureSentence(fault, t));
  return (
    <div role="status" className={styles.place}>
      {sentence !== null && <p className={styles.trouble}>{sentence}</p>}
    </div>
  );
}
