import { useEffect, useState } from 'react';
import { endJob, useJob } from './importJob.ts';
import { canImport, openImport, startImport, useImport } from './importState.ts';

/** Takes a file that is dropped anywhere in the window; gives whether one hovers there now. */
export function useDroppedFile(): boolean {
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      // Without this the window would leave for the file.
      event.preventDefault();
      setDragging(isWaiting() && canImport());
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      setDragging(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      if (isWaiting()) takeFiles([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return isDragging;
}

/** A list that is open already is not replaced by a slip of the mouse. */
function isWaiting(): boolean {
  return useImport.getState().request === null || useJob.getState().stage === 'choosing';
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Opens the import on one file; of several none is taken, since nobody could tell which. */
export function takeFiles(files: readonly File[]): void {
  const segmentId = useImport.getState().request?.segmentId ?? null;
  const [file, second] = files;
  if (file === undefined) return;
  if (second === undefined) {
    openImport({ kind: 'file', file }, segmentId);
    return;
  }
  if (useImport.getState().request === null) startImport(segmentId);
  if (useImport.getState().request === null) return;
  endJob({ code: 'list-one-file', details: { n: files.length } });
}
