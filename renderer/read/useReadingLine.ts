import { useReducedMotion } from '@mantine/hooks';
import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';

/** Shares of the height of the words: where the eye rests, and the same for a paragraph that is longer than the screen. */
const LINE = 0.22;
const LINE_OF_LONG = 0.06;
const LONG = 0.7;
/** One page on within a long paragraph; what was at the bottom is still seen at the top. */
const PAGE = 0.75;
/** As far from its place the words may be scrolled before they count as scrolled away. */
const NEAR = 0.3;

interface ReadingLineOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  /** A new one begins at the top. */
  readonly cueId: string;
  /** Key of the row that is read. */
  readonly at: string;
  /** Whether that is the first of the cue, which stands below the head. */
  readonly isFirst: boolean;
  /** First row on the page, where a long list shows a part of itself. */
  readonly from: number;
  /** Lines per screen. */
  readonly lines: number;
}

export interface ReadingLine {
  /** Whether somebody has scrolled away from what is read. */
  readonly isAway: boolean;
  /** Back to what is read. */
  readonly comeBack: () => void;
  /** Leads on within a paragraph that is longer than the screen; false: all of it has been in sight that way. */
  readonly pageWithin: (by: 1 | -1) => boolean;
  /** Leaves the scroll where it is until somebody comes back. */
  readonly stayAway: () => void;
}

/**
 * Keeps what is read at the reading line. Whoever scrolls by hand is left alone until the way back, the next step or the
 * next cue.
 */
export function useReadingLine(options: ReadingLineOptions): ReadingLine {
  const { scroller, cueId, at, isFirst, from, lines } = options;
  const [isAway, setAway] = useState(false);
  const [calls, setCalls] = useState(0);
  const isStill = useReducedMotion(undefined, { getInitialValueInEffect: false });
  const glide = useGlide(scroller, isStill);
  const wanted = useCallback(
    () => (scroller.current === null ? 0 : lineOf(scroller.current, isFirst)),
    [scroller, isFirst],
  );
  const newest = useRef({ isAway, wanted });
  newest.current = { isAway, wanted };

  useKeptRows(scroller, from);
  const seenCue = useRef('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these brings what is read back to its line.
  useLayoutEffect(() => {
    const isNew = seenCue.current !== cueId;
    seenCue.current = cueId;
    if (isNew) setAway(false);
    if (isNew || !newest.current.isAway) glide.to(newest.current.wanted(), isNew);
  }, [cueId, at, from, calls, glide]);

  // Larger type and another window leave the eye where it was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the type changes with the number of lines.
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      if (!newest.current.isAway) glide.to(newest.current.wanted(), true);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, glide, lines]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => {
      if (glide.target() !== null) return;
      const off = Math.abs(element.scrollTop - newest.current.wanted());
      setAway(off > NEAR * element.clientHeight && !fillsSight(element));
    };
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [scroller, glide]);

  return {
    isAway,
    comeBack: () => {
      setAway(false);
      setCalls(calls + 1);
    },
    stayAway: () => setAway(true),
    pageWithin: (by) => {
      const element = scroller.current;
      const row = element === null ? null : rowInHand(element);
      if (element === null || row === null) return false;
      const { clientHeight } = element;
      // Who presses twice in a hurry counts from where the words are going.
      const top = glide.target() ?? element.scrollTop;
      const isInSight = row.offsetTop < top + clientHeight && bottomOf(row) > top;
      const rest = by > 0 ? bottomOf(row) - (top + clientHeight) : top - row.offsetTop;
      if (!isInSight || rest <= 1) return false;
      glide.to(top + by * Math.min(PAGE * clientHeight, rest + LINE_OF_LONG * clientHeight), false);
      return true;
    },
  };
}

const rowInHand = (scroller: HTMLElement) =>
  scroller.querySelector<HTMLElement>('[data-state="current"]');
const bottomOf = (row: HTMLElement) => row.offsetTop + row.offsetHeight;
const bottomInSight = (scroller: HTMLElement) => scroller.scrollTop + scroller.clientHeight;

/** Where the words have to be scrolled to, in px. */
function lineOf(scroller: HTMLElement, isFirst: boolean): number {
  const row = rowInHand(scroller);
  if (row === null || isFirst) return 0;
  const { clientHeight, scrollHeight } = scroller;
  const share = row.offsetHeight > LONG * clientHeight ? LINE_OF_LONG : LINE;
  const top = row.offsetTop - share * clientHeight;
  return Math.round(Math.max(0, Math.min(top, scrollHeight - clientHeight)));
}

/** Whoever reads on within a long paragraph is not away. */
function fillsSight(scroller: HTMLElement): boolean {
  const row = rowInHand(scroller);
  if (row === null) return false;
  const top = Math.max(row.offsetTop, scroller.scrollTop);
  const bottom = Math.min(bottomOf(row), bottomInSight(scroller));
  return bottom - top > scroller.clientHeight / 2;
}

interface Glide {
  readonly to: (top: number, isQuick: boolean) => void;
  /** Where the words are going by themselves at the moment, in px; null: they rest, or somebody moves them. */
  readonly target: () => number | null;
}

/** Scrolls for the app, and knows it from the hand of a person. */
function useGlide(scroller: RefObject<HTMLElement | null>, isStill: boolean): Glide {
  const goal = useRef<number | null>(null);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const stop = () => {
      goal.current = null;
    };
    const arrive = () => {
      if (goal.current !== null && Math.abs(element.scrollTop - goal.current) < 2) stop();
    };
    const hands = ['wheel', 'touchmove', 'pointerdown', 'scrollend'] as const;
    for (const hand of hands) element.addEventListener(hand, stop, { passive: true });
    // After the listener that asks whether the words glide: the last scroll of a glide is still of it.
    const later = () => queueMicrotask(arrive);
    element.addEventListener('scroll', later, { passive: true });
    return () => {
      for (const hand of hands) element.removeEventListener(hand, stop);
      element.removeEventListener('scroll', later);
    };
  }, [scroller]);
  const to = useCallback(
    (top: number, isQuick: boolean) => {
      const element = scroller.current;
      if (element === null) return;
      // What is on its way is called back, even where it happens to be right at the moment.
      if (goal.current === null && Math.abs(element.scrollTop - top) < 1) return;
      goal.current = top;
      element.scrollTo({ top, behavior: isQuick || isStill ? 'instant' : 'smooth' });
    },
    [scroller, isStill],
  );
  return useMemo(() => ({ to, target: () => goal.current }), [to]);
}

/** When a long list shows another part of itself, what is in sight stays where it is. */
function useKeptRows(scroller: RefObject<HTMLElement | null>, from: number): void {
  const edges = useRef<ReadonlyMap<string, number>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows come and go above when the first becomes another one.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const kept = rowsIn(element).find(({ dataset: { key = '' } }) => edges.current.has(key));
    if (kept !== undefined)
      element.scrollTop += kept.offsetTop - (edges.current.get(kept.dataset.key ?? '') ?? 0);
  }, [scroller, from]);
  useLayoutEffect(() => {
    const rows = scroller.current === null ? [] : rowsIn(scroller.current);
    const ends = [rows[0], rows.at(-1)].filter((row) => row !== undefined);
    edges.current = new Map(ends.map((row) => [row.dataset.key ?? '', row.offsetTop]));
  });
}

const rowsIn = (scroller: HTMLElement) => [...scroller.querySelectorAll<HTMLElement>('[data-key]')];
