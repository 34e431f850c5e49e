import { useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Shell.module.css';

/** Whether what was done is on disk, in a word and a shape. */
export function SaveState() {
  const t = useWords();
  const readOnly = useWindow((state) => state.opened?.readOnly != null);
  const failing = useWindow((state) => state.opened?.storage.state === 'failing');
  const pending = useWindow((state) => state.pending > 0);
  if (failing) return null;
  const state = readOnly ? 'readOnlyShort' : pending ? 'saving' : 'saved';
  return (
    <span className={styles.saved} data-state={state} role="status">
      {t(`save.${state}`)}
    </span>
  );
}
