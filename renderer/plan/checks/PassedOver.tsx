import { UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type Finding, findingSentence } from '@shared/protocol/finding.ts';
import { findingRows, underHead } from '@shared/view/findingRows.ts';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { useVirtualRows } from '../../ui/useVirtualRows.ts';
import { useReadOnly } from '../planState.ts';
import styles from './Checks.module.css';
import { lookAgain } from './findingActions.ts';
import { useKeptFocus } from './useKeptFocus.ts';

interface PassedOverProps {
  readonly list: readonly Finding[];
  /** The last line has gone while it had the focus. */
  readonly onEmptied: () => void;
}

/** What somebody has passed over, with the reason, until it is looked at again. */
export function PassedOver({ list, onEmptied }: PassedOverProps) {
  const t = useWords();
  const [isOpen, { toggle }] = useDisclosure(false);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div className={styles.passedOver} data-open={isOpen || undefined}>
      <UnstyledButton className={styles.disclosure} aria-expanded={isOpen} onClick={toggle}>
        <Chevron size="1rem" aria-hidden />
        {t('checking.passedOver', { n: list.length })}
      </UnstyledButton>
      {isOpen && <PassedOverRows list={list} onEmptied={onEmptied} />}
    </div>
  );
}

const ROW_REM = 5;

function PassedOverRows({ list, onEmptied }: PassedOverProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const scroller = useRef<HTMLUListElement>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const segments = useShow((show) => show.plan.segments);
  const lines = useMemo(
    () => findingRows(list, segments).filter((row) => row.row === 'finding'),
    [list, segments],
  );
  const ids = useMemo(() => lines.map(({ id }) => id), [lines]);
  const view = useVirtualRows({ ids, scroller, estimate: () => ROW_REM, keptId: focusedId });
  useKeptFocus({
    ids,
    focusedId,
    scroller,
    next: (index) => ids[Math.min(index, ids.length - 1)] ?? null,
    onMoved: setFocusedId,
    onEmptied,
  });
  return (
    <ul ref={scroller} className={styles.passedList} onBlur={() => setFocusedId(null)}>
      <li aria-hidden style={{ height: view.height }} />
      {view.rows.map(({ id, index, start }) => {
        const line = lines[index];
        if (line === undefined) return null;
        const { finding, title, number } = line;
        const what = findingSentence(finding, t);
        return (
          <li
            key={id}
            ref={view.measure}
            data-index={index}
            data-row-id={id}
            aria-setsize={lines.length}
            aria-posinset={index + 1}
            className={styles.item}
            style={{ transform: `translateY(${start}px)` }}
            onFocus={() => setFocusedId(id)}
          >
            <div className={styles.passed}>
              <p className={styles.passedWhat}>
                {number !== null && `${number}. `}
                {underHead(what, title)}
              </p>
              <p className={styles.passedReason}>“{finding.dismissed}”</p>
              <button
                type="button"
                className={styles.again}
                aria-label={t('checking.lookAgainAt', { what })}
                disabled={readOnly}
                onClick={() => void lookAgain(finding)}
              >
                {t('checking.lookAgain')}
              </button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
