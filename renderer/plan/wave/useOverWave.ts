import { type RefObject, useEffect, useState } from 'react';

/** The head of a wave on which rows can be let go; says its id as `data-drop-wave`. */
const TARGET = '[data-drop-wave]';

/**
 * While rows of a lineup are carried, watches whether they are over the head of a wave, beside the places of their
 * own list. `over` holds the wave's id, also when they have just been let go; gives whether there is one.
 */
export function useOverWave(isCarrying: boolean, over: RefObject<string | null>): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (!isCarrying) return;
    const listening = new AbortController();
    const options = { capture: true, passive: true, signal: listening.signal };
    let marked: HTMLElement | null = null;
    over.current = null;
    const mark = (head: HTMLElement | null) => {
      if (head === marked) return;
      marked?.removeAttribute('data-over');
      head?.setAttribute('data-over', '');
      marked = head;
      over.current = head?.dataset.dropWave ?? null;
      setOver(head !== null);
    };
    const watch = (event: Event) => {
      const point = event instanceof MouseEvent ? event : (event as TouchEvent).changedTouches[0];
      if (point === undefined) return;
      const below = document.elementFromPoint(point.clientX, point.clientY);
      mark(below?.closest<HTMLElement>(TARGET) ?? null);
    };
    for (const type of ['mousemove', 'touchmove', 'mouseup', 'touchend'])
      window.addEventListener(type, watch, options);
    return () => {
      listening.abort();
      marked?.removeAttribute('data-over');
      setOver(false);
    };
  }, [isCarrying, over]);
  return isOver;
}
