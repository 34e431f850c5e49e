import { withEdits } from '@shared/view/announcementEdits.ts';
import { useEffect, useMemo } from 'react';
import styles from './Cards.module.css';
import { useTextJob } from './fromTextJob.ts';
import { NothingFound } from './NothingFound.tsx';
import { ProposalPane } from './ProposalPane.tsx';
import { TextPane } from './TextPane.tsx';
import { forgetFocus } from './textFocus.ts';
import type { ProposedText } from './textMessages.ts';

interface ReviewStepProps {
  readonly proposed: ProposedText;
  readonly onCancel: () => void;
}

/** On the left the text with what was understood of it, on the right what becomes of it. */
export function ReviewStep({ proposed, onCancel }: ReviewStepProps) {
  const edits = useTextJob((job) => job.edits);
  const proposal = useMemo(() => withEdits(proposed.proposal, edits), [proposed, edits]);
  const known = useMemo(
    () => new Set(proposed.proposal.segments.flatMap(({ key, taken }) => (taken ? [] : [key]))),
    [proposed],
  );
  useEffect(() => forgetFocus, []);
  const { segments, leaders } = proposal;
  return (
    <div className={styles.review}>
      <TextPane text={proposal.announcement.text} marked={proposed.marked} />
      {segments.length + leaders.length === 0 ? (
        <NothingFound proposal={proposal} onCancel={onCancel} />
      ) : (
        <ProposalPane
          known={known}
          proposal={proposal}
          notices={proposed.notices}
          onCancel={onCancel}
        />
      )}
    </div>
  );
}
