import { CloseButton, Textarea, TextInput } from '@mantine/core';
import { useWords } from '../../show/useWords.ts';
import { useDraft } from '../../ui/useDraft.ts';
import styles from '../fields/Fields.module.css';
import { useReadOnly } from '../planState.ts';

interface SharedFieldProps {
  readonly label: string;
  /** The text of all rows; null: they differ. */
  readonly value: string | null;
  readonly onCommit: (text: string) => boolean | Promise<boolean>;
  /** How to write what could not be read. */
  readonly unreadable?: string;
  readonly isMultiline?: boolean;
}

/** A field of several rows. Where they differ it is empty and says so; leaving it so changes nothing. */
export function SharedField({
  label,
  value,
  onCommit,
  unreadable,
  isMultiline = false,
}: SharedFieldProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const { text, setText, isRefused, onBlur, onKeyDown } = useDraft({
    value: value ?? '',
    onCommit,
    isMultiline,
  });
  const common = {
    label,
    placeholder: value === null ? t('several.mixed') : '',
    value: text,
    error: isRefused && (unreadable ?? true),
    disabled: readOnly,
    rightSection: value !== '' && text === (value ?? '') && !readOnly && (
      <CloseButton
        size="sm"
        aria-label={t('several.clear', { what: label })}
        onClick={() => void onCommit('')}
      />
    ),
    onBlur,
    onKeyDown,
  };
  return isMultiline ? (
    <Textarea
      {...common}
      rows={1}
      className={styles.prose}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  ) : (
    <TextInput {...common} onChange={(event) => setText(event.currentTarget.value)} />
  );
}
