import { UnstyledButton } from '@mantine/core';
import type { FoundName } from '@shared/import/announcement/announcement.ts';
import { joined } from '@shared/words/joined.ts';
import { useState } from 'react';
import { useWords } from '../../show/useWords.ts';
import styles from './Cards.module.css';
import { Lights } from './Lights.tsx';

interface NamesProps {
  readonly part: string;
  readonly names: readonly FoundName[];
}

/** So many names are shown at first. */
const FEW = 4;

/** Who is honoured by name. */
export function Names({ part, names }: NamesProps) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  if (names.length === 0) return null;
  const shown = isOpen ? names : names.slice(0, FEW);
  return (
    <Lights part={part} field="names" className={styles.row}>
      <span className={styles.label}>{t('fromText.names')}</span>
      <div>
        <ul className={styles.names}>
          {shown.map(({ text, detail, kind, span }) => (
            <li key={span.start}>
              {text}
              <small>{joined([t(`recipient.${kind}`), detail], ' · ')}</small>
            </li>
          ))}
        </ul>
        {names.length > FEW && (
          <UnstyledButton className={styles.more} onClick={() => setOpen(!isOpen)}>
            {isOpen ? t('fromText.fewerNames') : t('fromText.moreNames', { n: names.length - FEW })}
          </UnstyledButton>
        )}
      </div>
    </Lights>
  );
}
