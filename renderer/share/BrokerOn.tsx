import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { BrokerState } from '@shared/contract/broker.ts';
import { wallClock } from '@shared/timing/format.ts';
import { linkSentence } from '@shared/view/brokerPanel.ts';
import { failureSentence } from '@shared/words/failure.ts';
import { asked } from '../show/asked.ts';
import { useWords } from '../show/useWords.ts';
import { useZone } from '../show/useZone.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './Broker.module.css';
import { BrokerForm } from './BrokerForm.tsx';
import { BrokerInvitation } from './BrokerInvitation.tsx';
import { BrokerViewers } from './BrokerViewers.tsx';

/** The show goes through a broker: how it gets there, what other halls need, and the ways to change and to stop it. */
export function BrokerOn({ broker }: { readonly broker: BrokerState }) {
  const t = useWords();
  const [isChanging, changing] = useDisclosure(false);
  const [asksStop, stop] = useDisclosure(false);
  const { showId, choice, invitation, viewerPath } = broker;
  return (
    <>
      <LinkState broker={broker} />
      <div className={styles.buttons}>
        <Button variant="default" h="2.75rem" onClick={changing.open}>
          {t('broker.change')}
        </Button>
        <Button variant="default" h="2.75rem" onClick={stop.open}>
          {t('broker.stop')}
        </Button>
      </div>
      {viewerPath !== null && <BrokerViewers viewerPath={viewerPath} />}
      {invitation !== null && <BrokerInvitation invitation={invitation} />}
      <ConfirmDialog
        opened={asksStop}
        title={t('broker.stop')}
        question={t('broker.stop.ask')}
        cancel={t('common.cancel')}
        closeLabel={t('common.close')}
        onCancel={stop.close}
        onConfirm={() => {
          stop.close();
          void asked('broker.stop', {});
        }}
      />
      <Dialog
        opened={isChanging}
        title={t('broker.change.title')}
        closeLabel={t('common.close')}
        onClose={changing.close}
        size="lg"
      >
        <BrokerForm
          showId={showId ?? ''}
          last={choice}
          submit={t('broker.change.apply')}
          onDone={changing.close}
        />
      </Dialog>
    </>
  );
}

function LinkState({ broker }: { readonly broker: BrokerState }) {
  const t = useWords();
  const zone = useZone();
  const { link, fault, waiting, dropped, sentAt, choice } = broker;
  const sent = [
    t('broker.publishes.public'),
    ...(choice?.crew === true ? [t('broker.publishes.crew')] : []),
    ...(choice?.journal === true ? [t('broker.publishes.journal')] : []),
  ];
  return (
    <section className={styles.state} data-link={fault === null ? link : 'lost'}>
      <p role="status" className={styles.link}>
        {linkSentence(broker, zone, t)}
      </p>
      {fault !== null && <p className={styles.failure}>{failureSentence(fault, t)}</p>}
      {link !== 'open' && <p className={styles.hint}>{t('broker.calm')}</p>}
      <dl className={styles.facts}>
        <div>
          <dt>{t('broker.sentAt')}</dt>
          <dd>{sentAt === null ? t('broker.sentAt.never') : wallClock(sentAt, zone, true)}</dd>
        </div>
        <div>
          <dt>{t('broker.waiting')}</dt>
          <dd>{waiting}</dd>
        </div>
        <div>
          <dt>{t('broker.dropped')}</dt>
          <dd>
            {dropped}
            {dropped > 0 && <small>{t('broker.dropped.hint')}</small>}
          </dd>
        </div>
        <div>
          <dt>{t('broker.publishes')}</dt>
          <dd>{sent.join(', ')}</dd>
        </div>
      </dl>
    </section>
  );
}
