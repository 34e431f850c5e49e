import type { FindingRow } from '@shared/view/findingRows.ts';
import { lineFrom } from '@shared/view/findingRows.ts';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useWords } from '../../show/useWords.ts';
import { useVirtualRows } from '../../ui/useVirtualRows.ts';
import styles from './Checks.module.css';
import { useChecks, workOn } from './checksState.ts';
import { FindingItem } from './FindingItem.tsx';
import { useKeptFocus } from './useKeptFocus.ts';

/** Heights of rows until they are measured, in rem. */
const HEAD_REM = 2;
const LINE_REM = 3;

interface FindingRowsProps {
  readonly rows: readonly FindingRow[];
  /** The last line that had the focus has gone. */
  readonly onEmptied: () => void;
}

/** A large plan has thousands of open points: only those in sight are on the page, and the one that is worked on. */
export function FindingRows({ rows, onEmptied }: FindingRowsProps) {
  const t = useWords();
  const scroller = useRef<HTMLUListElement>(null);
  const activeId = useChecks((state) => state.activeId);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const view = useVirtualRows({
    ids,
    scroller,
    estimate: (index) => (rows[index]?.row === 'head' ? HEAD_REM : LINE_REM),
    keptId: activeId,
  });
  const focusLine = useKeptFocus({
    ids,
    focusedId,
    scroller,
    next: (index) => (lineFrom(rows, index, 1) ?? lineFrom(rows, index - 1, -1))?.id ?? null,
    onMoved: workOn,
    onEmptied,
  });
  const goTo = (id: string) => {
    workOn(id);
    focusLine(id);
    view.reveal(ids.indexOf(id));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) return;
    const at = activeId === null ? -1 : ids.indexOf(activeId);
    const line = lineOfKey(event.key, rows, at);
    if (line === null) return;
    event.preventDefault();
    goTo(line);
  };
  const tabStop = rows.some(({ id }) => id === activeId)
    ? activeId
    : (lineFrom(rows, 0, 1)?.id ?? null);
  return (
    <ul
      ref={scroller}
      className={styles.list}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocusedId(null);
      }}
    >
      <li aria-hidden style={{ height: view.height }} />
      {view.rows.map(({ id, index, start }) => {
        const row = rows[index];
        return (
          row !== undefined && (
            <li
              key={id}
              ref={view.measure}
              data-index={index}
              data-row-id={id}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={styles.item}
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => {
                setFocusedId(id);
                workOn(id);
              }}
            >
              {row.row === 'head' ? (
                <h3 className={styles.part}>
                  <span className={styles.partTitle}>
                    {row.title === null ? t('checking.ofShow') : `${row.number}. ${row.title}`}
                  </span>
                </h3>
              ) : (
                <FindingItem
                  finding={row.finding}
                  title={row.title}
                  isActive={id === activeId}
                  isTabStop={id === tabStop}
                  t={t}
                />
              )}
            </li>
          )
        );
      })}
    </ul>
  );
}

/** The line to which a key leads from a row; null: it means something else. */
function lineOfKey(key: string, rows: readonly FindingRow[], at: number): string | null {
  switch (key) {
    case 'ArrowDown':
      return lineFrom(rows, at + 1, 1)?.id ?? null;
    case 'ArrowUp':
      return lineFrom(rows, at - 1, -1)?.id ?? null;
    case 'Home':
      return lineFrom(rows, 0, 1)?.id ?? null;
    case 'End':
      return lineFrom(rows, rows.length - 1, -1)?.id ?? null;
    default:
      return null;
  }
}
