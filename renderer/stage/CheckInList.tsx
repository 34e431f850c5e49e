import type { Attendance } from '@shared/model/run.ts';
import {
  type CheckInGroup,
  type CheckInIndex,
  checkInGroups,
  type Grouping,
} from '@shared/view/checkIn.ts';
import { arrived, awaited, countPresence } from '@shared/view/presence.ts';
import { useEffect, useMemo, useRef } from 'react';
import { useReadOnly } from '../show/useReadOnly.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { Message } from '../ui/Message.tsx';
import { useVirtualRows } from '../ui/useVirtualRows.ts';
import styles from './CheckIn.module.css';
import { CheckInRow } from './CheckInRow.tsx';

const ROW_REM = 4.5;
const HEAD_REM = 3;

type Line =
  | { readonly kind: 'head'; readonly id: string; readonly group: CheckInGroup }
  | { readonly kind: 'row'; readonly id: string };

interface AllAttendeesProps {
  readonly index: CheckInIndex;
  readonly grouping: Grouping;
}

/** Everybody, by presentation or by unit. */
export function AllAttendees({ index, grouping }: AllAttendeesProps) {
  const t = useWords();
  const lines = useMemo(
    () =>
      checkInGroups(index, grouping).flatMap((group): Line[] => [
        { kind: 'head', id: `group/${group.id}`, group },
        ...group.ids.map((id): Line => ({ kind: 'row', id })),
      ]),
    [index, grouping],
  );
  if (lines.length === 0) return <Message text={t('checkIn.nobody')} />;
  return <Lines key={grouping} index={index} lines={lines} grouping={grouping} activeId={null} />;
}

interface FoundAttendeesProps {
  readonly index: CheckInIndex;
  readonly ids: readonly string[];
  /** Whom Enter ticks. */
  readonly activeId: string | null;
}

/** Who fits what was typed, the best first. */
export function FoundAttendees({ index, ids, activeId }: FoundAttendeesProps) {
  const t = useWords();
  const lines = useMemo(() => ids.map((id): Line => ({ kind: 'row', id })), [ids]);
  if (lines.length === 0) return <Message text={t('checkIn.nobodyFound')} />;
  return <Lines index={index} lines={lines} grouping={null} activeId={activeId} />;
}

interface LinesProps {
  readonly index: CheckInIndex;
  readonly lines: readonly Line[];
  /** Null: found ones, which are not divided. */
  readonly grouping: Grouping | null;
  readonly activeId: string | null;
}

/** The lines in sight. */
function Lines({ index, lines, grouping, activeId }: LinesProps) {
  const t = useWords();
  const isReadOnly = useReadOnly();
  const attendance = useShow((show) => show.run.attendance);
  const scroller = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => lines.map(({ id }) => id), [lines]);
  const view = useVirtualRows({
    ids,
    scroller,
    estimate: (at) => (lines[at]?.kind === 'head' ? HEAD_REM : ROW_REM),
    keptId: null,
  });
  const { reveal } = view;
  const newest = useRef(reveal);
  newest.current = reveal;
  useEffect(() => {
    if (activeId !== null) newest.current(ids.indexOf(activeId));
  }, [activeId, ids]);
  return (
    <section
      ref={scroller}
      className={styles.scroller}
      aria-label={t('checkIn.list')}
      // Where nothing in it can be pressed, it is reached by itself.
      tabIndex={isReadOnly ? 0 : undefined}
    >
      <ul className={styles.rows} style={{ height: `${view.height}px` }}>
        {view.rows.map(({ id, index: at, start }) => {
          const line = lines[at];
          const one = index.byId.get(id);
          return (
            <li
              key={id}
              ref={view.measure}
              data-index={at}
              data-active={id === activeId || undefined}
              data-presence={attendance[id]?.state}
              className={line?.kind === 'head' ? styles.group : styles.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              {line?.kind === 'head' && grouping !== null && (
                <GroupHead group={line.group} grouping={grouping} attendance={attendance} />
              )}
              {line?.kind === 'row' && one !== undefined && (
                <CheckInRow
                  attendee={one}
                  attendance={attendance[id] ?? null}
                  isReadOnly={isReadOnly}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface GroupHeadProps {
  readonly group: CheckInGroup;
  readonly grouping: Grouping;
  readonly attendance: Readonly<Record<string, Attendance>>;
}

/** A presentation or a unit, and how many of all who belong to it have come. */
function GroupHead({ group, grouping, attendance }: GroupHeadProps) {
  const t = useWords();
  const counts = countPresence(group.counted, attendance);
  const elsewhere = group.counted.length - group.ids.length;
  return (
    <>
      <h3 className={styles.groupTitle}>{group.title ?? t(`checkIn.rest.${grouping}`)}</h3>
      {elsewhere > 0 && (
        <span className={styles.elsewhere}>{t('checkIn.elsewhere', { n: elsewhere })}</span>
      )}
      <span className={styles.groupCount}>
        {t('checkIn.arrived', { arrived: arrived(counts), awaited: awaited(counts) })}
      </span>
    </>
  );
}
