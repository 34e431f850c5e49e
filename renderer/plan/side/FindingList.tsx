import { findings } from '@shared/protocol/checks.ts';
import { type Finding, findingKey, findingSentence } from '@shared/protocol/finding.ts';
import type { Translate } from '@shared/words/translate.ts';
import { memo, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { useVirtualRows } from '../../ui/useVirtualRows.ts';
import { select, showSection } from '../planState.ts';
import { SeverityMark } from './SeverityMark.tsx';
import styles from './Side.module.css';

/** Height of a line until it is measured, in rem. */
const LINE_REM = 3;

/** What is open or wrong in the plan; each line leads to its place. */
export function FindingList() {
  const t = useWords();
  const show = useDeferredValue(useShow((state) => state));
  const list = useMemo(() => findings(show), [show]);
  return (
    <section className={styles.findings} aria-label={t('plan.checks')}>
      <h2 className={styles.heading}>{t('plan.checks')}</h2>
      {list.length === 0 ? (
        <p className={styles.fine}>{t('plan.allFine')}</p>
      ) : (
        <Lines list={list} />
      )}
    </section>
  );
}

/** A large plan has a thousand open points: only those in sight are on the page. */
function Lines({ list }: { readonly list: readonly Finding[] }) {
  const t = useWords();
  const scroller = useRef<HTMLUListElement>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const ids = useMemo(() => list.map(findingKey), [list]);
  const view = useVirtualRows({ ids, scroller, estimate: () => LINE_REM, keptId: focusedId });
  return (
    <ul ref={scroller} className={styles.findingList} onBlur={() => setFocusedId(null)}>
      <li aria-hidden style={{ height: view.height }} />
      {view.rows.map(({ id, index, start }) => {
        const finding = list[index];
        return finding === undefined ? null : (
          <li
            key={id}
            ref={view.measure}
            data-index={index}
            aria-setsize={list.length}
            aria-posinset={index + 1}
            className={styles.findingLine}
            style={{ transform: `translateY(${start}px)` }}
            onFocus={() => setFocusedId(id)}
          >
            <Line finding={finding} t={t} />
          </li>
        );
      })}
    </ul>
  );
}

const Line = memo(function Line({
  finding,
  t,
}: {
  readonly finding: Finding;
  readonly t: Translate;
}) {
  return (
    <button type="button" className={styles.finding} onClick={() => goTo(finding)}>
      <SeverityMark severity={finding.severity} t={t} />
      <span>{findingSentence(finding, t)}</span>
    </button>
  );
});

function goTo({ rule, at }: Finding): void {
  if (rule === 'date-unknown') showSection('info');
  else if (at.segmentId !== undefined)
    select({ segmentId: at.segmentId, waveId: at.waveId ?? null });
}
