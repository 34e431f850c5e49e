import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

interface KeptFocusOptions {
  /** Ids of all rows. */
  readonly ids: readonly string[];
  /** The row that holds the focus; null: it is elsewhere. */
  readonly focusedId: string | null;
  /** Holds the rows, each with its id as `data-row-id`. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** The row that takes the focus of one that was at this index and has gone; null: there is none. */
  readonly next: (index: number) => string | null;
  readonly onMoved: (id: string) => void;
  readonly onEmptied: () => void;
}

/**
 * Keeps the focus in a list whose rows go while somebody works on them: the next row takes it.
 * Gives the function that focuses a row as soon as it is on the page.
 */
export function useKeptFocus(options: KeptFocusOptions): (id: string) => void {
  const { ids, focusedId, scroller } = options;
  const newest = useRef(options);
  newest.current = options;
  const wanted = useRef<string | null>(null);
  const before = useRef(ids);
  // A row may come onto the page renders later, since only those in sight are there.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = `[data-row-id="${CSS.escape(wanted.current)}"]`;
    const button = scroller.current?.querySelector<HTMLElement>(`${row} button`);
    if (button === null || button === undefined) return;
    wanted.current = null;
    button.focus();
  });
  useEffect(() => {
    const at = focusedId === null ? -1 : before.current.indexOf(focusedId);
    before.current = ids;
    if (focusedId === null || at < 0 || ids.includes(focusedId)) return;
    if (isElsewhere(newest.current.scroller.current)) return;
    const id = newest.current.next(at);
    if (id === null) newest.current.onEmptied();
    else {
      wanted.current = id;
      newest.current.onMoved(id);
    }
  }, [ids, focusedId]);
  // However the list ends, the focus does not go with it.
  useEffect(
    () => () => {
      if (newest.current.focusedId !== null && document.activeElement === document.body)
        newest.current.onEmptied();
    },
    [],
  );
  return (id) => {
    wanted.current = id;
  };
}

/** Whether somebody has gone on to another place. */
function isElsewhere(list: HTMLElement | null): boolean {
  const { activeElement } = document;
  return (
    activeElement !== null && activeElement !== document.body && !list?.contains(activeElement)
  );
}
