import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { BrokerState } from '@shared/contract/broker.ts';
import { wallClock } from '@shared/timing/format.ts';
import { brokerHost, followingSentence } from '@shared/view/brokerPanel.ts';
import { LeaveHallDialog } from '../network/LeaveHallDialog.tsx';
import { useWords } from '../show/useWords.ts';
import { useZone } from '../show/useZone.ts';
import styles from './Broker.module.css';

interface BrokerFollowingProps {
  readonly following: NonNullable<BrokerState['following']>;
}

/** The show comes from another hall through a broker: how that stands, and the way out of it. */
export function BrokerFollowing({ following }: BrokerFollowingProps) {
  const t = useWords();
  const zone = useZone();
  const [asksLeave, leave] = useDisclosure(false);
  const { state, url, heardAt } = following;
  const link = state === 'in-step' ? 'open' : state === 'lost' ? 'lost' : 'connecting';
  return (
    <section className={styles.state} data-link={link}>
      <h3 className={styles.heading}>
        {t('broker.following.title', { address: brokerHost(url) })}
      </h3>
      <p role="status" className={styles.link}>
        {followingSentence(following, t)}
      </p>
      {heardAt !== null && (
        <p className={styles.hint}>
          {t('broker.following.heard', { time: wallClock(heardAt, zone, true) })}
        </p>
      )}
      <div className={styles.buttons}>
        <Button variant="default" h="2.75rem" onClick={leave.open}>
          {t('broker.leave')}
        </Button>
      </div>
      <LeaveHallDialog opened={asksLeave} onClose={leave.close} />
    </section>
  );
}
