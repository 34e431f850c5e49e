import { useWindow } from '../show/store.ts';

/** Whether nothing can be changed in this copy. */
export function useReadOnly(): boolean {
  return useWindow(({ opened }) => opened?.readOnly != null);
}
