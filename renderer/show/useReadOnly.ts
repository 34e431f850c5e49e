import type { Failure } from '@shared/contract/failure.ts';
import { useWindow } from './store.ts';

/** Whether nothing can be changed in this window. */
export function useReadOnly(): boolean {
  return useWindow(({ opened }) => opened !== null && opened.readOnly !== null);
}

/** Why nothing can be changed in this window; null: it can. */
export function useReadOnlyWhy(): Failure | null {
  return useWindow(({ opened }) => opened?.readOnly ?? null);
}
