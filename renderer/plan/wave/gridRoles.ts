/**
 * What the parts of our grids say to screen readers. They are no table elements: most rows of a long list are not on
 * the page, and those that are stand where they belong by themselves. The focus is in the fields of the cells.
 */
export const CELL = { role: 'gridcell' } as const;
export const HEAD_CELL = { role: 'columnheader' } as const;

/** A grid of so many rows of data. */
export function gridOf(label: string, rows: number) {
  return {
    role: 'grid',
    'aria-label': label,
    'aria-rowcount': rows + 1,
    'aria-multiselectable': true,
  } as const;
}

export const HEAD_ROW = { role: 'row', 'aria-rowindex': 1 } as const;

/** The row of data at this 0-based place. */
export function rowAt(index: number, isChosen: boolean) {
  return { role: 'row', 'aria-rowindex': index + 2, 'aria-selected': isChosen } as const;
}
