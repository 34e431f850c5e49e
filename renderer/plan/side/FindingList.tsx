import { filtered, findingRows } from '@shared/view/findingRows.ts';
import { useMemo, useRef } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import styles from '../checks/Checks.module.css';
import { useChecks } from '../checks/checksState.ts';
import { FindingFilterBar } from '../checks/FindingFilterBar.tsx';
import { FindingRows } from '../checks/FindingRows.tsx';
import { PassedOver } from '../checks/PassedOver.tsx';
import { useFindings } from '../checks/useFindings.ts';
import { useSelected } from '../planState.ts';

/** What is open or wrong in the plan, part by part; each line leads to its place and says what can be done. */
export function FindingList() {
  const t = useWords();
  const panel = useRef<HTMLElement>(null);
  const { open, passedOver } = useFindings();
  const segments = useShow((show) => show.plan.segments);
  const segmentId = useSelected()?.segment.id ?? null;
  const filter = useChecks((state) => state.filter);
  const shown = useMemo(() => filtered(open, filter, segmentId), [open, filter, segmentId]);
  const rows = useMemo(() => findingRows(shown, segments), [shown, segments]);
  return (
    <section ref={panel} tabIndex={-1} className={styles.panel} aria-label={t('plan.checks')}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{t('plan.checks')}</h2>
        {open.length > 0 && <FindingFilterBar list={open} segmentId={segmentId} />}
      </div>
      {rows.length === 0 ? (
        <NothingFound />
      ) : (
        <FindingRows rows={rows} onEmptied={() => panel.current?.focus()} />
      )}
      {passedOver.length > 0 && (
        <PassedOver list={passedOver} onEmptied={() => panel.current?.focus()} />
      )}
    </section>
  );
}

/** Says that all is well, and where the rest is. */
function NothingFound() {
  const t = useWords();
  const filter = useChecks((state) => state.filter);
  return (
    <div className={styles.fine}>
      <p className={styles.fineTitle}>{t(`checking.none.${filter}`)}</p>
      <p className={styles.hint}>{t(`checking.none.${filter}Hint`)}</p>
    </div>
  );
}
