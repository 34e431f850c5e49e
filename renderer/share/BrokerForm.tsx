import { Button } from '@mantine/core';
import type { BrokerChoice } from '@shared/contract/broker.ts';
import type { Failure } from '@shared/contract/failure.ts';
import { brokerChoice, brokerDraft, brokerFaults } from '@shared/view/brokerDraft.ts';
import { failureSentence } from '@shared/words/failure.ts';
import { useState } from 'react';
import { call } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Broker.module.css';
import { BrokerSent } from './BrokerSent.tsx';
import { BrokerServer } from './BrokerServer.tsx';
import type { BrokerPartProps } from './brokerPart.ts';

interface BrokerFormProps {
  readonly showId: string;
  readonly last: BrokerChoice | null;
  /** Stands on the button. */
  readonly submit: string;
  readonly onDone?: () => void;
}

/** Asks which broker and what is published there, and begins. */
export function BrokerForm({ showId, last, submit, onDone }: BrokerFormProps) {
  const t = useWords();
  const [draft, setDraft] = useState(() => brokerDraft(last));
  // What is wrong is said once a person wants to begin, and then as they mend it.
  const [isTold, setTold] = useState(false);
  const [isStarting, setStarting] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const faults = brokerFaults(draft, last);
  const start = async () => {
    setTold(true);
    const choice = brokerChoice(draft, last);
    if (choice === null) return;
    setStarting(true);
    const reply = await call('broker.start', { showId, choice });
    setStarting(false);
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok) onDone?.();
  };
  const part: BrokerPartProps = {
    draft,
    last,
    errorOf: (field) => {
      const fault = faults.get(field);
      return fault === undefined || !isTold ? undefined : t(`broker.wrong.${fault}`);
    },
    onChange: (more) => {
      setFailure(null);
      setDraft((before) => ({ ...before, ...more }));
    },
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
      <BrokerServer {...part} />
      <BrokerSent {...part} />
      {failure !== null && (
        <p role="alert" className={styles.failure}>
          {failureSentence(failure, t)}
        </p>
      )}
      <div>
        <Button type="submit" size="md" h="2.75rem" loading={isStarting}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
