import { Button } from '@mantine/core';
import { dispatch, useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import styles from './PlanView.module.css';
import { usePlan } from './planState.ts';

/** Says what was just removed and offers to take it back, until the next change of the show. */
export function RemovedLine() {
  const t = useWords();
  const removed = usePlan((state) => state.removed);
  const isLast = useWindow(
    ({ opened, showId }) => removed?.showId === showId && removed.seq === opened?.show.seq,
  );
  return (
    <div role="status" className={styles.removed}>
      {isLast && removed !== null && (
        <>
          <span>{t('plan.removed', { name: removed.name })}</span>
          <Button size="sm" variant="default" onClick={() => void dispatch('undo', {})}>
            {t('action.undo')}
          </Button>
        </>
      )}
    </div>
  );
}
