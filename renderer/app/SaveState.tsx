import { mirrorView } from '@shared/view/machinesView.ts';
import { SHAPES } from '../network/shapes.ts';
import { useWindow } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Shell.module.css';

/** Whether what was done is on disk, here and on the standby machine, in a word and a shape. */
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
      {!readOnly && <Mirror />}
    </span>
  );
}

/** What is confirmed is on as many disks; or that the standby machine is not there. */
function Mirror() {
  const t = useWords();
  const showId = useShow(({ id }) => id);
  const machines = useWindow((state) => state.machines);
  const mirror = mirrorView(machines, showId, t);
  if (mirror === null) return null;
  return (
    <span className={styles.mirror} data-link={mirror.link}>
      {mirror.link !== 'in-step' && <span aria-hidden>{SHAPES[mirror.link]} </span>}
      {mirror.text}
    </span>
  );
}
