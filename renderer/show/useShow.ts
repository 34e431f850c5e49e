import type { Show } from '@shared/model/show.ts';
import { useWindow } from './store.ts';

/** A part of the open show. Throws outside of an open show: the app renders such views only inside one. */
export function useShow<T>(select: (show: Show) => T): T {
  return useWindow(({ opened }) => {
    if (opened === null) throw new Error('no show is open');
    return select(opened.show);
  });
}
