import { Checkbox } from '@mantine/core';
import { IconQuote } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../show/useWords.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './Cards.module.css';
import { showWords } from './textFocus.ts';

interface CardHeadProps {
  /** Key of the part. */
  readonly part: string;
  /** What the part is called. */
  readonly name: string;
  readonly isTaken: boolean;
  /** The show has it already, so that it was not proposed to be taken. */
  readonly isKnown?: boolean;
  readonly onTake: (isTaken: boolean) => void;
  readonly children: ReactNode;
}

/** The line of a part on which it is taken or left out; the button behind it shows the words that it comes from. */
export function CardHead({
  part,
  name,
  isTaken,
  isKnown = false,
  onTake,
  children,
}: CardHeadProps) {
  const t = useWords();
  return (
    <div className={styles.head}>
      <Checkbox
        checked={isTaken}
        onChange={(event) => onTake(event.currentTarget.checked)}
        aria-label={t('fromText.take', { what: name })}
      />
      {children}
      {isKnown ? (
        <span className={styles.known}>{t('fromText.known')}</span>
      ) : (
        !isTaken && <span className={styles.dropped}>{t('fromText.dropped')}</span>
      )}
      <IconButton
        icon={IconQuote}
        label={t('fromText.source', { what: name })}
        className={styles.source}
        onClick={() => showWords(part)}
      />
    </div>
  );
}
