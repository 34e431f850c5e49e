import { SegmentedControl } from '@mantine/core';
import {
  type CheckInIndex,
  checkInIndex,
  findAttendees,
  GROUPINGS,
  type Grouping,
} from '@shared/view/checkIn.ts';
import { arrived, awaited, countPresence } from '@shared/view/presence.ts';
import { memo, type RefObject, useDeferredValue, useMemo, useState } from 'react';
import { useReadOnly } from '../show/useReadOnly.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import styles from './CheckIn.module.css';
import { AllAttendees, FoundAttendees } from './CheckInList.tsx';
import { SearchField } from './SearchField.tsx';

/** Everybody who is expected, found by whatever is known of them, ticked with one key or press. */
export const CheckIn = memo(function CheckIn({
  field,
}: {
  readonly field: RefObject<HTMLInputElement | null>;
}) {
  const t = useWords();
  const isReadOnly = useReadOnly();
  const index = useCheckInIndex();
  const [query, setQuery] = useState('');
  const [grouping, setGrouping] = useState<Grouping>('presentation');
  const found = useMemo(() => findAttendees(index, query), [index, query]);
  // Who is walked to by the arrows; with another query it is the first again.
  const [walked, setWalked] = useState<{ readonly query: string; readonly at: number } | null>(
    null,
  );
  const at = walked?.query === query ? walked.at : 0;
  const activeId = found?.[at] ?? null;
  // Long lists follow the typing, which doesn't wait for them.
  const shown = useDeferredValue(found);
  return (
    <section className={styles.panel} aria-label={t('checkIn.title')}>
      <header className={styles.head}>
        <div className={styles.top}>
          <h2 className={styles.title}>{t('checkIn.title')}</h2>
          <Total index={index} />
        </div>
        <SearchField
          field={field}
          query={query}
          found={found}
          active={index.byId.get(activeId ?? '') ?? null}
          isReadOnly={isReadOnly}
          onQuery={setQuery}
          onWalk={(by) => {
            const last = (found?.length ?? 0) - 1;
            setWalked({ query, at: Math.min(Math.max(at + by, 0), Math.max(last, 0)) });
          }}
        />
        {isReadOnly && <p className={styles.readOnly}>{t('stagePage.readOnly')}</p>}
        {found === null && (
          <SegmentedControl
            fullWidth
            classNames={{ label: styles.groupingLabel }}
            aria-label={t('checkIn.by')}
            value={grouping}
            data={GROUPINGS.map((one) => ({ value: one, label: t(`checkIn.by.${one}`) }))}
            onChange={(value) => setGrouping(value as Grouping)}
          />
        )}
      </header>
      {shown === null ? (
        <AllAttendees index={index} grouping={grouping} />
      ) : (
        <FoundAttendees index={index} ids={shown} activeId={activeId} />
      )}
    </section>
  );
});

function useCheckInIndex(): CheckInIndex {
  const info = useShow((show) => show.info);
  const plan = useShow((show) => show.plan);
  const numbers = useShow((show) => show.run.numbers);
  return useMemo(() => checkInIndex({ info, plan, run: { numbers } }), [info, plan, numbers]);
}

/** How many have come of all who are awaited. */
function Total({ index }: { readonly index: CheckInIndex }) {
  const t = useWords();
  const attendance = useShow((show) => show.run.attendance);
  const counts = countPresence(index.ids, attendance);
  return (
    <p className={styles.total}>
      <strong>
        {t('checkIn.arrived', { arrived: arrived(counts), awaited: awaited(counts) })}
      </strong>
      {counts.absent > 0 && <span>{t('checkIn.absent', { n: counts.absent })}</span>}
    </p>
  );
}
