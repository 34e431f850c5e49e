import { findings } from '@shared/protocol/integrity.ts';
import { plannedEndText, type RundownRow, rundown } from '@shared/view/rundown.ts';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { useReorder } from '../../ui/useReorder.ts';
import { focusDetails } from '../details.ts';
import { select, send, useReadOnly, useSelected } from '../planState.ts';
import { RemovedLine } from '../RemovedLine.tsx';
import styles from './Rundown.module.css';
import { itemId, RundownItem, type Severity } from './RundownItem.tsx';
import { RundownTools } from './RundownTools.tsx';
import { moveSelected, removeSelected } from './rundownActions.ts';

/** The programme on the left: segments with their waves, chosen, moved and removed by keys, buttons or mouse. */
export function Rundown() {
  const t = useWords();
  const info = useShow((show) => show.info);
  const plan = useShow((show) => show.plan);
  const rows = useMemo(() => rundown({ info, plan }), [info, plan]);
  return (
    <div className={styles.pane}>
      <RundownTools />
      {rows.length === 0 ? (
        <p className={styles.empty}>{t('plan.empty')}</p>
      ) : (
        <RundownTree rows={rows} />
      )}
      <RemovedLine />
      {rows.length > 0 && (
        <p className={styles.total}>{t('plan.ends', { time: plannedEndText({ info, plan }) })}</p>
      )}
    </div>
  );
}

function RundownTree({ rows }: { readonly rows: readonly RundownRow[] }) {
  const t = useWords();
  const readOnly = useReadOnly();
  const selected = useSelected();
  const selectedId = selected?.wave?.id ?? selected?.segment.id ?? null;
  const tree = useRef<HTMLDivElement>(null);
  const severities = useSeverities();
  const movable = wavesBeside(rows, selectedId);
  const segments = useReorder(
    rows.flatMap((row) => (row.row === 'segment' ? [row.id] : [])),
    (segmentId, toIndex) => void send('move-segment', { segmentId, toIndex }),
  );
  const waves = useReorder(
    movable,
    (waveId, toIndex) => void send('move-wave', { waveId, toIndex }),
  );
  useEffect(() => {
    if (selectedId !== null)
      document.getElementById(itemId(selectedId))?.scrollIntoView?.({ block: 'nearest' });
  }, [selectedId]);
  const onSelect = (row: RundownRow) => {
    choose(row);
    tree.current?.focus();
  };
  const reorder = (row: RundownRow) => {
    if (readOnly) return null;
    if (row.row === 'segment') return segments(row.id);
    return movable.includes(row.id) ? waves(row.id) : null;
  };
  return (
    <div
      ref={tree}
      role="tree"
      tabIndex={0}
      className={styles.tree}
      aria-label={t('plan.programme')}
      aria-activedescendant={selectedId === null ? undefined : itemId(selectedId)}
      onKeyDown={(event) => takeKey(event, rows, selectedId, readOnly)}
    >
      {rows.map((row) => (
        <RundownItem
          key={row.id}
          item={row}
          isSelected={row.id === selectedId}
          severity={severities.get(row.id) ?? null}
          reorder={reorder(row)}
          onSelect={onSelect}
          t={t}
        />
      ))}
    </div>
  );
}

function choose(row: RundownRow): void {
  select(
    row.row === 'segment'
      ? { segmentId: row.id, waveId: null }
      : { segmentId: row.segmentId, waveId: row.id },
  );
}

/** The waves of the presentation that is chosen: they can be dragged among themselves. */
function wavesBeside(rows: readonly RundownRow[], selectedId: string | null): string[] {
  const row = rows.find((one) => one.id === selectedId);
  const segmentId = row?.row === 'wave' ? row.segmentId : row?.id;
  return rows.flatMap((one) => (one.row === 'wave' && one.segmentId === segmentId ? [one.id] : []));
}

/** The worst finding of each segment and wave by id. */
function useSeverities(): ReadonlyMap<string, Severity> {
  const show = useShow((state) => state);
  return useMemo(() => {
    const worst = new Map<string, Severity>();
    for (const { at, severity } of findings(show))
      for (const id of [at.waveId ?? at.segmentId])
        if (id !== undefined && worst.get(id) !== 'error') worst.set(id, severity);
    return worst;
  }, [show]);
}

function takeKey(
  event: KeyboardEvent,
  rows: readonly RundownRow[],
  selectedId: string | null,
  readOnly: boolean,
): void {
  const action = event.altKey ? movingKey(event.key) : choosingKey(event.key, rows, selectedId);
  if (event.key === 'Enter') focusDetails();
  else if (event.key === 'Delete' && !readOnly) void removeSelected();
  else if (action === null || event.ctrlKey || event.metaKey) return;
  else if (!event.altKey || !readOnly) action();
  event.preventDefault();
}

function movingKey(key: string): (() => void) | null {
  if (key === 'ArrowUp') return () => void moveSelected(-1);
  if (key === 'ArrowDown') return () => void moveSelected(1);
  return null;
}

function choosingKey(
  key: string,
  rows: readonly RundownRow[],
  selectedId: string | null,
): (() => void) | null {
  const at = rows.findIndex((row) => row.id === selectedId);
  const target = targetOf(key, rows, at);
  return target === undefined ? null : () => choose(target);
}

/** The row to which a key leads from the row at `at`; in a tree left is the parent and right the first child. */
function targetOf(key: string, rows: readonly RundownRow[], at: number): RundownRow | undefined {
  const row = rows[at];
  switch (key) {
    case 'ArrowDown':
      return rows[at + 1];
    case 'ArrowUp':
      return rows[at - 1];
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
    case 'ArrowLeft':
      return row?.row === 'wave' ? rows.find((one) => one.id === row.segmentId) : undefined;
    case 'ArrowRight':
      return row?.row === 'segment' && rows[at + 1]?.row === 'wave' ? rows[at + 1] : undefined;
    default:
      return undefined;
  }
}
