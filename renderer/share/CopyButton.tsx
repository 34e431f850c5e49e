import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useWords } from '../show/useWords.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './CopyButton.module.css';
import { Said } from './Said.tsx';
import { useCopy } from './useCopy.ts';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for screen readers. */
  readonly label: string;
  /** With the word on it, not the icon alone. */
  readonly isWide?: boolean;
}

/** Copies a text; says for a moment that it did, or how to do it by hand. */
export function CopyButton({ text, label, isWide = false }: CopyButtonProps) {
  const t = useWords();
  const { state, copy } = useCopy();
  const Icon = state === 'copied' ? IconCheck : IconCopy;
  return (
    <span className={styles.copy}>
      {isWide ? (
        <Button
          variant="default"
          h="2.75rem"
          leftSection={<Icon size="1.125rem" aria-hidden />}
          aria-label={label}
          onClick={() => copy(text)}
        >
          {t('share.copy')}
        </Button>
      ) : (
        <IconButton icon={Icon} label={label} onClick={() => copy(text)} />
      )}
      <Said isBad={state === 'failed'}>
        {state === 'copied' && t('share.copied')}
        {state === 'failed' && t('share.copyFailed')}
      </Said>
    </span>
  );
}
