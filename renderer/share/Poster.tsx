import { Button, Modal } from '@mantine/core';
import type { Door, SharingState } from '@shared/contract/sharing.ts';
import type { DoorRole } from '@shared/share/roles.ts';
import { groupedPin, namedAddress, typedAddress } from '@shared/view/sharePanel.ts';
import { IconEye, IconEyeOff, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Fingerprint } from '../network/Fingerprint.tsx';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { Address } from './Address.tsx';
import styles from './Poster.module.css';
import { QrCode } from './QrCode.tsx';

interface PosterProps {
  readonly opened: boolean;
  readonly door: Door<DoorRole>;
  readonly on: NonNullable<SharingState['on']>;
  readonly onClose: () => void;
}

/** One role's way in, so large that it can be held up, projected or printed. The PIN is hidden until it is asked for. */
export function Poster({ opened, door, on, onClose }: PosterProps) {
  const t = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(`role.${door.role}`)}
      fullScreen
      closeButtonProps={{ 'aria-label': t('common.close'), size: '2.75rem' }}
      attributes={{ header: { role: 'none' } }}
      classNames={{ content: styles.content, header: styles.header, body: styles.body }}
    >
      {opened && <Sheet door={door} on={on} />}
    </Modal>
  );
}

function Sheet({ door, on }: Pick<PosterProps, 'door' | 'on'>) {
  const t = useWords();
  const title = useShow(({ info }) => info.title);
  const [showsPin, setShowsPin] = useState(false);
  const address = typedAddress(door.url);
  const named = namedAddress(door.url, on);
  return (
    <div className={styles.sheet}>
      <div className={styles.qr}>
        <QrCode text={door.qr} label={t('share.qr', { address })} />
      </div>
      <div className={styles.text}>
        <p className={styles.show}>{title}</p>
        <p className={styles.role}>{t(`role.${door.role}`)}</p>
        <p className={styles.hint}>{t('share.poster.hint')}</p>
        <p className={styles.url}>
          <Address text={address} />
        </p>
        {named !== null && <p className={styles.named}>{typedAddress(named)}</p>}
        {showsPin ? (
          <p className={styles.pin}>
            <span>{t('share.pin')}</span> <strong>{groupedPin(door.pin)}</strong>
          </p>
        ) : (
          <p className={styles.hint}>{t('share.poster.askPin')}</p>
        )}
        {on.fingerprint !== null && (
          <div className={styles.fingerprint}>
            <p className={styles.hint}>{t('share.fingerprint')}</p>
            <Fingerprint text={on.fingerprint} />
          </div>
        )}
        <div className={styles.buttons}>
          <Button
            variant="default"
            h="2.75rem"
            leftSection={
              showsPin ? (
                <IconEyeOff size="1.125rem" aria-hidden />
              ) : (
                <IconEye size="1.125rem" aria-hidden />
              )
            }
            onClick={() => setShowsPin(!showsPin)}
          >
            {t(showsPin ? 'share.poster.hidePin' : 'share.poster.showPin')}
          </Button>
          <Button
            variant="default"
            h="2.75rem"
            leftSection={<IconPrinter size="1.125rem" aria-hidden />}
            onClick={() => window.print()}
          >
            {t('share.poster.print')}
          </Button>
        </div>
      </div>
    </div>
  );
}
