/** The row of a table of fields that holds an element. */
export function rowOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row-id]') : null;
}

/** How many frames a row may take to come onto the page. */
const PATIENCE = 10;

/** Focuses a cell, waiting until its row is on the page: rows out of sight are rendered when they are scrolled to. */
export function focusCell(
  root: ParentNode | null,
  id: string,
  field: string,
  patience = PATIENCE,
): void {
  const cell = root?.querySelector<HTMLElement>(
    `[data-row-id="${CSS.escape(id)}"] [data-field="${field}"]`,
  );
  if (cell) cell.focus();
  else if (patience > 0) requestAnimationFrame(() => focusCell(root, id, field, patience - 1));
}

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** By how many rows a key leads on; null: it doesn't. */
export function rowStep({ key, altKey, ctrlKey, metaKey }: Key, perPage: number): number | null {
  if (ctrlKey || metaKey) return null;
  if (key === 'ArrowDown' || (key === 'Enter' && !altKey)) return 1;
  if (key === 'ArrowUp') return -1;
  if (key === 'PageDown') return perPage;
  return key === 'PageUp' ? -perPage : null;
}
