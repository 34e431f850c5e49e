import { Textarea, type TextareaProps } from '@mantine/core';
import { useDraft } from '../../ui/useDraft.ts';
import { useReadOnly } from '../planState.ts';
import styles from './Fields.module.css';

interface ProseFieldProps
  extends Omit<TextareaProps, 'value' | 'onChange' | 'onBlur' | 'onKeyDown'> {
  readonly value: string;
  readonly onCommit: (text: string) => Promise<boolean>;
}

/** Text of several lines of the show; Ctrl+Enter commits, Enter makes a line. */
export function ProseField({ value, onCommit, ...rest }: ProseFieldProps) {
  const { text, setText, isRefused, onBlur, onKeyDown } = useDraft({
    value,
    onCommit,
    isMultiline: true,
  });
  const readOnly = useReadOnly();
  return (
    <Textarea
      rows={2}
      {...rest}
      className={styles.prose}
      value={text}
      error={isRefused}
      disabled={readOnly}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    />
  );
}

/** A list of lines as a text with one line each. */
export function LinesField({
  lines,
  onCommit,
  ...rest
}: Omit<ProseFieldProps, 'value' | 'onCommit'> & {
  readonly lines: readonly string[];
  readonly onCommit: (lines: string[]) => Promise<boolean>;
}) {
  return (
    <ProseField
      {...rest}
      value={lines.join('\n')}
      onCommit={(text) =>
        onCommit(
          text
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        )
      }
    />
  );
}
