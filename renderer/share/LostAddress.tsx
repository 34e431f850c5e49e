import type { SharingState } from '@shared/contract/sharing.ts';
import { hasLostAddress } from '@shared/view/sharePanel.ts';
import { useNetworks } from '../network/useNetworks.ts';
import { useWords } from '../show/useWords.ts';
import styles from './OnPage.module.css';

/** Says so when the machine has left the network on which the show is shared. */
export function LostAddress({ on }: { readonly on: NonNullable<SharingState['on']> }) {
  const t = useWords();
  const networks = useNetworks();
  if (!hasLostAddress(on, networks)) return null;
  return (
    <p role="alert" className={styles.notice}>
      {t('share.on.lostAddress', { address: on.address })}
    </p>
  );
}
