import { Button, Group, Select, TextInput } from '@mantine/core';
import { type RecipientKind, recipientKindSchema } from '@shared/model/award.ts';
import { useState } from 'react';
import { useWords } from '../../show/useWords.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { choices } from '../fields/choice.ts';
import styles from './Recipients.module.css';
import { BULK_FIELDS, type BulkField, setForAll } from './recipientActions.ts';

interface BulkDialogProps {
  readonly opened: boolean;
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** Gives many recipients the same kind, unit, post or form of address. */
export function BulkDialog({ opened, ids, onClose }: BulkDialogProps) {
  const t = useWords();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('bulk.title', { n: ids.length })}
      closeLabel={t('common.close')}
    >
      <BulkForm ids={ids} onClose={onClose} />
    </Dialog>
  );
}

function BulkForm({ ids, onClose }: Omit<BulkDialogProps, 'opened'>) {
  const t = useWords();
  const [field, setField] = useState<BulkField>('unit');
  const [text, setText] = useState('');
  const [kind, setKind] = useState<RecipientKind>('collective');
  const value = field === 'kind' ? kind : text.trim();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void setForAll(ids, field, value).then((isDone) => isDone && onClose());
      }}
    >
      <Select
        label={t('bulk.field')}
        data={choices(BULK_FIELDS, (one) => t(`recipients.column.${one}`))}
        value={field}
        allowDeselect={false}
        onChange={(chosen) => chosen !== null && setField(chosen)}
      />
      {field === 'kind' ? (
        <Select
          label={t('recipients.column.kind')}
          data={choices(recipientKindSchema.options, (one) => t(`recipient.${one}`))}
          value={kind}
          allowDeselect={false}
          onChange={(chosen) => chosen !== null && setKind(chosen)}
        />
      ) : (
        <TextInput
          label={t(`recipients.column.${field}`)}
          description={t('bulk.empty')}
          value={text}
          data-autofocus
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <Group justify="flex-end">
        <Button variant="default" size="md" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" size="md">
          {t('bulk.do', { n: ids.length })}
        </Button>
      </Group>
    </form>
  );
}
