import { TextInput } from '@mantine/core';
import { findById } from '@shared/model/lookup.ts';
import { parseTime } from '@shared/timing/typedMoment.ts';
import { rundown, type SegmentRow } from '@shared/view/rundown.ts';
import type { ReactNode } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useDraft } from '../../ui/useDraft.ts';
import { useReadOnly } from '../planState.ts';
import styles from './Segment.module.css';

interface TimeLimitFieldProps {
  readonly label: string;
  /** What an empty field means. */
  readonly placeholder: string;
  /** HH:MM; null: none. */
  readonly value: string | null;
  /** How to write what could not be read. */
  readonly unreadable: string;
  /** How the plan keeps it; null: nothing is set. */
  readonly kept: ReactNode;
  /** Whether the plan does not keep it. */
  readonly isMissed: boolean;
  readonly onCommit: (value: string | null) => Promise<boolean>;
}

/** A time of day that a segment has to keep, with how the plan keeps it below; empty: none. */
export function TimeLimitField(props: TimeLimitFieldProps) {
  const { label, placeholder, value, unreadable, kept, isMissed, onCommit } = props;
  const readOnly = useReadOnly();
  const { text, setText, isRefused, onBlur, onKeyDown } = useDraft({
    value: value ?? '',
    onCommit: (typed) => {
      const time = parseTime(typed);
      if (time.kind === 'unreadable') return false;
      return onCommit(time.kind === 'unknown' ? null : time.value);
    },
  });
  return (
    <TextInput
      label={label}
      placeholder={placeholder}
      value={text}
      error={isRefused && unreadable}
      description={
        kept === null ? undefined : (
          <span className={styles.fixed} data-late={isMissed || undefined}>
            {kept}
          </span>
        )
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      disabled={readOnly}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    />
  );
}

/** The row of a segment, with its planned times and how they fit what is set. */
export function useRowOf(segmentId: string): SegmentRow | null {
  const row = findById(useShow(rundown), segmentId);
  return row?.row === 'segment' ? row : null;
}
