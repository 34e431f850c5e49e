import { useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import styles from './OnPage.module.css';

/** Says when the device that has the caller's key is not connected: nobody can go on then. */
export function KeyLost() {
  const t = useWords();
  const { deviceId, name } = useWindow(({ caller }) => caller);
  const isLost = useWindow(({ sharing }) =>
    sharing.devices.some(({ id, lines }) => id === deviceId && lines === 0),
  );
  if (!isLost) return null;
  return (
    <p role="alert" className={styles.notice}>
      {t('share.key.lost', { name: name ?? '' })}
    </p>
  );
}
