import { IconMaximize, IconMinimize } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useHall } from '../show/useHall.ts';
import { useWords } from '../show/useWords.ts';
import { useWall } from './useWall.ts';
import styles from './WholeDisplay.module.css';

interface WholeDisplayProps {
  readonly look: 'clock' | 'screen';
  /** Tools beside full screen; only in a window that is not full screen. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A whole display: what it shows, a band in rehearsals, and tools while the pointer moves. */
export function WholeDisplay({ look, tools, children }: WholeDisplayProps) {
  const t = useWords();
  const { fullScreen, isAwake, toggleFullScreen } = useWall();
  const isRehearsal = useHall('frame').phase === 'rehearsal';
  const Shape = fullScreen === 'none' ? IconMaximize : IconMinimize;
  return (
    <div className={styles.wall} data-look={look} data-awake={isAwake || undefined}>
      {isRehearsal && <p className={styles.rehearsal}>{t('wall.rehearsal')}</p>}
      <div className={styles.shown}>{children}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a box of its own */}
      <div role="group" aria-label={t('wall.tools')} className={styles.tools}>
        {fullScreen === 'none' && tools}
        {fullScreen !== 'window' && (
          <button type="button" className={styles.tool} onClick={toggleFullScreen}>
            <Shape size="1.25rem" aria-hidden />
            {t(fullScreen === 'none' ? 'wall.fullScreen' : 'wall.leaveFullScreen')}
          </button>
        )}
      </div>
    </div>
  );
}
