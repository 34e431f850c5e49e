import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../show/useWords.ts';
import styles from './Checks.module.css';

interface ReasonFieldProps {
  /** Gives whether it was taken; then the finding goes, and this field with it. */
  readonly onCommit: (reason: string) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** Why a finding is passed over: without a reason it is not. Nothing is sent by merely leaving the field. */
export function ReasonField({ onCommit, onCancel }: ReasonFieldProps) {
  const t = useWords();
  const [reason, setReason] = useState('');
  const isSending = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const meant = reason.trim().normalize('NFC');
  const commit = async () => {
    if (meant === '' || isSending.current) return;
    isSending.current = true;
    await onCommit(meant);
    isSending.current = false;
  };
  return (
    <form
      ref={form}
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault();
        void commit();
      }}
    >
      <TextInput
        label={t('checking.reason')}
        description={t('checking.reasonHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={reason}
        autoFocus
        maxLength={300}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) {
            // The Enter that ends a composition sends nothing.
            if (event.key === 'Enter') event.preventDefault();
          } else if (event.key === 'Escape') {
            event.stopPropagation();
            onCancel();
          }
        }}
      />
      <div className={styles.actions}>
        <Button type="submit" size="xs" h={36} disabled={meant === ''}>
          {t('checking.keep')}
        </Button>
        <Button size="xs" h={36} variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
