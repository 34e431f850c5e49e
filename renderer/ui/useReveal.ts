import { useEffect, useRef } from 'react';
import type { VirtualRows } from './useVirtualRows.ts';

/**
 * Brings the active row into sight when it becomes another one or changes its place, and when a line below the list
 * has taken a part of the room; -1: there is none.
 */
export function useReveal(
  { reveal, inSight }: Pick<VirtualRows, 'reveal' | 'inSight'>,
  index: number,
): void {
  const newest = useRef(reveal);
  newest.current = reveal;
  const before = useRef({ index: -1, inSight: 0 });
  useEffect(() => {
    const isElsewhere = index !== before.current.index;
    if (index >= 0 && (isElsewhere || inSight < before.current.inSight)) newest.current(index);
    before.current = { index, inSight };
  }, [index, inSight]);
}
