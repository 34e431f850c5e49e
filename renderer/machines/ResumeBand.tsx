import { useDisclosure } from '@mantine/hooks';
import type { MachinesState } from '@shared/contract/machines.ts';
import { typedAddress } from '@shared/view/sharePanel.ts';
import { IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import { LeaveDialog } from '../network/LeaveDialog.tsx';
import { asked } from '../show/asked.ts';
import { openShow, useWindow } from '../show/store.ts';
import { useShowTitle } from '../show/useShowTitle.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Band.module.css';

/**
 * This machine stood by when the app stopped: one press goes on with it. One that calls by now has its sharing to go on
 * with instead.
 */
export function ResumeBand() {
  const resumable = useWindow(({ machines }) => machines.resumable);
  const isElsewhere = useWindow(
    ({ opened, view, machines }) =>
      view !== 'library' &&
      opened !== null &&
      (opened.show.id !== machines.resumable?.showId ||
        opened.show.epoch.machineId === machines.me.id),
  );
  return resumable === null || isElsewhere ? null : <Offer resumable={resumable} />;
}

interface OfferProps {
  readonly resumable: NonNullable<MachinesState['resumable']>;
}

function Offer({ resumable: { showId, name, url } }: OfferProps) {
  const t = useWords();
  const title = useShowTitle(showId);
  const inLibrary = useWindow(({ view }) => view === 'library');
  const [isStarting, setStarting] = useState(false);
  const [asksLeave, leave] = useDisclosure(false);
  const resume = async () => {
    setStarting(true);
    const reply = await asked('machines.resume', {});
    setStarting(false);
    if (reply.ok && inLibrary) await openShow(reply.value.showId, 'run');
  };
  return (
    <section className={styles.band} data-offer aria-label={t('machines.share.title')}>
      <IconPlugConnected className={styles.icon} aria-hidden />
      <div className={styles.said}>
        <p className={styles.title}>
          <b>{t('machines.resume.title', { name })}</b>
        </p>
        <p className={styles.facts}>
          {t('machines.resume.what', { title, address: typedAddress(url) })}
        </p>
      </div>
      <div className={styles.ways}>
        <button
          type="button"
          className={styles.loud}
          disabled={isStarting}
          onClick={() => void resume()}
        >
          {t('machines.resume')}
        </button>
        <button type="button" className={styles.quiet} onClick={leave.open}>
          {t('machines.leave')}
        </button>
      </div>
      <LeaveDialog opened={asksLeave} onClose={leave.close} />
    </section>
  );
}
