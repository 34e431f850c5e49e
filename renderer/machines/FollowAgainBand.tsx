import type { BrokerState } from '@shared/contract/broker.ts';
import { brokerHost } from '@shared/view/brokerPanel.ts';
import { failureSentence } from '@shared/words/failure.ts';
import { IconFileAlert } from '@tabler/icons-react';
import { LeaveHallDialog } from '../network/LeaveHallDialog.tsx';
import { asked } from '../show/asked.ts';
import { useWindow } from '../show/store.ts';
import { useShowTitle } from '../show/useShowTitle.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Band.module.css';
import { OfferBand, useIsElsewhere } from './OfferBand.tsx';

/**
 * This machine followed a show of another hall when the app stopped: one press goes on with it. What could not be read
 * of that is told until somebody has seen it.
 */
export function FollowAgainBand() {
  const { resumable, unread } = useWindow(({ broker }) => broker);
  const isElsewhere = useIsElsewhere(resumable?.showId);
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
  return (
    <OfferBand
      label={t('broker.title')}
      title={t('broker.resume.title', { title })}
      facts={t('broker.resume.what', { address: brokerHost(url) })}
      goOnLabel={t('broker.resume')}
      leaveLabel={t('broker.leave')}
      goOn={async () => {
        const reply = await asked('broker.resume', {});
        return reply.ok ? reply.value.showId : null;
      }}
      leaving={(opened, close) => <LeaveHallDialog opened={opened} onClose={close} />}
    />
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
