import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Door, SharingState } from '@shared/contract/sharing.ts';
import type { DoorRole } from '@shared/share/roles.ts';
import { groupedPin, inByDoor, namedAddress, typedAddress } from '@shared/view/sharePanel.ts';
import { IconMaximize, IconRefresh } from '@tabler/icons-react';
import { asked } from '../show/asked.ts';
import { useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Address } from './Address.tsx';
import { CopyButton } from './CopyButton.tsx';
import styles from './DoorCard.module.css';
import { Poster } from './Poster.tsx';
import { QrCode } from './QrCode.tsx';
import { Said } from './Said.tsx';
import { useForAWhile } from './useForAWhile.ts';

interface DoorCardProps {
  readonly door: Door<DoorRole>;
  readonly on: NonNullable<SharingState['on']>;
}

/** How the people of one role come in: code, address and PIN. */
export function DoorCard({ door, on }: DoorCardProps) {
  const t = useWords();
  const inside = useWindow(({ sharing }) => inByDoor(sharing.devices, door.role));
  // Who follows another machine lets in whom that one lets in.
  const isCopy = useWindow(
    ({ machines }) => machines.standing === 'follows' && machines.showId === on.showId,
  );
  const [isLarge, large] = useDisclosure(false);
  const [isNew, setNew] = useForAWhile(false);
  const role = t(`role.${door.role}`);
  const address = typedAddress(door.url);
  const named = namedAddress(door.url, on);
  const renew = async () => setNew((await asked('share.new-pin', { role: door.role })).ok);
  return (
    <li className={styles.card} data-shut={door.isShut || undefined}>
      <div className={styles.head}>
        <h4 className={styles.role}>{role}</h4>
        <span className={styles.inside} data-here={inside > 0 || undefined}>
          {inside > 0 ? t('share.door.inside', { n: inside }) : t('share.door.nobody')}
        </span>
        <p className={styles.use}>{t(`share.door.${door.role}`)}</p>
      </div>
      <div className={styles.address}>
        <p className={styles.url}>
          <Address text={address} />
          {named !== null && <span className={styles.named}>{typedAddress(named)}</span>}
        </p>
        {/* A machine takes all that the code holds, a person types the address. */}
        <CopyButton
          text={door.role === 'standby' ? door.qr : door.url}
          label={t('share.copyAddress', { role })}
        />
      </div>
      <div className={styles.qr}>
        <QrCode text={door.qr} label={t('share.qr', { address })} />
      </div>
      <div className={styles.way}>
        {door.isShut ? (
          <div role="alert" className={styles.shut}>
            <strong>{t('share.door.shut')}</strong>
            <span>{t('share.door.shutWhy')}</span>
          </div>
        ) : (
          <p className={styles.pin}>
            <span className={styles.label}>{t('share.pin')}</span>
            <strong className={styles.digits}>{groupedPin(door.pin)}</strong>
          </p>
        )}
        <div className={styles.buttons}>
          {!isCopy && (
            <Button
              variant={door.isShut ? 'filled' : 'default'}
              h="2.75rem"
              px="sm"
              leftSection={<IconRefresh size="1.125rem" aria-hidden />}
              aria-label={t('share.newPin.for', { role })}
              onClick={() => void renew()}
            >
              {t('share.newPin')}
            </Button>
          )}
          <Said>{isNew && t('share.newPin.done')}</Said>
          <IconButton
            icon={IconMaximize}
            label={t('share.poster', { role })}
            onClick={large.open}
          />
        </div>
      </div>
      <Poster opened={isLarge} door={door} on={on} onClose={large.close} />
    </li>
  );
}
