import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { dispatch } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './Dialog.module.css';

/** Asks for the reason; Enter holds at once, also without one. */
export function HoldDialog({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const t = useWords();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('run.holdTitle')}
      closeLabel={t('common.close')}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void dispatch('hold', { reason: reason.trim() });
          setReason('');
          onClose();
        }}
      >
        <TextInput
          label={t('run.holdReason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
        <Button type="submit" size="md">
          {t('run.hold')}
        </Button>
      </form>
    </Dialog>
  );
}
