import {
  defaultRangeExtractor,
  measureElement,
  type Range,
  useVirtualizer,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { type RefObject, useCallback, useRef } from 'react';

export interface VirtualRowsOptions {
  /** Ids of all rows in their order. */
  readonly ids: readonly string[];
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** How high a row is until it has been measured, in rem. */
  readonly estimate: (index: number) => number;
  /** The row in which a person works: it stays rendered wherever the list is scrolled to. */
  readonly keptId: string | null;
  /** Height of a head that stands above the rows in the same scroller and sticks to its top; in rem. */
  readonly headRem?: number;
  /**
   * The rows stand one below the other in the flow, the first at its `start`, and not each at a place of its own. Then a
   * row may be measured a frame after it was drawn, and drawing does not wait for the layout.
   */
  readonly isFlow?: boolean;
}

/** A row that is on the page, with its place in px below the top of the first row. */
export interface VirtualRow {
  readonly id: string;
  /** 0-based, among all rows. */
  readonly index: number;
  readonly start: number;
}

export interface VirtualRows {
  readonly rows: readonly VirtualRow[];
  /** Height of all rows in px. */
  readonly height: number;
  /** Height in px of what is in sight at once. */
  readonly inSight: number;
  /** The ref of each row, which must have its index as `data-index`. */
  readonly measure: (row: HTMLElement | null) => void;
  /** Brings a row into sight where it isn't. */
  readonly reveal: (index: number) => void;
  /** How many rows one page down leads on; at least one. */
  readonly perPage: () => number;
  /** The gap that is nearest to this place (px below the top of the first row); 0 is above the first row. */
  readonly gapAt: (y: number) => number;
  /** Where a gap is, in px below the top of the first row. */
  readonly topOfGap: (gap: number) => number;
}

/** The rows of a long list that have to be on the page: those in sight, some around them and the one that is worked in. */
export function useVirtualRows({
  ids: given,
  scroller,
  estimate,
  keptId,
  headRem = 0,
  isFlow = false,
}: VirtualRowsOptions): VirtualRows {
  const ids = useSameList(given);
  const rem = useRem();
  const kept = keptId === null ? -1 : ids.indexOf(keptId);
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimate(index) * rem,
    getItemKey: useCallback((index: number) => ids[index] ?? index, [ids]),
    rangeExtractor: useCallback((range: Range) => withKept(range, kept), [kept]),
    // The head takes its height from the rows that are in sight.
    scrollPaddingEnd: headRem * rem,
    ...(isFlow ? { measureElement: measureLater } : {}),
    overscan: 6,
    // Flushing inside of effects is refused by React 19.
    useFlushSync: false,
  });
  const startOf = (index: number) => virtualizer.measurementsCache[index]?.start ?? 0;
  return {
    rows: virtualizer
      .getVirtualItems()
      .map(({ index, start }) => ({ id: ids[index] ?? '', index, start })),
    height: virtualizer.getTotalSize(),
    inSight: virtualizer.scrollRect?.height ?? 0,
    measure: virtualizer.measureElement,
    reveal: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    perPage: () =>
      Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / (estimate(0) * rem)) - 1),
    gapAt: (y) => {
      const item = virtualizer.getVirtualItemForOffset(Math.max(0, y));
      if (item === undefined) return 0;
      return y < item.start + item.size / 2 ? item.index : item.index + 1;
    },
    topOfGap: (gap) => (gap < ids.length ? startOf(gap) : virtualizer.getTotalSize()),
  };
}

/** The height that the browser reports after its own layout; until then that of before, or as it was estimated. */
function measureLater(
  row: HTMLElement,
  entry: ResizeObserverEntry | undefined,
  list: Virtualizer<HTMLElement, HTMLElement>,
): number {
  if (entry !== undefined) return measureElement(row, entry, list);
  const index = list.indexFromElement(row);
  return list.measurementsCache[index]?.size ?? list.options.estimateSize(index);
}

/** The range with the kept row, in the order of the list, so that it can be walked through by screen readers. */
function withKept(range: Range, kept: number): number[] {
  const shown = defaultRangeExtractor(range);
  if (kept < 0 || kept >= range.count || shown.includes(kept)) return shown;
  return [...shown, kept].sort((a, b) => a - b);
}

/** The list of before while its members are the same, so that measured heights are kept as they are. */
function useSameList(list: readonly string[]): readonly string[] {
  const known = useRef(list);
  const before = known.current;
  if (
    before !== list &&
    !(before.length === list.length && list.every((id, at) => id === before[at]))
  )
    known.current = list;
  return known.current;
}

/** Px of one rem: screens of walls grow everything. */
function useRem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
