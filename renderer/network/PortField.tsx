import { TextInput } from '@mantine/core';
import { useWords } from '../show/useWords.ts';
import styles from './Fields.module.css';

interface PortFieldProps {
  /** As it was typed. */
  readonly value: string;
  /** It was asked to go on with what is no port. */
  readonly isWrong: boolean;
  readonly onChange: (typed: string) => void;
}

/** The port at which this machine lets devices in. */
export function PortField({ value, isWrong, onChange }: PortFieldProps) {
  const t = useWords();
  return (
    <TextInput
      className={styles.port}
      label={t('share.port')}
      description={t('share.port.hint')}
      size="md"
      inputMode="numeric"
      autoComplete="off"
      maxLength={5}
      value={value}
      error={isWrong && t('share.port.wrong')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
