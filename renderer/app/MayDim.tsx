import { CloseButton } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useWords } from '../show/useWords.ts';
import styles from './GuestFrame.module.css';
import { canKeepAwake } from './useWakeLock.ts';

/**
 * Where a browser can't keep the screen awake: says so before the device comes in, and what helps, until it was read once.
 * Beside a view it would only take room from it.
 */
export function MayDim() {
  const t = useWords();
  const [isRead, setRead] = useLocalStorage({
    key: 'rostrum-may-dim-read',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  if (isRead || canKeepAwake()) return null;
  return (
    <p className={styles.mayDim}>
      <span>{t(window.isSecureContext ? 'guest.mayDimAnyway' : 'guest.mayDim')}</span>
      <CloseButton size="2.75rem" aria-label={t('common.close')} onClick={() => setRead(true)} />
    </p>
  );
}
