import { useActions } from '../../show/useActions.ts';
import { useWords } from '../../show/useWords.ts';
import { isTextOpen } from '../announcement/fromTextState.ts';
import { useReadOnly } from '../planState.ts';
import { DropHint } from './DropHint.tsx';
import { ImportedLine } from './ImportedLine.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { startImport, useImport } from './importState.ts';
import { useDroppedList } from './useDroppedList.ts';
import { usePastedList } from './usePastedList.ts';

/** Everything by which a list comes into PLAN: the key, a paste, a file that is dropped, and the panel itself. */
export function ImportHost() {
  const t = useWords();
  const readOnly = useReadOnly();
  const request = useImport((state) => state.request);
  const begin = () => {
    if (request === null && !isTextOpen()) startImport();
  };
  useActions({ 'import-list': begin });
  usePastedList(!readOnly);
  const isDragging = useDroppedList();
  return (
    <>
      <ImportedLine />
      {request !== null && <ImportPanel request={request} />}
      {isDragging && <DropHint text={t('importing.dropHere')} />}
    </>
  );
}
