import { Button } from '@mantine/core';
import type { AnnouncementProposal } from '@shared/import/announcement/proposal.ts';
import { proposalSum } from '@shared/view/announcementEdits.ts';
import { useWords } from '../../show/useWords.ts';
import styles from './Cards.module.css';
import { useTextJob } from './fromTextJob.ts';
import { sendText } from './fromTextSend.ts';

interface ReviewFootProps {
  readonly proposal: AnnouncementProposal;
  readonly onCancel: () => void;
}

/** What enters the show in sum, and the button that brings it in. */
export function ReviewFoot({ proposal, onCancel }: ReviewFootProps) {
  const t = useWords();
  const isSending = useTextJob(({ stage }) => stage === 'sending');
  const { parts, leaders, recipients, unknown } = proposalSum(proposal);
  const isNothing = parts + leaders === 0;
  return (
    <div className={styles.foot}>
      <p role="status" className={styles.sum}>
        {isNothing
          ? t('fromText.nothingTaken')
          : t('fromText.sum', { recipients, unknown, leaders })}
      </p>
      <div className={styles.buttons}>
        <Button variant="default" size="md" disabled={isSending} onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button
          size="md"
          loading={isSending}
          disabled={isNothing}
          onClick={() => void sendText(parts)}
        >
          {t('fromText.import', { n: parts })}
        </Button>
      </div>
    </div>
  );
}
