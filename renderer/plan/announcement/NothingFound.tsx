import { Button } from '@mantine/core';
import type { AnnouncementProposal } from '@shared/import/announcement/proposal.ts';
import { skippedKey } from '@shared/view/announcementMarks.ts';
import { IconFileSearch } from '@tabler/icons-react';
import { useWords } from '../../show/useWords.ts';
import styles from './Cards.module.css';
import { backToText } from './fromTextJob.ts';
import { SkippedCard } from './SkippedCard.tsx';

interface NothingFoundProps {
  readonly proposal: AnnouncementProposal;
  readonly onCancel: () => void;
}

/** A text without any part of a ceremony: what is looked for, and what was left out. */
export function NothingFound({ proposal, onCancel }: NothingFoundProps) {
  const t = useWords();
  const { skipped } = proposal.announcement;
  return (
    <section className={styles.pane} aria-label={t('fromText.proposal')}>
      <div className={styles.scroller}>
        <div className={styles.nothing} role="status">
          <IconFileSearch size="2.5rem" stroke={1.4} aria-hidden />
          <p>{t('fromText.nothing')}</p>
          <p className={styles.hint}>{t('fromText.nothingHint')}</p>
        </div>
        {skipped.length > 0 && (
          <>
            <h3 className={styles.heading}>{t('fromText.skipped')}</h3>
            <p className={styles.hint}>{t('fromText.skippedHint')}</p>
            {skipped.map((one, index) => (
              <SkippedCard key={skippedKey(index)} id={skippedKey(index)} skipped={one} />
            ))}
          </>
        )}
      </div>
      <div className={styles.foot}>
        <div className={styles.buttons}>
          <Button variant="default" size="md" onClick={onCancel}>
            {t('common.close')}
          </Button>
          <Button size="md" onClick={backToText}>
            {t('fromText.edit')}
          </Button>
        </div>
      </div>
    </section>
  );
}
