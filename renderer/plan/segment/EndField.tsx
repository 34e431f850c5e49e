import type { Segment } from '@shared/model/segment.ts';
import { IconFlagFilled } from '@tabler/icons-react';
import { useWords } from '../../show/useWords.ts';
import { hardEndText } from '../rundown/rowWords.ts';
import { editSegment } from './editSegment.ts';
import styles from './Segment.module.css';
import { TimeLimitField, useRowOf } from './TimeLimitField.tsx';

/** By when a segment has to be over; empty: no limit. Says what is left before it, or by how much it is missed. */
export function EndField({ segment }: { readonly segment: Segment }) {
  const t = useWords();
  const row = useRowOf(segment.id);
  const isLimited = segment.endsBy !== null && row !== null;
  return (
    <TimeLimitField
      label={t('end.label')}
      placeholder={t('end.none')}
      value={segment.endsBy}
      unreadable={t('end.unreadable')}
      kept={
        isLimited ? (
          <>
            <IconFlagFilled className={styles.pin} aria-hidden /> {hardEndText(row, t)}
          </>
        ) : null
      }
      isMissed={(row?.spare ?? 0) < 0}
      onCommit={(endsBy) => editSegment(segment, { endsBy })}
    />
  );
}
