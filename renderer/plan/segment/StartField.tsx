import type { Segment } from '@shared/model/segment.ts';
import { IconPinFilled } from '@tabler/icons-react';
import { useWords } from '../../show/useWords.ts';
import { fixedStartText } from '../rundown/rowWords.ts';
import { editSegment } from './editSegment.ts';
import styles from './Segment.module.css';
import { TimeLimitField, useRowOf } from './TimeLimitField.tsx';

/** When a segment begins by itself; empty: when what is above it has ended. Says the wait before it, or that it is too early. */
export function StartField({ segment }: { readonly segment: Segment }) {
  const t = useWords();
  const row = useRowOf(segment.id);
  const isFixed = segment.startsAt !== null && row !== null;
  return (
    <TimeLimitField
      label={t('start.label')}
      placeholder={t('start.follows', { time: row?.start ?? '' })}
      value={segment.startsAt}
      unreadable={t('start.unreadable')}
      kept={
        isFixed ? (
          <>
            <IconPinFilled className={styles.pin} aria-hidden /> {fixedStartText(row, t)}
          </>
        ) : null
      }
      isMissed={(row?.wait ?? 0) < 0}
      onCommit={(startsAt) => editSegment(segment, { startsAt })}
    />
  );
}
