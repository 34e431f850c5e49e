import { useActions } from '../../show/useActions.ts';
import { useWords } from '../../show/useWords.ts';
import { DropHint } from '../importing/DropHint.tsx';
import { useImport } from '../importing/importState.ts';
import { useDroppedFile } from '../importing/useDroppedFile.ts';
import { FromTextPanel } from './FromTextPanel.tsx';
import { endText, openText, useTextJob } from './fromTextJob.ts';
import { isTextOpen, startFromText, useFromText } from './fromTextState.ts';

/** Everything by which a text comes into PLAN: the key, a file that is dropped on the panel, and the panel itself. */
export function FromTextHost() {
  const t = useWords();
  const isOpen = useFromText((state) => state.isOpen);
  const begin = () => {
    if (!isOpen && useImport.getState().request === null) startFromText();
  };
  useActions({ 'import-text': begin });
  const isDragging = useDroppedFile({ isWelcome: isWaiting, isWaiting, onFiles: takeFiles });
  return (
    <>
      {isOpen && <FromTextPanel />}
      {isDragging && <DropHint text={t('fromText.dropHere')} />}
    </>
  );
}

/** A text that is open already is not replaced by a slip of the mouse. */
const isWaiting = (): boolean => isTextOpen() && useTextJob.getState().stage === 'choosing';

/** Of several files none is taken, since nobody could tell which. */
function takeFiles(files: readonly File[]): void {
  const [file, second] = files;
  if (file !== undefined && second === undefined) void openText({ kind: 'file', file });
  else if (file !== undefined)
    endText({ fault: { code: 'list-one-file', details: { n: files.length } } });
}
