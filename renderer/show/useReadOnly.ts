import { useWindow } from './store.ts';

/** Whether nothing can be changed in this window. */
export function useReadOnly(): boolean {
  return useWindow(({ opened }) => opened !== null && opened.readOnly !== null);
}
