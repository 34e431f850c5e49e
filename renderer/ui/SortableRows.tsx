import {
  type Announcements,
  DndContext,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import type { Translate } from '@shared/words/translate.ts';
import {
  type DOMAttributes,
  type ReactNode,
  type RefCallback,
  type RefObject,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { RowKeysSensor, type RowStep } from './rowKeysSensor.ts';
import styles from './SortableRows.module.css';
import type { VirtualRows } from './useVirtualRows.ts';

/** Rows that a person has taken up and not put down yet. */
export interface Lifted {
  readonly ids: ReadonlySet<string>;
  /** The gap in which they would land, 0 is above the first row; null: they would stay. */
  readonly gap: number | null;
}

/** What the rows' elements need. */
export interface Sortable {
  readonly lifted: Lifted | null;
  /** For the element that holds the rows and the focus. A handler of its own for keys calls `onKeyDown` of this one too. */
  readonly holder: Pick<
    DOMAttributes<HTMLElement>,
    'onMouseDown' | 'onTouchStart' | 'onKeyDown'
  > & {
    readonly 'aria-describedby': string;
  };
  /** The ref of the element that is as high as all rows and contains them; it is their positioned parent. */
  readonly ground: RefCallback<HTMLElement>;
  /** The line where the rows would land; stands in the ground. */
  readonly mark: ReactNode;
}

export interface SortableRowsProps {
  readonly view: VirtualRows;
  /** Ids of all rows in their order. */
  readonly ids: readonly string[];
  readonly disabled: boolean;
  /** The row that keys lift. */
  readonly activeId: string | null;
  /** Which rows go along when a person takes this one, in the order of the list; empty: it can't be moved. */
  readonly companions: (id: string) => readonly string[];
  /** The gap in which rows land that are let go at `gap`, the gap above the first of them where nothing changes; null: they may not go there. */
  readonly landing: (ids: readonly string[], gap: number) => number | null;
  readonly onDrop: (ids: readonly string[], gap: number) => void;
  readonly nameOf: (id: string) => string;
  /** Where a gap is, in words ("before 3. Opening"). */
  readonly placeName: (gap: number) => string;
  /** Selector of what the mouse takes hold of inside a row; the whole row by itself. */
  readonly handle?: string;
  readonly t: Translate;
  readonly children: (sortable: Sortable) => ReactNode;
}

/** What is said is said by our own line below: dnd-kit knows neither our rows nor our places. */
const SILENT: Announcements = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/** A row says its id as `data-row-id`. Fields and buttons in it keep the mouse for themselves. */
const ROW = '[data-row-id]';
const OWN = 'input, textarea, select, button, a, [contenteditable="true"]';

/**
 * Drag and drop of the rows of a long list, one or several at once, by mouse, by touch (a long press) and by keys
 * (Alt+M). The list as a whole is what dnd-kit drags, since a row may leave the page while it is carried.
 */
export function SortableRows(props: SortableRowsProps) {
  const { t, children } = props;
  const drag = useRowDrag(props);
  const sensors = useSensors(
    useSensor(MouseSensor, MOUSE),
    useSensor(TouchSensor, TOUCH),
    useSensor(RowKeysSensor, drag.keyOptions),
  );
  const instructions = t('drag.instructions');
  return (
    <DndContext
      sensors={sensors}
      accessibility={useMemo(
        () => ({
          announcements: SILENT,
          screenReaderInstructions: { draggable: instructions },
          restoreFocus: false,
        }),
        [instructions],
      )}
      onDragStart={({ activatorEvent }) => drag.lift(activatorEvent)}
      onDragEnd={drag.putDown}
      onDragCancel={drag.cancel}
    >
      <Ground {...props} drag={drag}>
        {children}
      </Ground>
      <p className={styles.said} role="status" aria-live="assertive">
        {drag.said}
      </p>
      {drag.lifted !== null &&
        drag.isPointed &&
        createPortal(
          <div ref={drag.carried} className={styles.carried} aria-hidden>
            {drag.carriedName}
          </div>,
          document.body,
        )}
    </DndContext>
  );
}

const MOUSE = { activationConstraint: { distance: 6 } };
const TOUCH = { activationConstraint: { delay: 250, tolerance: 8 } };

/** Inside of the context: what of it the elements need. */
function Ground({
  drag,
  view,
  disabled,
  handle,
  activeId,
  companions,
  children,
}: SortableRowsProps & { readonly drag: RowDrag }) {
  const { listeners, setNodeRef, attributes } = useDraggable({ id: 'rows', disabled });
  /** Starts a sensor when a row that can be moved is taken hold of. */
  const starting = (name: 'onMouseDown' | 'onTouchStart') => (event: { target: EventTarget }) => {
    const id = rowAt(event.target, handle);
    if (id === null || companions(id).length === 0) return;
    drag.taken.current = id;
    listeners?.[name]?.(event);
  };
  const { lifted } = drag;
  return children({
    lifted,
    holder: {
      'aria-describedby': attributes['aria-describedby'],
      onMouseDown: starting('onMouseDown'),
      onTouchStart: starting('onTouchStart'),
      onKeyDown: (event) => {
        // While rows are carried keys mean nothing else; Escape ends it.
        if (lifted !== null) event.preventDefault();
        if (lifted !== null || activeId === null || companions(activeId).length === 0) return;
        drag.taken.current = activeId;
        listeners?.onKeyDown?.(event);
      },
    },
    ground: (node) => {
      setNodeRef(node);
      drag.ground.current = node;
    },
    mark: lifted !== null && lifted.gap !== null && (
      <div
        className={styles.mark}
        // The line above the first row would be cut off.
        style={{ top: `${Math.max(2, view.topOfGap(lifted.gap))}px` }}
        data-drop-mark
        aria-hidden
      />
    ),
  });
}

/** The row that is taken hold of at this place; null: none. */
function rowAt(target: EventTarget, handle: string | undefined): string | null {
  if (!(target instanceof Element)) return null;
  const row = target.closest<HTMLElement>(ROW);
  if (row === null) return null;
  const held = handle === undefined ? row : target.closest(handle);
  const own = target.closest(OWN);
  if (held === null || (own !== null && row.contains(own) && own !== held)) return null;
  return row.dataset.rowId ?? null;
}

interface RowDrag {
  readonly lifted: Lifted | null;
  readonly isPointed: boolean;
  readonly said: string;
  readonly carriedName: string;
  readonly keyOptions: { readonly onStep: (step: RowStep) => void };
  /** The row that was taken hold of, before it is lifted. */
  readonly taken: RefObject<string | null>;
  readonly ground: RefObject<HTMLElement | null>;
  readonly carried: RefObject<HTMLDivElement | null>;
  readonly lift: (event: Event) => void;
  readonly putDown: () => void;
  readonly cancel: () => void;
}

interface Carried {
  readonly ids: readonly string[];
  readonly gap: number | null;
  readonly isPointed: boolean;
}

/** The rows between taking and letting go. Handlers work on the newest list: it may change while rows are carried. */
function useRowDrag(props: SortableRowsProps): RowDrag {
  const { t, nameOf } = props;
  const [carried, setCarried] = useState<Carried | null>(null);
  const [said, setSaid] = useState('');
  const now = useRef({ props, carried });
  now.current = { props, carried: now.current.carried };
  const taken = useRef<string | null>(null);
  const ground = useRef<HTMLElement>(null);
  const chip = useRef<HTMLDivElement>(null);
  const stopFollowing = useRef<(() => void) | null>(null);

  const name = (ids: readonly string[]) =>
    ids.length === 1 ? nameOf(ids[0] ?? '') : t('drag.several', { n: ids.length });
  const become = (next: Carried | null) => {
    now.current.carried = next;
    setCarried(next);
  };
  const moveTo = (gap: number | null) => {
    const before = now.current.carried;
    if (before === null || before.gap === gap) return;
    become({ ...before, gap });
    setSaid(gap === null ? t('drag.nowhere') : now.current.props.placeName(gap));
  };
  const finish = (words: string) => {
    stopFollowing.current?.();
    stopFollowing.current = null;
    become(null);
    setSaid(words);
  };
  const cancel = () => {
    const before = now.current.carried;
    if (before !== null) finish(t('drag.cancelled', { name: name(before.ids) }));
  };
  const putDown = () => {
    const before = now.current.carried;
    if (before === null) return;
    const { gap, ids } = before;
    if (gap === null) return cancel();
    finish(t('drag.dropped', { name: name(ids), place: now.current.props.placeName(gap) }));
    now.current.props.onDrop(ids, gap);
  };
  const lift = (event: Event) => {
    const ids = taken.current === null ? [] : now.current.props.companions(taken.current);
    if (ids.length === 0) return;
    const isPointed = !(event instanceof KeyboardEvent);
    become({ ids, gap: null, isPointed });
    setSaid(t('drag.lifted', { name: name(ids) }));
    if (isPointed) stopFollowing.current = follow({ ground, chip, now, moveTo, putDown });
  };
  const step = useRef<(step: RowStep) => void>(() => undefined);
  step.current = (wanted) => {
    const { carried: before, props: newest } = now.current;
    if (before === null) return;
    const gap = steppedGap(newest, before, wanted);
    if (gap === null) return;
    moveTo(gap);
    newest.view.reveal(Math.min(gap, newest.ids.length - 1));
  };
  return {
    lifted: useMemo(
      () => (carried === null ? null : { ids: new Set(carried.ids), gap: carried.gap }),
      [carried],
    ),
    isPointed: carried?.isPointed ?? false,
    said,
    carriedName: carried === null ? '' : name(carried.ids),
    keyOptions: useMemo(() => ({ onStep: (wanted) => step.current(wanted) }), []),
    taken,
    ground,
    carried: chip,
    lift,
    putDown,
    cancel,
  };
}

/** The next gap in a direction in which the rows may land; null: there is none. */
function steppedGap(
  { ids: all, landing }: SortableRowsProps,
  { ids, gap }: Carried,
  step: RowStep,
): number | null {
  const here = gap ?? all.indexOf(ids[0] ?? '');
  const isFar = step === 'first' || step === 'last';
  const by = step === 'next' || step === 'first' ? 1 : -1;
  const begin = { previous: here - 1, next: here + 1, first: 0, last: all.length }[step];
  for (let at = begin; at >= 0 && at <= all.length; at += by) {
    const found = landing(ids, at);
    if (found !== null && (isFar || found !== here)) return found;
  }
  return null;
}

interface Following {
  readonly ground: RefObject<HTMLElement | null>;
  readonly chip: RefObject<HTMLDivElement | null>;
  readonly now: RefObject<{ props: SortableRowsProps; carried: Carried | null }>;
  readonly moveTo: (gap: number | null) => void;
  readonly putDown: () => void;
}

/** Follows mouse or finger, also while the list scrolls below it; gives the function that stops it. */
function follow({ ground, chip, now, moveTo, putDown }: Following): () => void {
  const listening = new AbortController();
  const options = { capture: true, passive: true, signal: listening.signal };
  let pointer: { x: number; y: number } | null = null;
  const update = () => {
    const { carried, props } = now.current;
    if (pointer === null || carried === null || ground.current === null) return;
    if (chip.current !== null)
      chip.current.style.transform = `translate(${pointer.x + 14}px, ${pointer.y + 10}px)`;
    const gap = props.view.gapAt(pointer.y - ground.current.getBoundingClientRect().top);
    moveTo(props.landing(carried.ids, gap));
  };
  const take = (event: Event) => {
    const point = pointOf(event);
    if (point !== null) pointer = point;
    update();
  };
  for (const type of ['mousemove', 'touchmove', 'mouseup', 'touchend', 'scroll'])
    window.addEventListener(type, take, options);
  // dnd-kit says nothing when the button is let go before it has rendered the start.
  const release = () => setTimeout(putDown);
  window.addEventListener('mouseup', release, options);
  return () => listening.abort();
}

function pointOf(event: Event): { x: number; y: number } | null {
  if (event instanceof MouseEvent) return { x: event.clientX, y: event.clientY };
  if (typeof TouchEvent === 'undefined' || !(event instanceof TouchEvent)) return null;
  const touch = event.touches[0] ?? event.changedTouches[0];
  return touch === undefined ? null : { x: touch.clientX, y: touch.clientY };
}
