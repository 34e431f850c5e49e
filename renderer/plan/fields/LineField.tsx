import { TextInput, type TextInputProps } from '@mantine/core';
import { useDraft } from '../../ui/useDraft.ts';
import { useReadOnly } from '../planState.ts';

interface LineFieldProps
  extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'onKeyDown' | 'required'> {
  readonly value: string;
  readonly onCommit: (text: string) => Promise<boolean>;
  readonly isRequired?: boolean;
}

/** One line of text of the show. */
export function LineField({ value, onCommit, isRequired = false, ...rest }: LineFieldProps) {
  const { text, setText, isRefused, onBlur, onKeyDown } = useDraft({ value, onCommit, isRequired });
  const readOnly = useReadOnly();
  return (
    <TextInput
      {...rest}
      value={text}
      error={isRefused}
      disabled={readOnly}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    />
  );
}
