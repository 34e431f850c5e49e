import type { TableColumn } from '@shared/view/rundownTable.ts';
import type { KeyboardEvent } from 'react';

/** The column to which a key leads from the one at `at`; null: the key leads to none. */
export function columnOfKey(
  event: KeyboardEvent,
  columns: readonly TableColumn[],
  at: number,
): TableColumn | null {
  if (event.altKey || event.shiftKey !== (event.key === 'Tab' && event.shiftKey)) return null;
  if (event.ctrlKey || event.metaKey) return null;
  switch (event.key) {
    case 'ArrowLeft':
      return columns[Math.max(0, at - 1)] ?? null;
    case 'ArrowRight':
      return columns[at + 1] ?? columns[at] ?? null;
    case 'Home':
      return columns[0] ?? null;
    case 'End':
      return columns.at(-1) ?? null;
    // At the ends of a row Tab leaves the table.
    case 'Tab':
      return (event.shiftKey ? columns[at - 1] : columns[at + 1]) ?? null;
    default:
      return null;
  }
}

/** Whether a key chooses rows while a cell is active: there Space types, and Home and End stay in the row. */
export function isRowKey(event: KeyboardEvent, isNumber: boolean): boolean {
  const { key } = event;
  if (key === ' ') return isNumber || event.shiftKey;
  if (key === 'Home' || key === 'End') return event.ctrlKey || event.metaKey;
  if (key === 'ArrowLeft' || key === 'ArrowRight') return false;
  return true;
}
