import type { KeyboardEvent } from 'react';
import type { VirtualRows } from '../../ui/useVirtualRows.ts';
import { focusCell, rowOf, rowStep } from './gridFocus.ts';
import type { RowChoice } from './useRowChoice.ts';

interface GridKeys {
  readonly ids: readonly string[];
  readonly choice: RowChoice;
  readonly view: VirtualRows;
  readonly onDetails: () => void;
}

/**
 * The keys of a grid of fields: arrows, pages and Enter go to the same cell of another row, with Shift they choose
 * the rows between; Ctrl+Space chooses the row, Escape none; Alt+Enter opens its details.
 */
export function takeGridKey(event: KeyboardEvent<HTMLElement>, keys: GridKeys): void {
  const { choice } = keys;
  const id = rowOf(event.target)?.dataset.rowId;
  if (id === undefined || event.nativeEvent.isComposing) return;
  if (event.altKey && event.key === 'Enter') keys.onDetails();
  else if (event.ctrlKey && event.code === 'Space') choice.toggle(id);
  else if (event.key === 'Escape' && choice.chosen.size > 0) choice.choose([]);
  else {
    walk(event, id, keys);
    return;
  }
  event.preventDefault();
}

function walk(
  event: KeyboardEvent<HTMLElement>,
  id: string,
  { ids, choice, view }: GridKeys,
): void {
  const step = rowStep(event, view.perPage());
  if (step === null || event.altKey || keepsKey(event)) return;
  event.preventDefault();
  const at = Math.max(0, Math.min(ids.length - 1, ids.indexOf(id) + step));
  const next = ids[at];
  if (next === undefined || next === id) return;
  if (event.shiftKey) choice.extendTo(next);
  view.reveal(at);
  const { field } = (event.target as HTMLElement).dataset;
  focusCell(event.currentTarget, next, field ?? 'name');
}

/** Arrows in a list of kinds choose a kind, Enter on a button presses it, and in the order it carries the row. */
function keepsKey({ target, key }: KeyboardEvent): boolean {
  if (target instanceof HTMLSelectElement) return true;
  if (key !== 'Enter' || !(target instanceof HTMLElement)) return false;
  return target instanceof HTMLButtonElement || target.dataset.field === 'order';
}
