import { Checkbox } from '@mantine/core';
import type { Recipient } from '@shared/model/recipient.ts';
import { useWords } from '../../show/useWords.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { LineField } from '../fields/LineField.tsx';
import { ProseField } from '../fields/ProseField.tsx';
import { useReadOnly } from '../planState.ts';
import { AttendanceFields } from './AttendanceFields.tsx';
import styles from './Details.module.css';
import { editRecipient } from './lineupActions.ts';

interface RecipientDetailsProps {
  /** Whose details; null: closed. */
  readonly recipient: Recipient | null;
  readonly title: string;
  readonly onClose: () => void;
  /** Opens at the name of who receives instead. */
  readonly asksProxy?: boolean;
}

/** What else is known of a recipient: how it is said, where it sits, whether it comes, who receives instead. */
export function RecipientDetails({
  recipient,
  title,
  onClose,
  asksProxy = false,
}: RecipientDetailsProps) {
  const t = useWords();
  return (
    <Dialog
      opened={recipient !== null}
      onClose={onClose}
      size="lg"
      title={title}
      closeLabel={t('common.close')}
    >
      {recipient !== null && <Details recipient={recipient} asksProxy={asksProxy} />}
    </Dialog>
  );
}

interface PartProps {
  readonly recipient: Recipient;
}

function Details({ recipient, asksProxy }: PartProps & { readonly asksProxy: boolean }) {
  const t = useWords();
  const readOnly = useReadOnly();
  const { id, posthumous } = recipient;
  return (
    <div className={styles.details}>
      <div className={styles.fields}>
        {(['address', 'pronunciation', 'seat', 'certificate'] as const).map((field) => (
          <LineField
            key={field}
            label={t(`plan.${field}`)}
            value={recipient[field] ?? ''}
            onCommit={(text) => editRecipient(id, { [field]: text === '' ? null : text })}
          />
        ))}
        <ProseField
          label={t('plan.note')}
          value={recipient.note}
          rows={1}
          onCommit={(note) => editRecipient(id, { note })}
        />
      </div>
      <Checkbox
        label={t('plan.posthumous')}
        checked={posthumous}
        disabled={readOnly}
        onChange={(event) => void editRecipient(id, { posthumous: event.currentTarget.checked })}
      />
      {posthumous && <ReceiverFields recipient={recipient} />}
      <AttendanceFields recipientId={id} asksProxy={asksProxy} />
    </div>
  );
}

function ReceiverFields({ recipient }: PartProps) {
  const t = useWords();
  const { id, receiver } = recipient;
  return (
    <div className={styles.fields}>
      <LineField
        label={t('plan.receiver')}
        value={receiver?.name ?? ''}
        onCommit={(name) =>
          editRecipient(id, {
            receiver: name === '' ? null : { name, relation: receiver?.relation ?? null },
          })
        }
      />
      {receiver !== null && (
        <LineField
          label={t('plan.relation')}
          value={receiver.relation ?? ''}
          onCommit={(relation) =>
            editRecipient(id, {
              receiver: { ...receiver, relation: relation === '' ? null : relation },
            })
          }
        />
      )}
    </div>
  );
}
