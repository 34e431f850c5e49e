import { IconTimeline } from '@tabler/icons-react';
import { useWords } from '../show/useWords.ts';
import { toggleTimeline, useRun } from './runState.ts';
import styles from './Toolbar.module.css';

/** Shows the timeline in the place of the stage, and back. */
export function TimelineToggle() {
  const t = useWords();
  const isShown = useRun((state) => state.lower === 'timeline');
  return (
    <button type="button" className={styles.button} aria-pressed={isShown} onClick={toggleTimeline}>
      <IconTimeline size="1.25rem" aria-hidden />
      {t('action.timeline')}
    </button>
  );
}
