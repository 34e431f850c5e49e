import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { SharingState } from '@shared/contract/sharing.ts';
import { machineUrl, typedAddress } from '@shared/view/sharePanel.ts';
import { openShow } from '../show/store.ts';
import { useShowTitle } from '../show/useShowTitle.ts';
import { useWords } from '../show/useWords.ts';
import styles from './OffPage.module.css';
import { StopDialog } from './StopDialog.tsx';

/** Another show than the open one is shared: which one, and the ways to it and out of it. */
export function OtherShow({ on }: { readonly on: NonNullable<SharingState['on']> }) {
  const t = useWords();
  const title = useShowTitle(on.showId);
  const [asksStop, stop] = useDisclosure(false);
  return (
    <div className={styles.page}>
      <section className={styles.column} aria-labelledby="share-title">
        <h2 id="share-title" className={styles.title}>
          {t('share.title')}
        </h2>
        <p className={styles.lead}>
          {t('share.otherShow', { title, address: typedAddress(machineUrl(on)) })}
        </p>
        <p className={styles.what}>{t('share.otherShow.help')}</p>
        <div className={styles.buttons}>
          <Button h="2.75rem" onClick={() => void openShow(on.showId, 'share')}>
            {t('share.otherShow.open')}
          </Button>
          <Button variant="default" h="2.75rem" onClick={stop.open}>
            {t('share.stop')}
          </Button>
        </div>
        <StopDialog opened={asksStop} onClose={stop.close} />
      </section>
    </div>
  );
}
