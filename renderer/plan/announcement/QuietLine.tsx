import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';

interface QuietLineProps extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur'> {
  readonly value: string;
  readonly onType: (text: string) => void;
}

/** A line of the proposal: what is typed stands there as it is typed, what became of it once it is left. */
export function QuietLine({ value, onType, ...rest }: QuietLineProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      {...rest}
      value={typed ?? value}
      onChange={({ currentTarget: { value: text } }) => {
        setTyped(text);
        onType(text);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
