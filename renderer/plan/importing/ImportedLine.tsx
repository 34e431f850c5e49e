import { Button } from '@mantine/core';
import { dispatch, useWindow } from '../../show/store.ts';
import { useWords } from '../../show/useWords.ts';
import styles from './ImportHost.module.css';
import { useImport } from './importState.ts';

/** Says what the import has done and offers to take all of it back, until the next change of the show. */
export function ImportedLine() {
  const t = useWords();
  const imported = useImport((state) => state.imported);
  const isLast = useWindow(
    ({ opened, showId }) => imported?.showId === showId && imported.seq === opened?.show.seq,
  );
  return (
    <div role="status" className={styles.done}>
      {isLast && imported !== null && (
        <>
          <span>
            {t(imported.sentence, {
              n: imported.n,
              name: imported.name === '' ? t(imported.pasted) : imported.name,
            })}
          </span>
          <Button size="sm" variant="default" onClick={() => void dispatch('undo', {})}>
            {t('action.undo')}
          </Button>
        </>
      )}
    </div>
  );
}
