import { TextInput } from '@mantine/core';
import { duration } from '@shared/timing/format.ts';
import { parseDuration } from '@shared/timing/typedDuration.ts';
import { useWords } from '../../show/useWords.ts';
import { useDraft } from '../../ui/useDraft.ts';
import { useReadOnly } from '../planState.ts';

interface DurationFieldProps {
  /** Typed seconds; null: estimated. */
  readonly seconds: number | null;
  /** What it takes as planned, shown while nothing is typed. In seconds. */
  readonly estimate: number;
  readonly onCommit: (seconds: number | null) => Promise<boolean>;
}

/** A duration as "3m", "2:30" or seconds; empty means estimated. */
export function DurationField({ seconds, estimate, onCommit }: DurationFieldProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const { text, setText, isRefused, onBlur, onKeyDown } = useDraft({
    value: seconds === null ? '' : duration(seconds * 1000),
    onCommit: (typed) => {
      const parsed = parseDuration(typed);
      if (parsed.kind === 'unreadable') return false;
      return onCommit(parsed.kind === 'empty' ? null : parsed.seconds);
    },
  });
  return (
    <TextInput
      label={t('plan.duration')}
      placeholder={t('plan.estimated', { time: duration(estimate * 1000) })}
      value={text}
      error={isRefused && t('plan.durationUnreadable')}
      disabled={readOnly}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    />
  );
}
