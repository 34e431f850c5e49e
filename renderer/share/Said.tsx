import type { ReactNode } from 'react';
import styles from './Said.module.css';

interface SaidProps {
  readonly isBad?: boolean;
  /** Nothing while there is nothing to say. */
  readonly children: ReactNode;
}

/** What became of a press, for a moment, below its button. It is there always, so that a screen reader hears of it. */
export function Said({ isBad = false, children }: SaidProps) {
  return (
    <span role="status" className={styles.said} data-state={isBad ? 'failed' : 'done'}>
      {children}
    </span>
  );
}
