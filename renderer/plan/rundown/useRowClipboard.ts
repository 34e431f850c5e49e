import type { ClipboardEventHandler } from 'react';
import { useReadOnly } from '../planState.ts';
import { copySelected, cutSelected, pasteRows } from './rundownActions.ts';

interface RowClipboard {
  readonly onCopy: ClipboardEventHandler;
  readonly onCut: ClipboardEventHandler;
  readonly onPaste: ClipboardEventHandler;
}

const OWN = 'input, textarea, select, [contenteditable="true"]';

/** Copy, cut and paste of rows, for the element that has their focus; text in its fields stays the fields' own. */
export function useRowClipboard(): RowClipboard {
  const readOnly = useReadOnly();
  const isOwn = (target: EventTarget) => target instanceof Element && target.matches(OWN);
  return {
    onCopy: (event) => {
      if (!isOwn(event.target) && copySelected(event.clipboardData)) event.preventDefault();
    },
    onCut: (event) => {
      if (isOwn(event.target) || readOnly) return;
      event.preventDefault();
      void cutSelected(event.clipboardData);
    },
    onPaste: (event) => {
      if (!isOwn(event.target) && !readOnly && pasteRows(event.clipboardData))
        event.preventDefault();
    },
  };
}
