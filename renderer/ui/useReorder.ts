import { type DragEvent, useRef, useState } from 'react';

/** Where a dragged item would land: before or after another one. */
export interface DropMark {
  readonly id: string;
  readonly side: 'before' | 'after';
}

export interface ReorderProps {
  readonly draggable: boolean;
  readonly 'data-drop': DropMark['side'] | undefined;
  readonly 'data-dragged': true | undefined;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
  readonly onDragEnd: () => void;
}

/**
 * Drag and drop inside one list of ids. `onMove` gets the 0-based place that the item has afterwards.
 * Keys must offer the same; this is for the mouse. The handlers always work on the newest list, so rows
 * that were not rendered again may keep old ones.
 */
export function useReorder(
  ids: readonly string[],
  onMove: (id: string, toIndex: number) => void,
): (id: string) => ReorderProps {
  const [dragged, setDragged] = useState<string | null>(null);
  const [mark, setMark] = useState<DropMark | null>(null);
  const newest = useRef({ ids, onMove, dragged });
  newest.current = { ids, onMove, dragged };
  const end = () => {
    setDragged(null);
    setMark(null);
  };
  return (id) => ({
    draggable: true,
    'data-drop': mark?.id === id && dragged !== id ? mark.side : undefined,
    'data-dragged': dragged === id || undefined,
    onDragStart: (event) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', '');
      setDragged(id);
    },
    onDragOver: (event) => {
      const now = newest.current;
      if (now.dragged === null || !now.ids.includes(now.dragged)) return;
      event.preventDefault();
      const side = sideOf(event);
      setMark((before) => (before?.id === id && before.side === side ? before : { id, side }));
    },
    onDrop: (event) => {
      event.preventDefault();
      const now = newest.current;
      if (now.dragged !== null && now.dragged !== id)
        now.onMove(now.dragged, landing(now.ids, now.dragged, { id, side: sideOf(event) }));
      end();
    },
    onDragEnd: end,
  });
}

function sideOf(event: DragEvent): DropMark['side'] {
  const box = event.currentTarget.getBoundingClientRect();
  return event.clientY < box.top + box.height / 2 ? 'before' : 'after';
}

/** The 0-based place of `id` after it was dropped at the mark. */
function landing(ids: readonly string[], id: string, mark: DropMark): number {
  const rest = ids.filter((one) => one !== id);
  return rest.indexOf(mark.id) + (mark.side === 'after' ? 1 : 0);
}
