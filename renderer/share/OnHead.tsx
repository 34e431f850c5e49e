import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { SharingState } from '@shared/contract/sharing.ts';
import { wallClock } from '@shared/timing/format.ts';
import { machineUrl, networkKind, typedAddress } from '@shared/view/sharePanel.ts';
import { IconNetwork, IconPlayerStop } from '@tabler/icons-react';
import { useWindow } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { Dialog } from '../ui/Dialog.tsx';
import formStyles from './OffPage.module.css';
import styles from './OnPage.module.css';
import { ShareForm } from './ShareForm.tsx';
import { StopDialog } from './StopDialog.tsx';

/** Where the show is shared and since when; the ways to share it elsewhere and to stop. */
export function OnHead({ on }: { readonly on: NonNullable<SharingState['on']> }) {
  const t = useWords();
  const zone = useShow(({ info }) => info.zone);
  // Who stops sharing there stands by no more, which is asked for by that name.
  const isCopy = useWindow(
    ({ machines }) => machines.standing === 'follows' && machines.showId === on.showId,
  );
  const [asksStop, stop] = useDisclosure(false);
  const [isChanging, changing] = useDisclosure(false);
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>{t('share.on')}</h2>
      <p className={styles.about}>
        <span>{typedAddress(machineUrl(on))}</span>
        {on.name !== null && <span>{on.name}</span>}
        <span>{t('share.on.since', { time: wallClock(on.since, zone) })}</span>
        <span>{t(on.tls ? 'share.on.encrypted' : 'share.on.plain')}</span>
        {networkKind(on.address) === 'own' && <span>{t('share.on.own')}</span>}
      </p>
      <div className={styles.buttons}>
        <Button
          variant="default"
          h="2.75rem"
          leftSection={<IconNetwork size="1.125rem" aria-hidden />}
          onClick={changing.open}
        >
          {t('share.change')}
        </Button>
        {!isCopy && (
          <Button
            variant="default"
            h="2.75rem"
            leftSection={<IconPlayerStop size="1.125rem" aria-hidden />}
            onClick={stop.open}
          >
            {t('share.stop')}
          </Button>
        )}
      </div>
      <StopDialog opened={asksStop} onClose={stop.close} />
      <Dialog
        opened={isChanging}
        title={t('share.change.title')}
        closeLabel={t('common.close')}
        onClose={changing.close}
        size="lg"
      >
        <p className={formStyles.what}>{t('share.change.hint')}</p>
        <ShareForm
          showId={on.showId}
          last={on}
          submit={t('share.change.apply')}
          onDone={changing.close}
        />
      </Dialog>
    </header>
  );
}
