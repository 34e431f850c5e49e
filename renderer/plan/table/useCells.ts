import { getHotkeyHandler, type HotkeyItem } from '@mantine/hooks';
import { actionsOf } from '@shared/action/actions.ts';
import { isRebindable, keysOf } from '@shared/action/keys.ts';
import { alone } from '@shared/view/rundownSelection.ts';
import {
  type CellEditor,
  cellEditor,
  type TableColumn,
  type TableRow,
} from '@shared/view/rundownTable.ts';
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useMemo,
  useRef,
  useState,
} from 'react';
import { performAction } from '../../show/offered.ts';
import { useWindow } from '../../show/store.ts';
import { choiceNow, chooseRows, useChosenRows } from '../planState.ts';
import {
  chooseByMouse,
  type RowsNow,
  takeChangingKey,
  takeChoosingKey,
} from '../rundown/rowKeys.ts';
import { editSelected } from '../rundown/rundownActions.ts';
import type { CellStep } from './CellInput.tsx';
import { editCell, severalChange } from './editCell.ts';
import { columnOfKey, isRowKey } from './gridKeys.ts';
import type { CellHands } from './TableRowView.tsx';

interface CellsOptions {
  readonly columns: readonly TableColumn[];
  /** The row that is worked in. */
  readonly activeRow: TableRow | undefined;
  readonly now: RowsNow;
  readonly grid: RefObject<HTMLElement | null>;
}

interface Cells {
  /** The column of the active cell. */
  readonly column: TableColumn | undefined;
  readonly hands: CellHands;
  /** Whether what is copied is the text of the active cell and not its row. */
  readonly isTextCopied: () => boolean;
  /** Whether the active cell is being chosen from a list. */
  readonly isPicking: boolean;
  readonly endPicking: () => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onDoubleClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

const PICKED: readonly (CellEditor | null)[] = ['award', 'decision', 'people'];

/** The active cell: how keys and mouse lead to another one, and what is done with what was typed. */
export function useCells({ columns, activeRow, now, grid }: CellsOptions): Cells {
  const chosen = useChosenRows();
  const [wanted, setColumn] = useState('title');
  const [isPicking, setPicking] = useState(false);
  const column = columns.find(({ id }) => id === wanted) ?? columns[0];
  const wantsFocus = useRef(false);
  const isEditing = useRef(false);
  const editor =
    activeRow === undefined || column === undefined ? null : cellEditor(activeRow, column);
  const isPicked = PICKED.includes(editor);

  const goTo = (columnId: string) => {
    wantsFocus.current = true;
    setColumn(columnId);
  };
  const step = (way: CellStep) => {
    const activeId = choiceNow()?.activeId ?? '';
    const by = way === 'left' || way === 'up' ? -1 : 1;
    if (way === 'left' || way === 'right') {
      const next = columns[columns.findIndex(({ id }) => id === column?.id) + by];
      if (next !== undefined) goTo(next.id);
      return;
    }
    const next = now.ids[now.ids.indexOf(activeId) + by];
    if (next === undefined) return;
    wantsFocus.current = true;
    chooseRows(alone(next));
  };
  const newest = useRef(step);
  newest.current = step;
  const hands = useMemo(
    (): CellHands => ({
      wantsFocus,
      onCommit: (row, edited, text, all) => {
        const change = all ? severalChange(edited, text) : null;
        if (change !== null) void editSelected(change);
        else void editCell(row, edited, text);
      },
      onStep: (way) => newest.current(way),
      onEditing: (isNow) => {
        isEditing.current = isNow;
      },
    }),
    [],
  );
  const pick = () => {
    if (isPicked && !now.readOnly) setPicking(true);
    return isPicked;
  };
  const clear = () => {
    const isTyped = editor !== null && !isPicked && !now.readOnly;
    if (isTyped && activeRow !== undefined && column !== undefined)
      hands.onCommit(activeRow, column, '', chosen.size > 1);
  };
  return {
    column,
    hands,
    isTextCopied: () => isEditing.current || (column?.id !== 'number' && chosen.size < 2),
    isPicking: isPicking && isPicked,
    endPicking: () => {
      setPicking(false);
      requestAnimationFrame(() => focusField(grid.current));
    },
    onClick: (event) => {
      const cell = cellAtPoint(event.target);
      if (cell === null) return;
      chooseByMouse(event, cell.rowId, now.ids);
      goTo(cell.columnId);
      // The field is there already when the cell was active before.
      focusField(grid.current);
    },
    onDoubleClick: () => void pick(),
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing || column === undefined) return;
      takeViewKey(event);
      if (event.defaultPrevented) return;
      const isNumber = column.id === 'number';
      const next = columnOfKey(event, columns, columns.indexOf(column));
      const { key } = event;
      if (next !== null) {
        event.preventDefault();
        if (next !== column) goTo(next.id);
      } else if ((key === 'Enter' || key === 'F2') && !event.altKey) {
        event.preventDefault();
        if (!pick()) step(event.shiftKey ? 'up' : 'down');
      } else if ((key === 'Delete' || key === 'Backspace') && !isNumber) {
        event.preventDefault();
        clear();
      } else if (
        takeChangingKey(event, now) ||
        (isRowKey(event, isNumber) && takeChoosingKey(event, now))
      )
        wantsFocus.current = true;
    },
  };
}

/**
 * Undo, help and what else the view does by keys that type nothing: the active cell is a text field at all times,
 * but nobody types in it here.
 */
const takeViewKey: ReturnType<typeof getHotkeyHandler> = (event) => {
  const chosen = useWindow.getState().settings.keys;
  const hotkeys = actionsOf('plan')
    .filter(isRebindable)
    .flatMap((action) =>
      keysOf(action, chosen)
        .filter((key) => /^(mod\+|F\d)/.test(key))
        .map((key): HotkeyItem => [key, () => performAction(action.id)]),
    );
  getHotkeyHandler(hotkeys)(event);
};

function cellAtPoint(target: EventTarget): { rowId: string; columnId: string } | null {
  if (!(target instanceof Element)) return null;
  const columnId = target.closest<HTMLElement>('[data-column-id]')?.dataset.columnId;
  const rowId = target.closest<HTMLElement>('[data-row-id]')?.dataset.rowId;
  return columnId === undefined || rowId === undefined ? null : { rowId, columnId };
}

/** Focuses the field of the active cell. */
function focusField(grid: HTMLElement | null): void {
  grid?.querySelector<HTMLElement>('textarea')?.focus({ preventScroll: true });
}
