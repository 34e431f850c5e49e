import { Button, Group, TextInput } from '@mantine/core';
import type { Failure } from '@shared/contract/failure.ts';
import { isWebPort } from '@shared/share/webPorts.ts';
import { besideMachine, machineAddress } from '@shared/view/machineAddress.ts';
import { firstChoice } from '@shared/view/sharePanel.ts';
import { failureSentence } from '@shared/words/failure.ts';
import { useState } from 'react';
import { Fingerprint } from '../network/Fingerprint.tsx';
import { Networks } from '../network/Networks.tsx';
import { PortField } from '../network/PortField.tsx';
import { useNetworks } from '../network/useNetworks.ts';
import { call, openShow, useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Dialogs.module.css';

/** Six digits, however they are grouped. */
const isPin = (text: string): boolean => /^\d{6}$/.test(text.replace(/\s/g, ''));

type Field = 'address' | 'pin' | 'port';

/** Asks for the machine that calls and for the place of this one on the network, and begins to follow. */
export function StandByForm({ onDone }: { readonly onDone: () => void }) {
  const t = useWords();
  const networks = useNetworks();
  const sharing = useWindow((state) => state.sharing);
  const standing = useWindow(({ machines }) => machines.standing);
  const [typed, setTyped] = useState<
    Readonly<Record<Exclude<Field, 'port'>, string>> & { readonly port: string | null }
  >({
    address: '',
    pin: '',
    port: null,
  });
  const [network, setNetwork] = useState<string | null>(null);
  const [wrong, setWrong] = useState<readonly Field[]>([]);
  const [isTrying, setTrying] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  /** Of the certificate that a person has to compare; null: there is none, or it is not known yet. */
  const [toCompare, setToCompare] = useState<string | null>(null);
  if (sharing.on !== null) {
    const code = standing === 'follows' ? 'already-follows' : 'shares-already';
    return <p role="alert">{failureSentence({ code, details: {} }, t)}</p>;
  }
  if (networks === null) return <p role="status">{t('share.network.looking')}</p>;

  const usual = firstChoice(sharing.last, networks);
  const isThere = networks.some(({ address }) => address === network);
  const other = machineAddress(typed.address);
  const beside = other === null ? null : besideMachine(other, networks);
  const address = isThere ? (network ?? '') : (beside ?? usual.address);
  const shownPort = typed.port ?? String(usual.port);
  const port = shownPort.trim();
  const type = (field: Field, text: string) => {
    setTyped((before) => ({ ...before, [field]: text }));
    setWrong((before) => before.filter((one) => one !== field));
    setFailure(null);
  };
  const begin = async (fingerprint: string | null) => {
    const faults: Field[] = [];
    if (other === null) faults.push('address');
    if (!isPin(typed.pin)) faults.push('pin');
    if (!isWebPort(port)) faults.push('port');
    setWrong(faults);
    if (other === null || faults.length > 0) return;
    setTrying(true);
    const reply = await call('machines.stand-by', {
      url: typed.address.trim(),
      pin: typed.pin.replace(/\s/g, ''),
      fingerprint,
      // A page that was loaded encrypted goes to no machine that is not.
      choice: {
        address,
        port: Number(port),
        tls: other.url.startsWith('https:'),
        localName: false,
        openFeeds: false,
      },
    });
    setTrying(false);
    if (reply.ok) {
      onDone();
      await openShow(reply.value.showId, 'run');
      return;
    }
    const isUnknown = reply.error.code === 'unknown-certificate';
    setToCompare(isUnknown ? String(reply.error.details.fingerprint ?? '') : null);
    setFailure(isUnknown ? null : reply.error);
  };
  if (toCompare !== null)
    return (
      <Compare
        fingerprint={toCompare}
        isTrying={isTrying}
        onDiffers={() => setToCompare(null)}
        onSame={() => void begin(toCompare)}
      />
    );
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void begin(null);
      }}
    >
      <p className={styles.hint}>{t('machines.standBy.what')}</p>
      <div className={styles.pair}>
        <div className={styles.other}>
          <TextInput
            label={t('machines.standBy.address')}
            description={t('machines.standBy.address.hint')}
            size="md"
            autoComplete="off"
            spellCheck={false}
            maxLength={500}
            data-autofocus
            value={typed.address}
            error={wrong.includes('address') && t('machines.standBy.address.wrong')}
            onChange={(event) => type('address', event.currentTarget.value)}
          />
          <TextInput
            label={t('machines.standBy.pin')}
            description={t('machines.standBy.pin.hint')}
            size="md"
            inputMode="numeric"
            autoComplete="off"
            maxLength={10}
            value={typed.pin}
            error={wrong.includes('pin') && t('machines.standBy.pin.wrong')}
            onChange={(event) => type('pin', event.currentTarget.value)}
          />
        </div>
        <section className={styles.own} aria-labelledby="stand-by-own">
          <h3 id="stand-by-own">{t('machines.standBy.own')}</h3>
          <p className={styles.hint}>{t('machines.standBy.own.why')}</p>
          <Networks
            networks={networks}
            chosen={address}
            lost={null}
            onChoose={(chosen) => {
              setNetwork(chosen);
              setFailure(null);
            }}
          />
          <PortField
            value={shownPort}
            isWrong={wrong.includes('port')}
            onChange={(typed) => type('port', typed)}
          />
        </section>
      </div>
      {failure !== null && (
        <p role="alert" className={styles.failure}>
          {failureSentence(failure, t)}
        </p>
      )}
      <div>
        <Button type="submit" size="md" h="3rem" loading={isTrying}>
          {t('machines.standBy.start')}
        </Button>
      </div>
    </form>
  );
}

interface CompareProps {
  readonly fingerprint: string;
  readonly isTrying: boolean;
  readonly onDiffers: () => void;
  readonly onSame: () => void;
}

/** The certificate of the other machine, so large that two people can compare it across a table. */
function Compare({ fingerprint, isTrying, onDiffers, onSame }: CompareProps) {
  const t = useWords();
  return (
    <section className={styles.compare} aria-labelledby="stand-by-compare">
      <h3 id="stand-by-compare" className={styles.compareTitle}>
        {t('machines.standBy.compare')}
      </h3>
      <p>{t('machines.standBy.compare.what')}</p>
      <div className={styles.fingerprint}>
        <Fingerprint text={fingerprint} />
      </div>
      <Group justify="flex-end">
        <Button variant="default" size="md" h="2.75rem" onClick={onDiffers} data-autofocus>
          {t('machines.standBy.differs')}
        </Button>
        <Button size="md" h="2.75rem" loading={isTrying} onClick={onSame}>
          {t('machines.standBy.same')}
        </Button>
      </Group>
    </section>
  );
}
