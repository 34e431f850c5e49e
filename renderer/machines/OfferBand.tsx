import { useDisclosure } from '@mantine/hooks';
import { IconPlugConnected } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { openShow, useWindow } from '../show/store.ts';
import styles from './Band.module.css';

interface OfferBandProps {
  /** What the band is about, for those who do not see it. */
  readonly label: string;
  readonly title: string;
  readonly facts: string;
  /** The words of the two ways. */
  readonly goOnLabel: string;
  readonly leaveLabel: string;
  /** Gives the id of the show that is gone on with; null: it did not work, or there is none yet. */
  readonly goOn: () => Promise<string | null>;
  /** Asks before it is given up. */
  readonly leaving: (opened: boolean, close: () => void) => ReactNode;
}

/** Something that was going on when the app stopped: one press goes on with it, and opens the show from the library. */
export function OfferBand(props: OfferBandProps) {
  const { label, title, facts, goOnLabel, leaveLabel, goOn, leaving } = props;
  const inLibrary = useWindow(({ view }) => view === 'library');
  const [isStarting, setStarting] = useState(false);
  const [asksLeave, leave] = useDisclosure(false);
  const start = async () => {
    setStarting(true);
    const showId = await goOn();
    setStarting(false);
    if (showId !== null && inLibrary) await openShow(showId, 'run');
  };
  return (
    <section className={styles.band} data-offer aria-label={label}>
      <IconPlugConnected className={styles.icon} aria-hidden />
      <div className={styles.said}>
        <p className={styles.title}>
          <b>{title}</b>
        </p>
        <p className={styles.facts}>{facts}</p>
      </div>
      <div className={styles.ways}>
        <button
          type="button"
          className={styles.loud}
          disabled={isStarting}
          onClick={() => void start()}
        >
          {goOnLabel}
        </button>
        <button type="button" className={styles.quiet} onClick={leave.open}>
          {leaveLabel}
        </button>
      </div>
      {leaving(asksLeave, leave.close)}
    </section>
  );
}

/** Whether the window shows another show than this, or this machine calls it by now: then going on with it is no offer. */
export function useIsElsewhere(showId: string | undefined): boolean {
  return useWindow(
    ({ opened, view, machines }) =>
      view !== 'library' &&
      opened !== null &&
      (opened.show.id !== showId || opened.show.epoch.machineId === machines.me.id),
  );
}
