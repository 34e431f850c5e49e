import { IconFileImport } from '@tabler/icons-react';
import { useActions } from '../../show/useActions.ts';
import { useWords } from '../../show/useWords.ts';
import { useReadOnly } from '../planState.ts';
import { ImportedLine } from './ImportedLine.tsx';
import styles from './ImportHost.module.css';
import { ImportPanel } from './ImportPanel.tsx';
import { startImport, useImport } from './importState.ts';
import { useDroppedFile } from './useDroppedFile.ts';
import { usePastedList } from './usePastedList.ts';

/** Everything by which a list comes into PLAN: the key, a paste, a file that is dropped, and the panel itself. */
export function ImportHost() {
  const t = useWords();
  const readOnly = useReadOnly();
  const request = useImport((state) => state.request);
  const begin = () => {
    if (request === null) startImport();
  };
  useActions({ 'import-list': begin });
  usePastedList(!readOnly);
  const isDragging = useDroppedFile();
  return (
    <>
      <ImportedLine />
      {request !== null && <ImportPanel request={request} />}
      {isDragging && (
        <div className={styles.drop}>
          <div className={styles.dropFrame}>
            <IconFileImport size="3rem" stroke={1.5} aria-hidden />
            <p>{t('importing.dropHere')}</p>
          </div>
        </div>
      )}
    </>
  );
}
