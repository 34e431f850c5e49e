import type { Freshness } from '@shared/sheet/paperInHand.ts';
import styles from './StateMark.module.css';

const SHAPES: Readonly<Record<Freshness['state'], string>> = {
  never: '○',
  current: '✓',
  changed: '▲',
};

/** The shape beside the words that say how paper stands to the show. */
export function StateMark({ state }: Pick<Freshness, 'state'>) {
  return (
    <span className={styles.mark} data-state={state} aria-hidden>
      {SHAPES[state]}
    </span>
  );
}
