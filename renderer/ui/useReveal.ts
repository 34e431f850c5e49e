import { useEffect, useRef } from 'react';
import type { VirtualRows } from './useVirtualRows.ts';

/** Brings the active row into sight when it becomes another one or changes its place; -1: there is none. */
export function useReveal({ reveal }: Pick<VirtualRows, 'reveal'>, index: number): void {
  const newest = useRef(reveal);
  newest.current = reveal;
  useEffect(() => {
    if (index >= 0) newest.current(index);
  }, [index]);
}
