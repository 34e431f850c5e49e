import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { openShow, useWindow } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useShowTitle } from '../show/useShowTitle.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Broker.module.css';
import { BrokerFollowing } from './BrokerFollowing.tsx';
import { BrokerForm } from './BrokerForm.tsx';
import { BrokerOn } from './BrokerOn.tsx';

/** The show in other halls, through a broker of the house's: how it stands, or the way to begin; folded: behind a button. */
export function BrokerPanel({ isFolded = false }: { readonly isFolded?: boolean }) {
  const t = useWords();
  const [isOpen, open] = useDisclosure(!isFolded);
  const broker = useWindow((state) => state.broker);
  const showId = useShow((show) => show.id);
  const { link, choice, following } = broker;
  const isHere = broker.showId === showId;
  return (
    <div className={styles.panel}>
      {following !== null && <BrokerFollowing following={following} />}
      {link === 'off' && (
        <>
          <p className={styles.hint}>{t('broker.what')}</p>
          <p className={styles.off}>{t('broker.off')}</p>
          {following === null && isOpen && (
            <BrokerForm showId={showId} last={choice} submit={t('broker.start')} />
          )}
          {following === null && !isOpen && (
            <div>
              <Button variant="default" h="2.75rem" onClick={open.open}>
                {t('broker.setUp')}
              </Button>
            </div>
          )}
        </>
      )}
      {link !== 'off' && isHere && <BrokerOn broker={broker} />}
      {link !== 'off' && !isHere && <OtherShow showId={broker.showId ?? ''} />}
    </div>
  );
}

/** The same for the page on which nothing is shared in the hall: under a title of its own. */
export function BrokerSection() {
  const t = useWords();
  return (
    <section className={styles.section} aria-labelledby="broker-title">
      <h3 id="broker-title" className={styles.title}>
        {t('broker.title')}
      </h3>
      <BrokerPanel isFolded />
    </section>
  );
}

/** The broker gets another show than the open one. */
function OtherShow({ showId }: { readonly showId: string }) {
  const t = useWords();
  const title = useShowTitle(showId);
  return (
    <>
      <p>{t('broker.otherShow', { title })}</p>
      <div className={styles.buttons}>
        <Button h="2.75rem" onClick={() => void openShow(showId, 'share')}>
          {t('broker.otherShow.open')}
        </Button>
      </div>
    </>
  );
}
