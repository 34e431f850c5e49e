import { useDisclosure } from '@mantine/hooks';
import type { BrokerState } from '@shared/contract/broker.ts';
import { brokerHost } from '@shared/view/brokerPanel.ts';
import { failureSentence } from '@shared/words/failure.ts';
import { IconFileAlert, IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import { LeaveHallDialog } from '../network/LeaveHallDialog.tsx';
import { asked } from '../show/asked.ts';
import { openShow, useWindow } from '../show/store.ts';
import { useShowTitle } from '../show/useShowTitle.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Band.module.css';

/**
 * This machine followed a show of another hall when the app stopped: one press goes on with it. What could not be read
 * of that is told until somebody has seen it.
 */
export function FollowAgainBand() {
  const { resumable, unread } = useWindow(({ broker }) => broker);
  const isElsewhere = useWindow(
    ({ opened, view, broker, machines }) =>
      view !== 'library' &&
      opened !== null &&
      (opened.show.id !== broker.resumable?.showId ||
        opened.show.epoch.machineId === machines.me.id),
  );
  return (
    <>
      {unread !== null && <Unread unread={unread} />}
      {resumable !== null && !isElsewhere && <Offer resumable={resumable} />}
    </>
  );
}

interface OfferProps {
  readonly resumable: NonNullable<BrokerState['resumable']>;
}

function Offer({ resumable: { showId, url } }: OfferProps) {
  const t = useWords();
  const title = useShowTitle(showId);
  const inLibrary = useWindow(({ view }) => view === 'library');
  const [isStarting, setStarting] = useState(false);
  const [asksLeave, leave] = useDisclosure(false);
  const resume = async () => {
    setStarting(true);
    const reply = await asked('broker.resume', {});
    setStarting(false);
    if (reply.ok && reply.value.showId !== null && inLibrary)
      await openShow(reply.value.showId, 'run');
  };
  return (
    <section className={styles.band} data-offer aria-label={t('broker.title')}>
      <IconPlugConnected className={styles.icon} aria-hidden />
      <div className={styles.said}>
        <p className={styles.title}>
          <b>{t('broker.resume.title', { title })}</b>
        </p>
        <p className={styles.facts}>{t('broker.resume.what', { address: brokerHost(url) })}</p>
      </div>
      <div className={styles.ways}>
        <button
          type="button"
          className={styles.loud}
          disabled={isStarting}
          onClick={() => void resume()}
        >
          {t('broker.resume')}
        </button>
        <button type="button" className={styles.quiet} onClick={leave.open}>
          {t('broker.leave')}
        </button>
      </div>
      <LeaveHallDialog opened={asksLeave} onClose={leave.close} />
    </section>
  );
}

function Unread({ unread }: { readonly unread: NonNullable<BrokerState['unread']> }) {
  const t = useWords();
  return (
    <section className={styles.band} data-bad aria-label={t('broker.unread')}>
      <IconFileAlert className={styles.icon} aria-hidden />
      <div className={styles.said} role="alert">
        <p className={styles.title}>{failureSentence(unread, t)}</p>
      </div>
      <div className={styles.ways}>
        <button
          type="button"
          className={styles.quiet}
          onClick={() => void asked('broker.seen-unread', {})}
        >
          {t('broker.unread.seen')}
        </button>
      </div>
    </section>
  );
}
