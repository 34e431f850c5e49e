import { TextInput } from '@mantine/core';
import { findById } from '@shared/model/lookup.ts';
import type { Segment } from '@shared/model/segment.ts';
import { parseTime } from '@shared/timing/typedMoment.ts';
import { rundown, type SegmentRow } from '@shared/view/rundown.ts';
import { IconPinFilled } from '@tabler/icons-react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { useDraft } from '../../ui/useDraft.ts';
import { useReadOnly } from '../planState.ts';
import { fixedStartText } from '../rundown/rowWords.ts';
import { editSegment } from './editSegment.ts';
import styles from './Segment.module.css';

/** When a segment begins by itself; empty: when what is above it has ended. Says the wait before it, or that it is too early. */
export function StartField({ segment }: { readonly segment: Segment }) {
  const t = useWords();
  const readOnly = useReadOnly();
  const row = useStartOf(segment.id);
  const { text, setText, isRefused, onBlur, onKeyDown } = useDraft({
    value: segment.startsAt ?? '',
    onCommit: (typed) => {
      const time = parseTime(typed);
      if (time.kind === 'unreadable') return false;
      return editSegment(segment, { startsAt: time.kind === 'unknown' ? null : time.value });
    },
  });
  const isLate = (row?.wait ?? 0) < 0;
  return (
    <TextInput
      label={t('start.label')}
      placeholder={t('start.follows', { time: row?.start ?? '' })}
      value={text}
      error={isRefused && t('start.unreadable')}
      description={
        segment.startsAt !== null && row !== null ? (
          <span className={styles.fixed} data-late={isLate || undefined}>
            <IconPinFilled className={styles.pin} aria-hidden /> {fixedStartText(row, t)}
          </span>
        ) : undefined
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      disabled={readOnly}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    />
  );
}

/** The row of a segment, with its planned start and how that fits. */
function useStartOf(segmentId: string): SegmentRow | null {
  const row = findById(useShow(rundown), segmentId);
  return row?.row === 'segment' ? row : null;
}
