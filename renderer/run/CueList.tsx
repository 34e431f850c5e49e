import { isRunning } from '@shared/model/run.ts';
import { type CueRow, cueRows } from '@shared/view/runView.ts';
import { memo, useEffect, useMemo, useRef } from 'react';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { afterPaint } from '../ui/afterPaint.ts';
import styles from './CueList.module.css';
import { jumpTo } from './jump.ts';

/** Rows on each side of the position: enough to look around, and the same work at any size of show. */
const AROUND = { before: 5, after: 30 };

/** The running order around the position, like a printed programme. A click puts a cue on standby. */
export const CueList = memo(function CueList() {
  const t = useWords();
  const show = useShow((state) => state);
  const rows = useMemo(() => cueRows(show, AROUND, t), [show, t]);
  const list = useRef<HTMLElement>(null);
  const position = show.run.current;
  const running = isRunning(show.run);
  // biome-ignore lint/correctness/useExhaustiveDependencies: goes back to the position when that moves, not when a row changes.
  useEffect(() => afterPaint(() => list.current?.scrollTo({ top: 0 })), [position]);
  return (
    <nav
      className={styles.list}
      aria-label={t('run.cueList')}
      ref={list}
      // Without a button that can be pressed the list itself has to be reached, to be scrolled.
      tabIndex={running ? undefined : 0}
    >
      <ol className={styles.rows}>
        {rows.map((row) => (
          <Row key={row.id} {...row} isRunning={running} />
        ))}
      </ol>
    </nav>
  );
});

interface RowProps extends CueRow {
  readonly isRunning: boolean;
}

/** A GO changes two or three of the rows; the others are not drawn again. */
const Row = memo(function Row({ id, number, label, opens, state, isRunning }: RowProps) {
  const t = useWords();
  return (
    <li>
      {opens !== null && <p className={styles.segment}>{opens}</p>}
      <button
        type="button"
        className={styles.row}
        data-state={state}
        aria-current={state === 'live' ? 'step' : undefined}
        disabled={!isRunning}
        onClick={() => jumpTo(id)}
      >
        <span className={styles.number}>{number}</span>
        <span className={styles.label}>{label}</span>
        {state === 'live' && <span className={styles.word}>{t('run.now')}</span>}
        {state === 'standby' && <span className={styles.word}>{t('run.standby')}</span>}
      </button>
    </li>
  );
});
