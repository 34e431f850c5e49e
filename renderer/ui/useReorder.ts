import { type DragEvent, useState } from 'react';

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
 * Keys must offer the same; this is for the mouse.
 */
export function useReorder(
  ids: readonly string[],
  onMove: (id: string, toIndex: number) => void,
): (id: string) => ReorderProps {
  const [dragged, setDragged] = useState<string | null>(null);
  const [mark, setMark] = useState<DropMark | null>(null);
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
      if (dragged === null) return;
      event.preventDefault();
      const side = sideOf(event);
      if (mark?.id !== id || mark.side !== side) setMark({ id, side });
    },
    onDrop: (event) => {
      event.preventDefault();
      if (dragged !== null && dragged !== id)
        onMove(dragged, landing(ids, dragged, { id, side: sideOf(event) }));
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
