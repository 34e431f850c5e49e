import { Radio } from '@mantine/core';
import type { NetworkChoice } from '@shared/contract/sharing.ts';
import { networkKind, orderedNetworks } from '@shared/view/sharePanel.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Fields.module.css';

interface NetworksProps {
  readonly networks: readonly NetworkChoice[];
  /** Address. */
  readonly chosen: string;
  /** Address of last time that this machine does not have now; null: it has it. */
  readonly lost: string | null;
  readonly onChoose: (address: string) => void;
}

/** The addresses of this machine, with who can reach each. */
export function Networks({ networks, chosen, lost, onChoose }: NetworksProps) {
  const t = useWords();
  const isAlone = !networks.some(({ address }) => networkKind(address) === 'hall');
  return (
    <Radio.Group label={t('share.network')} size="md" value={chosen} onChange={onChoose}>
      <div className={styles.networks}>
        {lost !== null && (
          <p className={styles.hint}>{t('share.network.gone', { address: lost })}</p>
        )}
        {isAlone && <p className={styles.hint}>{t('share.network.none')}</p>}
        {orderedNetworks(networks).map(({ address, name }) => (
          <Radio
            key={address}
            className={styles.network}
            size="md"
            value={address}
            label={
              <>
                <strong>{address}</strong> <span className={styles.card}>{name}</span>
              </>
            }
            description={t(`share.network.${networkKind(address)}`)}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
