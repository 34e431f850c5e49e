import type { Skipped } from '@shared/import/announcement/announcement.ts';
import { IconQuote } from '@tabler/icons-react';
import { useWords } from '../../show/useWords.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './Cards.module.css';
import { showWords } from './textFocus.ts';

interface SkippedCardProps {
  readonly id: string;
  readonly skipped: Skipped;
}

/** What looks like an award of this ceremony and is none, with the reason. */
export function SkippedCard({ id, skipped: { text, reason } }: SkippedCardProps) {
  const t = useWords();
  return (
    <div className={styles.skipped} data-lights={id}>
      <p className={styles.quote}>{text}</p>
      <p className={styles.reason}>{t(`announcement.skipped.${reason}`)}</p>
      <IconButton
        icon={IconQuote}
        label={t('fromText.source', { what: text })}
        className={styles.source}
        onClick={() => showWords(id)}
      />
    </div>
  );
}
