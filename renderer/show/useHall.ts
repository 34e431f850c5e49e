import { type HallState, hallPart } from '@shared/share/hall.ts';
import type { HallPart } from '@shared/share/roles.ts';
import { useMemo } from 'react';
import { useWindow } from './store.ts';

/**
 * A part of what may be seen in the hall: as the host tells it to a device that sees no more, else made from the open
 * show. Throws where there is neither: the app renders such views only with one of them.
 */
export function useHall<P extends HallPart>(part: P): HallState[P] {
  const told = useWindow(({ hall }) => hall?.[part]);
  const show = useWindow(({ hall, opened }) => (hall === null ? (opened?.show ?? null) : null));
  return useMemo(() => {
    if (told !== undefined) return told;
    if (show === null) throw new Error(`nothing is known of ${part}`);
    return hallPart(show, part);
  }, [told, show, part]);
}
