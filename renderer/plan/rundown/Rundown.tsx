import { plannedEndText, type RundownRow, rundown } from '@shared/view/rundown.ts';
import { chosenIn } from '@shared/view/rundownSelection.ts';
import { type KeyboardEvent, type MouseEvent, useMemo, useRef } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { SortableRows } from '../../ui/SortableRows.tsx';
import { useReveal } from '../../ui/useReveal.ts';
import { useVirtualRows } from '../../ui/useVirtualRows.ts';
import { focusDetails } from '../details.ts';
import { rowId, useChosenRows, useReadOnly, useSelected } from '../planState.ts';
import { ProposeButton } from '../proposal/ProposeButton.tsx';
import { RemovedLine } from '../RemovedLine.tsx';
import styles from './Rundown.module.css';
import { itemId, RundownItem } from './RundownItem.tsx';
import { RundownTools } from './RundownTools.tsx';
import { rowDragging } from './rowDragging.ts';
import {
  chooseByMouse,
  type RowsNow,
  takeChangingKey,
  takeChoosingKey,
  takeTab,
} from './rowKeys.ts';
import { useRowClipboard } from './useRowClipboard.ts';
import { useSeverities } from './useSeverities.ts';

/** The programme on the left: segments with their waves, chosen, moved, copied and removed by keys, buttons, mouse or touch. */
export function Rundown() {
  const t = useWords();
  const plan = useShow((show) => show.plan);
  const rows = useShow(rundown);
  const end = useShow(plannedEndText);
  const { segments, waves } = chosenIn(plan, useChosenRows());
  const count = segments.length + waves.length;
  return (
    <div className={styles.pane}>
      <RundownTools />
      {rows.length === 0 ? <EmptyRundown /> : <RundownTree rows={rows} />}
      <RemovedLine />
      <div className={styles.foot}>
        {rows.length > 0 && (
          <p className={styles.total}>
            {count > 1 ? t('rows.chosen', { n: count }) : t('plan.ends', { time: end })}
          </p>
        )}
        <ProposeButton />
      </div>
    </div>
  );
}

/** Takes the focus, so that rows can be pasted into a programme that has none. */
function EmptyRundown() {
  const t = useWords();
  const clipboard = useRowClipboard();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section tabIndex={0} aria-label={t('plan.programme')} className={styles.empty} {...clipboard}>
      {t('plan.empty')}
    </section>
  );
}

/** Heights of a row until it is measured, in rem. */
const SEGMENT_REM = 3.95;
const WAVE_REM = 3.05;

function RundownTree({ rows }: { readonly rows: readonly RundownRow[] }) {
  const t = useWords();
  const plan = useShow((show) => show.plan);
  const readOnly = useReadOnly();
  const isLevelFixed = useReadOnly('indent-segment');
  const chosen = useChosenRows();
  const activeId = rowId(useSelected());
  const tree = useRef<HTMLDivElement>(null);
  const severities = useSeverities();
  const clipboard = useRowClipboard();
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const view = useVirtualRows({
    ids,
    scroller: tree,
    estimate: (index) => (rows[index]?.row === 'wave' ? WAVE_REM : SEGMENT_REM),
    keptId: activeId,
  });
  useReveal(view, activeId === null ? -1 : ids.indexOf(activeId));
  /** Tab leads on until a person has done something here: who only passes by must not change anything. */
  const isAtWork = useRef(false);
  const now: RowsNow = { plan, rows, ids, readOnly, isLevelFixed, perPage: view.perPage() };
  const newest = useRef(ids);
  newest.current = ids;
  const onPress = useRef((event: MouseEvent, id: string) => {
    chooseByMouse(event, id, newest.current);
    tree.current?.focus();
    isAtWork.current = true;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') {
      if (isAtWork.current) takeTab(event, now);
      return;
    }
    if (event.key !== 'Shift') isAtWork.current = event.key !== 'Escape';
    if (event.key === 'Enter' && !event.altKey) {
      event.preventDefault();
      focusDetails();
    } else if (!takeChangingKey(event, now)) takeChoosingKey(event, now);
  };
  return (
    <SortableRows
      view={view}
      ids={ids}
      disabled={readOnly}
      activeId={activeId}
      {...rowDragging(plan, rows, chosen, t)}
      t={t}
    >
      {({ lifted, holder, ground, mark }) => (
        <div
          ref={tree}
          role="tree"
          tabIndex={0}
          className={styles.tree}
          aria-label={t('plan.programme')}
          aria-multiselectable
          aria-activedescendant={activeId === null ? undefined : itemId(activeId)}
          {...holder}
          {...clipboard}
          onFocus={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) isAtWork.current = false;
          }}
          onKeyDown={(event) => {
            holder.onKeyDown?.(event);
            if (!event.defaultPrevented) onKeyDown(event);
          }}
        >
          <div ref={ground} role="none" className={styles.rows} style={{ height: view.height }}>
            {view.rows.map(({ id, index, start }) => {
              const item = rows[index];
              return (
                item !== undefined && (
                  <RundownItem
                    key={id}
                    item={item}
                    index={index}
                    top={start}
                    setSize={item.row === 'wave' ? item.of : plan.segments.length}
                    isActive={id === activeId}
                    isChosen={chosen.has(id)}
                    isLifted={lifted?.ids.has(id) ?? false}
                    severity={severities.get(id) ?? null}
                    measure={view.measure}
                    onPress={onPress.current}
                    t={t}
                  />
                )
              );
            })}
            {mark}
          </div>
        </div>
      )}
    </SortableRows>
  );
}
