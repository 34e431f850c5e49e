import type { RundownRow } from '@shared/view/rundown.ts';

/**
 * What rows and cells of the table say to screen readers. They are no table elements: most rows of a long programme
 * are not on the page, and those that are stand where they belong by themselves. The field in the active cell has the focus.
 */
export const HEAD_ROW = { role: 'row', 'aria-rowindex': 1 } as const;

/** The head of the column at this 0-based place. */
export function headAt(at: number) {
  return { role: 'columnheader', 'aria-colindex': at + 1 } as const;
}

/** The cell at this 0-based place in its row. */
export function cellAt(at: number, isReadOnly: boolean) {
  return {
    role: 'gridcell',
    'aria-colindex': at + 1,
    'aria-readonly': isReadOnly || undefined,
  } as const;
}

interface TreeRow {
  readonly row: RundownRow;
  /** 0-based, among all rows. */
  readonly index: number;
  /** How many rows of its level stand beside it, with it. */
  readonly setSize: number;
  readonly isChosen: boolean;
}

/** A segment, or a wave one level below it. */
export function treeRow({ row, index, setSize, isChosen }: TreeRow) {
  return {
    role: 'row',
    'aria-level': row.row === 'segment' ? 1 : 2,
    'aria-posinset': row.number,
    'aria-setsize': setSize,
    // The head is the first row.
    'aria-rowindex': index + 2,
    'aria-selected': isChosen,
  } as const;
}
