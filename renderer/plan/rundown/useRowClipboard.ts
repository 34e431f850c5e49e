import type { ClipboardEvent, ClipboardEventHandler } from 'react';
import { useReadOnly } from '../planState.ts';
import { copySelected, cutSelected, pasteRows } from './rundownActions.ts';

interface RowClipboard {
  readonly onCopy: ClipboardEventHandler;
  readonly onCut: ClipboardEventHandler;
  readonly onPaste: ClipboardEventHandler;
}

/** Copy, cut and paste of rows, for the element that has their focus; `isOwn` says what a field keeps for its text. */
export function useRowClipboard(
  isOwn: (event: ClipboardEvent) => boolean = () => false,
): RowClipboard {
  const readOnly = useReadOnly();
  return {
    onCopy: (event) => {
      if (!isOwn(event) && copySelected(event.clipboardData)) event.preventDefault();
    },
    onCut: (event) => {
      if (isOwn(event) || readOnly) return;
      event.preventDefault();
      void cutSelected(event.clipboardData);
    },
    onPaste: (event) => {
      if (!isOwn(event) && !readOnly && pasteRows(event.clipboardData)) event.preventDefault();
    },
  };
}
