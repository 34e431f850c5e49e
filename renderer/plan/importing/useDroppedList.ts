import { isTextOpen } from '../announcement/fromTextState.ts';
import { endJob, useJob } from './importJob.ts';
import { canImport, openImport, startImport, useImport } from './importState.ts';
import { useDroppedFile } from './useDroppedFile.ts';

/** Takes a list that is dropped anywhere in the window; gives whether a file hovers there now. */
export function useDroppedList(): boolean {
  return useDroppedFile({
    isWelcome: () => isWaiting() && canImport(),
    isWaiting,
    onFiles: takeFiles,
  });
}

/** A list that is open already is not replaced by a slip of the mouse; a file for the text that is asked for is no list. */
function isWaiting(): boolean {
  if (isTextOpen()) return false;
  return useImport.getState().request === null || useJob.getState().stage === 'choosing';
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
