import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { fitsQr } from '@shared/view/brokerPanel.ts';
import { IconQrcode } from '@tabler/icons-react';
import { useWords } from '../show/useWords.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './Broker.module.css';
import { CopyButton } from './CopyButton.tsx';
import { QrCode } from './QrCode.tsx';

/** With what machines in other halls follow. It holds the key, so it is shown only when it is asked for. */
export function BrokerInvitation({ invitation }: { readonly invitation: string }) {
  const t = useWords();
  const [isShown, shown] = useDisclosure(false);
  const canShow = fitsQr(invitation);
  return (
    <section className={styles.part} aria-labelledby="broker-invitation">
      <h3 id="broker-invitation" className={styles.heading}>
        {t('broker.invitation')}
      </h3>
      <p className={styles.hint}>{t('broker.invitation.what')}</p>
      <p className={styles.warning}>{t('broker.invitation.warning')}</p>
      <div className={styles.buttons}>
        <CopyButton text={invitation} label={t('broker.invitation.copy')} isWide />
        {canShow && (
          <Button
            variant="default"
            h="2.75rem"
            leftSection={<IconQrcode size="1.125rem" aria-hidden />}
            onClick={shown.open}
          >
            {t('broker.invitation.show')}
          </Button>
        )}
      </div>
      {!canShow && <p className={styles.hint}>{t('broker.invitation.long')}</p>}
      <Dialog
        opened={isShown}
        title={t('broker.invitation')}
        closeLabel={t('common.close')}
        onClose={shown.close}
        size="lg"
      >
        <div className={styles.dialog}>
          <p className={styles.warning}>{t('broker.invitation.warning')}</p>
          <div className={styles.qr}>
            <QrCode text={invitation} label={t('broker.invitation.qr')} />
          </div>
        </div>
      </Dialog>
    </section>
  );
}
