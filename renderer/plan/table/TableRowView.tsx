import {
  cellEditor,
  cellText,
  type TableColumn,
  type TableRow,
  typedText,
} from '@shared/view/rundownTable.ts';
import type { Translate } from '@shared/words/translate.ts';
import { IconFlagFilled, IconGripVertical, IconPinFilled } from '@tabler/icons-react';
import { memo, type RefObject } from 'react';
import { shallow } from 'zustand/shallow';
import { fixedStartText, rowName, spareText } from '../rundown/rowWords.ts';
import type { Severity } from '../rundown/useSeverities.ts';
import { SeverityMark } from '../side/SeverityMark.tsx';
import { CellInput, type CellStep } from './CellInput.tsx';
import styles from './Table.module.css';
import { cellAt, treeRow } from './treeRoles.ts';

/** What the cells of all rows share; the same object as long as the table is. */
export interface CellHands {
  readonly wantsFocus: RefObject<boolean>;
  readonly onCommit: (row: TableRow, column: TableColumn, text: string, all: boolean) => void;
  readonly onStep: (step: CellStep) => void;
  readonly onEditing: (isEditing: boolean) => void;
}

interface TableRowViewProps {
  readonly row: TableRow;
  readonly columns: readonly TableColumn[];
  /** 0-based, among all rows. */
  readonly index: number;
  /** Px below the top of the first row. */
  readonly top: number;
  readonly setSize: number;
  /** The column of the active cell; null: it is in another row. */
  readonly activeColumnId: string | null;
  readonly isChosen: boolean;
  readonly isLifted: boolean;
  readonly readOnly: boolean;
  readonly severity: Severity;
  readonly measure: (row: HTMLElement | null) => void;
  readonly hands: CellHands;
  readonly t: Translate;
}

/** One row of the table. Rows of which nothing has changed are not rendered again. */
export const TableRowView = memo(function TableRowView(props: TableRowViewProps) {
  const { row, columns, index, top, setSize, activeColumnId, isChosen, isLifted } = props;
  const { readOnly, severity, measure, hands, t } = props;
  return (
    <div
      ref={measure}
      {...treeRow({ row, index, setSize, isChosen })}
      data-index={index}
      data-row-id={row.id}
      data-level={row.row}
      data-active={activeColumnId !== null || undefined}
      data-lifted={isLifted || undefined}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((column, at) => (
        <Cell
          key={column.id}
          row={row}
          column={column}
          at={at}
          isActive={column.id === activeColumnId}
          readOnly={readOnly}
          severity={column.id === 'number' ? severity : null}
          hands={hands}
          t={t}
        />
      ))}
    </div>
  );
}, isSameRow);

function isSameRow(before: TableRowViewProps, after: TableRowViewProps): boolean {
  const { row: rowBefore, ...restBefore } = before;
  const { row: rowAfter, ...restAfter } = after;
  return shallow(rowBefore, rowAfter) && shallow(restBefore, restAfter);
}

interface CellProps
  extends Pick<TableRowViewProps, 'row' | 'readOnly' | 'severity' | 'hands' | 't'> {
  readonly column: TableColumn;
  /** 0-based. */
  readonly at: number;
  readonly isActive: boolean;
}

function Cell({ row, column, at, isActive, readOnly, severity, hands, t }: CellProps) {
  const text = cellText(row, column, t);
  const editor = readOnly ? null : cellEditor(row, column);
  const isTyped = editor === 'line' || editor === 'prose';
  return (
    <div
      {...cellAt(at, editor === null)}
      data-column={column.departmentId === null ? column.id : 'note'}
      data-column-id={column.id}
      data-active={isActive || undefined}
      data-estimated={(column.id === 'duration' && row.isEstimated) || undefined}
      className={styles.cell}
    >
      {column.id === 'number' && <IconGripVertical className={styles.grip} aria-hidden />}
      {isActive ? (
        <CellInput
          key={`${row.id} ${column.id}`}
          column={column}
          label={`${column.name}: ${rowName(row, t)}`}
          shown={text}
          typed={typedText(row, column, t)}
          editor={isTyped ? editor : null}
          wantsFocus={hands.wantsFocus}
          onCommit={(typed, all) => hands.onCommit(row, column, typed, all)}
          onStep={hands.onStep}
          onEditing={hands.onEditing}
          t={t}
        />
      ) : (
        <span className={styles.text}>{text}</span>
      )}
      {severity !== null && (
        <span className={styles.severity}>
          <SeverityMark severity={severity} t={t} />
        </span>
      )}
      {column.id === 'start' && <FixedMark row={row} t={t} />}
      {column.id === 'endsBy' && <EndMark row={row} t={t} />}
    </div>
  );
}

/** What is left before a hard end, or that the segment ends too late. */
function EndMark({ row, t }: Pick<CellProps, 'row' | 't'>) {
  if (row.row !== 'segment' || row.spare === null) return null;
  return (
    <span className={styles.fixed} data-late={row.spare < 0 || undefined}>
      <IconFlagFilled className={styles.pin} aria-hidden /> {spareText(row.spare, t)}
    </span>
  );
}

/** The pin of a fixed start, and the wait before it or that it is too early. */
function FixedMark({ row, t }: Pick<CellProps, 'row' | 't'>) {
  if (row.row !== 'segment' || row.startsAt === null) return null;
  return (
    <span className={styles.fixed} data-late={(row.wait ?? 0) < 0 || undefined}>
      <IconPinFilled className={styles.pin} aria-hidden /> {fixedStartText(row, t)}
    </span>
  );
}
