import { Button, Switch } from '@mantine/core';
import type { Failure } from '@shared/contract/failure.ts';
import type { SharingChoice } from '@shared/contract/sharing.ts';
import { isWebPort } from '@shared/share/webPorts.ts';
import { firstChoice } from '@shared/view/sharePanel.ts';
import { failureSentence } from '@shared/words/failure.ts';
import { useState } from 'react';
import { Networks } from '../network/Networks.tsx';
import { PortField } from '../network/PortField.tsx';
import { useNetworks } from '../network/useNetworks.ts';
import { call } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import styles from './ShareForm.module.css';

interface ShareFormProps {
  readonly showId: string;
  /** What is chosen at first, as far as it is still there; null: what is usual. */
  readonly last: SharingChoice | null;
  /** Stands on the button. */
  readonly submit: string;
  /** Something else on the page is to be pressed first. */
  readonly isQuiet?: boolean;
  readonly onDone?: () => void;
}

/** Asks where and how the show is to be shared, and begins. */
export function ShareForm({ showId, last, submit, isQuiet = false, onDone }: ShareFormProps) {
  const t = useWords();
  const networks = useNetworks();
  const [changes, setChanges] = useState<Partial<SharingChoice>>({});
  const [typedPort, setTypedPort] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const [isStarting, setStarting] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (networks === null) return <p role="status">{t('share.network.looking')}</p>;

  const usual = firstChoice(last, networks);
  // A network that was chosen and is gone is not chosen any more.
  const isThere = networks.some(({ address }) => address === changes.address);
  const choice = {
    ...usual,
    ...changes,
    address: isThere ? (changes.address ?? '') : usual.address,
  };
  const port = typedPort ?? String(choice.port);
  const change = (more: Partial<SharingChoice>) => {
    setFailure(null);
    setChanges((before) => ({ ...before, ...more }));
  };
  const start = async () => {
    setWrong(!isWebPort(port.trim()));
    if (!isWebPort(port.trim())) return;
    setStarting(true);
    const reply = await call('share.start', {
      showId,
      choice: { ...choice, port: Number(port.trim()) },
    });
    setStarting(false);
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok) onDone?.();
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <div className={styles.parts}>
        <div className={styles.part}>
          <Networks
            networks={networks}
            chosen={choice.address}
            lost={last !== null && last.address !== usual.address ? last.address : null}
            onChoose={(address) => change({ address })}
          />
          <PortField
            value={port}
            isWrong={isWrong}
            onChange={(typed) => {
              setTypedPort(typed);
              setWrong(false);
              setFailure(null);
            }}
          />
        </div>
        <div className={styles.part}>
          <Switch
            size="md"
            label={t('share.tls')}
            description={
              choice.tls
                ? `${t('share.tls.protects')} ${t('share.tls.protectsNot')}`
                : t('share.tls.without')
            }
            checked={choice.tls}
            onChange={(event) => change({ tls: event.currentTarget.checked })}
          />
          <Switch
            size="md"
            label={t('share.localName')}
            description={t('share.localName.hint')}
            checked={choice.localName}
            onChange={(event) => change({ localName: event.currentTarget.checked })}
          />
          <Switch
            size="md"
            label={t('share.openFeeds')}
            description={t('share.openFeeds.hint')}
            checked={choice.openFeeds}
            onChange={(event) => change({ openFeeds: event.currentTarget.checked })}
          />
        </div>
      </div>
      {failure !== null && (
        <p role="alert" className={styles.failure}>
          {failureSentence(failure, t)}
        </p>
      )}
      <div>
        <Button
          type="submit"
          size="md"
          h="3rem"
          variant={isQuiet ? 'default' : 'filled'}
          loading={isStarting}
        >
          {submit}
        </Button>
      </div>
    </form>
  );
}
