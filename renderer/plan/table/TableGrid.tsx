import type { TableColumn, TableRow } from '@shared/view/rundownTable.ts';
import { type CSSProperties, useMemo, useRef } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { type Sortable, SortableRows } from '../../ui/SortableRows.tsx';
import { useReveal } from '../../ui/useReveal.ts';
import { useVirtualRows, type VirtualRows } from '../../ui/useVirtualRows.ts';
import { rowId, useChosenRows, useReadOnly, useSelected } from '../planState.ts';
import { rowDragging } from '../rundown/rowDragging.ts';
import { useRowClipboard } from '../rundown/useRowClipboard.ts';
import { useSeverities } from '../rundown/useSeverities.ts';
import { CellPicker } from './CellPicker.tsx';
import styles from './Table.module.css';
import { type CellHands, TableRowView } from './TableRowView.tsx';
import { HEAD_ROW, headAt } from './treeRoles.ts';
import { useCells } from './useCells.ts';
import { columnWidths } from './widths.ts';

const HEAD_REM = 2.75;
const ROW_REM = 2.9;

interface TableGridProps {
  readonly rows: readonly TableRow[];
  readonly columns: readonly TableColumn[];
}

/** The cells: one of them is active, arrows and Tab lead on, typing edits it; rows are chosen and carried as in the list. */
export function TableGrid({ rows, columns }: TableGridProps) {
  const t = useWords();
  const plan = useShow((show) => show.plan);
  const readOnly = useReadOnly();
  const isLevelFixed = useReadOnly('indent-segment');
  const chosen = useChosenRows();
  const activeId = rowId(useSelected());
  const grid = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const view = useVirtualRows({
    ids,
    scroller: grid,
    estimate: () => ROW_REM,
    keptId: activeId,
    headRem: HEAD_REM,
  });
  const activeIndex = activeId === null ? -1 : ids.indexOf(activeId);
  const activeRow = rows[activeIndex];
  useReveal(view, activeIndex);
  const cells = useCells({
    columns,
    activeRow,
    now: { plan, rows, ids, readOnly, isLevelFixed, perPage: view.perPage() },
    grid,
  });
  const clipboard = useRowClipboard(cells.isTextCopied);
  return (
    <SortableRows
      view={view}
      ids={ids}
      disabled={readOnly}
      activeId={activeId}
      handle='[data-column="number"]'
      {...rowDragging(plan, rows, chosen, t)}
      t={t}
    >
      {(sortable) => (
        <>
          <div
            ref={grid}
            role="treegrid"
            className={styles.grid}
            aria-label={t('plan.section.table')}
            aria-multiselectable
            aria-rowcount={rows.length + 1}
            aria-colcount={columns.length}
            {...sortable.holder}
            {...clipboard}
            onClick={cells.onClick}
            onDoubleClick={cells.onDoubleClick}
            onKeyDown={(event) => {
              sortable.holder.onKeyDown?.(event);
              if (!event.defaultPrevented) cells.onKeyDown(event);
            }}
          >
            <div role="presentation" className={styles.sheet} style={sheetStyle(columns)}>
              <Head columns={columns} />
              <Rows
                rows={rows}
                columns={columns}
                view={view}
                sortable={sortable}
                activeColumnId={cells.column?.id ?? null}
                hands={cells.hands}
              />
            </div>
          </div>
          {activeRow !== undefined && cells.column !== undefined && (
            <CellPicker
              opened={cells.isPicking}
              row={activeRow}
              column={cells.column}
              onClose={cells.endPicking}
            />
          )}
        </>
      )}
    </SortableRows>
  );
}

/** The widths of the columns; below their sum the grid scrolls. */
function sheetStyle(columns: readonly TableColumn[]): CSSProperties {
  const { template, width } = columnWidths(columns);
  // React's types know no properties of our own.
  return { minWidth: width, '--columns': template } as CSSProperties;
}

/** The names of the columns; they stay in sight. */
function Head({ columns }: { readonly columns: readonly TableColumn[] }) {
  return (
    <div role="presentation" className={styles.head}>
      <div {...HEAD_ROW} className={styles.headRow}>
        {columns.map(({ id, name }, at) => (
          <div key={id} {...headAt(at)} data-column={id} className={styles.headCell}>
            {name}
          </div>
        ))}
      </div>
    </div>
  );
}

interface RowsProps extends TableGridProps {
  readonly view: VirtualRows;
  readonly sortable: Sortable;
  readonly activeColumnId: string | null;
  readonly hands: CellHands;
}

/** The rows that have to be on the page. */
function Rows({ rows, columns, view, sortable, activeColumnId, hands }: RowsProps) {
  const t = useWords();
  const count = useShow((show) => show.plan.segments.length);
  const readOnly = useReadOnly();
  const chosen = useChosenRows();
  const activeId = rowId(useSelected());
  const severities = useSeverities();
  const { ground, lifted, mark } = sortable;
  return (
    <div
      ref={ground}
      role="presentation"
      className={styles.rows}
      style={{ height: `${view.height}px` }}
    >
      {view.rows.map(({ id, index, start }) => {
        const row = rows[index];
        return (
          row !== undefined && (
            <TableRowView
              key={id}
              row={row}
              columns={columns}
              index={index}
              top={start}
              setSize={row.row === 'wave' ? row.of : count}
              activeColumnId={id === activeId ? activeColumnId : null}
              isChosen={chosen.has(id)}
              isLifted={lifted?.ids.has(id) ?? false}
              readOnly={readOnly}
              severity={severities.get(id) ?? null}
              measure={view.measure}
              hands={hands}
              t={t}
            />
          )
        );
      })}
      {mark}
    </div>
  );
}
