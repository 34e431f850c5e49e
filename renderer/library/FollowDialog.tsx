import { Button, PasswordInput, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { BrokerState } from '@shared/contract/broker.ts';
import type { Failure } from '@shared/contract/failure.ts';
import { brokerHost, followingSentence } from '@shared/view/brokerPanel.ts';
import { failureSentence } from '@shared/words/failure.ts';
import { useState } from 'react';
import { LeaveHallDialog } from '../network/LeaveHallDialog.tsx';
import { call, openShow, useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { FileField } from '../ui/FileField.tsx';
import { usePem } from '../ui/usePem.ts';
import styles from './FollowDialog.module.css';

interface FollowDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Follows a ceremony of another hall through a broker: asks for the invitation, then says how that stands. */
export function FollowDialog({ opened, onClose }: FollowDialogProps) {
  const t = useWords();
  const following = useWindow(({ broker }) => broker.following);
  return (
    <Dialog
      opened={opened}
      title={t('broker.follow.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      size="lg"
    >
      {following === null ? (
        <FollowForm />
      ) : (
        <FollowState following={following} onClose={onClose} />
      )}
    </Dialog>
  );
}

function FollowForm() {
  const t = useWords();
  const [invitation, setInvitation] = useState('');
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const [ca, setCa] = useState<string | null>(null);
  const [isTold, setTold] = useState(false);
  const [isStarting, setStarting] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [cert, setCert] = useState<string | null>(null);
  const [key, setKey] = useState<string | null>(null);
  const isEmpty = invitation.trim() === '';
  const start = async () => {
    setTold(true);
    if (isEmpty || (cert === null) !== (key === null)) return;
    setStarting(true);
    const account = { user: user.trim(), password, ca, cert, key };
    const reply = await call('broker.follow', { invitation: invitation.trim(), ...account });
    setStarting(false);
    setFailure(reply.ok ? null : reply.error);
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
      <p className={styles.what}>{t('broker.follow.what')}</p>
      <Textarea
        data-autofocus
        size="md"
        label={t('broker.follow.invitation')}
        description={t('broker.follow.invitation.hint')}
        rows={3}
        maxLength={4000}
        autoComplete="off"
        spellCheck={false}
        value={invitation}
        error={isTold && isEmpty && t('broker.follow.invitation.none')}
        onChange={(event) => {
          setInvitation(event.currentTarget.value);
          setFailure(null);
        }}
      />
      <div className={styles.pair}>
        <TextInput
          size="md"
          label={t('broker.follow.user')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={user}
          onChange={(event) => setUser(event.currentTarget.value)}
        />
        <PasswordInput
          size="md"
          label={t('broker.password')}
          autoComplete="new-password"
          maxLength={500}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </div>
      <CertificateField
        label={t('broker.ca')}
        hint={t('broker.ca.hint')}
        what="certificate"
        onText={setCa}
      />
      <div className={styles.pair}>
        <CertificateField
          label={t('broker.cert')}
          hint={t('broker.cert.hint')}
          what="certificate"
          error={isTold && cert === null && key !== null && t('broker.wrong.cert')}
          onText={setCert}
        />
        <CertificateField
          label={t('broker.key')}
          what="key"
          error={isTold && cert !== null && key === null && t('broker.wrong.key')}
          onText={setKey}
        />
      </div>
      {failure !== null && (
        <p role="alert" className={styles.failure}>
          {failureSentence(failure, t)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" size="md" h="2.75rem" loading={isStarting}>
          {t('broker.follow.start')}
        </Button>
      </div>
    </form>
  );
}

interface CertificateFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly what: 'certificate' | 'key';
  readonly error?: string | false;
  readonly onText: (text: string | null) => void;
}

function CertificateField({ label, hint, what, error, onText }: CertificateFieldProps) {
  const t = useWords();
  const pem = usePem(what, onText);
  return (
    <FileField
      label={label}
      {...(hint === undefined ? {} : { hint })}
      pick={t('broker.pem.pick')}
      remove={t('broker.pem.remove', { what: label })}
      chosen={pem.name}
      error={pem.fault === null ? error || undefined : t(`broker.pem.wrong.${pem.fault}`)}
      accept=".pem,.crt,.cer,.key"
      onFile={(file) => void pem.take(file)}
      onRemove={pem.remove}
    />
  );
}

interface FollowStateProps {
  readonly following: NonNullable<BrokerState['following']>;
  readonly onClose: () => void;
}

function FollowState({ following, onClose }: FollowStateProps) {
  const t = useWords();
  const { showId, url, state } = following;
  const [asksLeave, leave] = useDisclosure(false);
  return (
    <div className={styles.state}>
      <p className={styles.what}>{t('broker.following.title', { address: brokerHost(url) })}</p>
      <p role="status" className={styles.link} data-state={state}>
        {followingSentence(following, t)}
      </p>
      <div className={styles.buttons}>
        <Button variant="default" size="md" h="2.75rem" onClick={leave.open}>
          {t('broker.leave')}
        </Button>
        {showId === null ? (
          <Button variant="default" size="md" h="2.75rem" onClick={onClose}>
            {t('broker.follow.close')}
          </Button>
        ) : (
          <Button size="md" h="2.75rem" onClick={() => void openShow(showId, 'run')}>
            {t('broker.follow.open')}
          </Button>
        )}
      </div>
      <LeaveHallDialog opened={asksLeave} onClose={leave.close} />
    </div>
  );
}
