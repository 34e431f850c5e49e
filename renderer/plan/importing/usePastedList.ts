import { type FieldKind, isList } from '@shared/view/importPaste.ts';
import { useEffect } from 'react';
import { useJob } from './importJob.ts';
import { canImport, type ImportSource, openImport, useImport } from './importState.ts';
import { takeFiles } from './useDroppedList.ts';

/** Takes a list that is pasted anywhere in the window, and a table even where a field has the focus. */
export function usePastedList(enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || event.clipboardData === null || isBusy()) return;
      const field = fieldOf(event.target);
      if (field !== 'none' && isInDialog(event.target)) return;
      const { files } = event.clipboardData;
      // What can't be a list now is pasted into the field as any text is.
      if (field !== 'none' && !canImport()) return;
      const source = clipboardSource(event.clipboardData);
      if (isList(source, field)) openImport(source, segmentAsked());
      else if (files.length > 0 && field === 'none') takeFiles([...files]);
      else return;
      event.preventDefault();
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [enabled]);
}

/** What the clipboard holds as text. */
export function clipboardSource(clipboard: DataTransfer): Extract<ImportSource, { kind: 'paste' }> {
  return {
    kind: 'paste',
    html: clipboard.getData('text/html'),
    text: clipboard.getData('text/plain'),
  };
}

const segmentAsked = () => useImport.getState().request?.segmentId ?? null;

/** A list is open already, or another dialog has the word. */
function isBusy(): boolean {
  const isOpen = useImport.getState().request !== null;
  if (isOpen) return useJob.getState().stage !== 'choosing';
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

/** The fields of a dialog, the import's own among them, take what is pasted as any field does. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}

function fieldOf(target: EventTarget | null): FieldKind {
  if (!(target instanceof Element)) return 'none';
  if (target.matches('textarea, [contenteditable="true"]')) return 'prose';
  const takesText = 'input:not([type="radio"], [type="checkbox"], [type="button"], [type="file"])';
  return target.matches(takesText) ? 'line' : 'none';
}
