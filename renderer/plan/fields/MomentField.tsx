import { TextInput } from '@mantine/core';
import { dateText, parseDate, parseTime, type TypedMoment } from '@shared/timing/typedMoment.ts';
import { useWords } from '../../show/useWords.ts';
import { useDraft } from '../../ui/useDraft.ts';
import { useReadOnly } from '../planState.ts';

interface MomentFieldProps {
  readonly label: string;
  /** YYYY-MM-DD or HH:MM; null: not known. */
  readonly value: string | null;
  readonly onCommit: (value: string | null) => Promise<boolean>;
}

/** A date, day first as people here write it; empty while it is not known. */
export function DateField({ value, ...rest }: MomentFieldProps) {
  const t = useWords();
  return (
    <MomentField
      {...rest}
      text={value === null ? '' : dateText(value)}
      parse={parseDate}
      example={t('plan.dateExample')}
    />
  );
}

/** A time of day in 24 hours; empty while it is not known. */
export function TimeField({ value, ...rest }: MomentFieldProps) {
  const t = useWords();
  return (
    <MomentField {...rest} text={value ?? ''} parse={parseTime} example={t('plan.timeExample')} />
  );
}

interface TypedFieldProps extends Omit<MomentFieldProps, 'value'> {
  readonly text: string;
  readonly parse: (text: string) => TypedMoment;
  readonly example: string;
}

// A browser's own date field writes month or day first as the browser's language has it, not the show's.
function MomentField({ label, text: value, parse, example, onCommit }: TypedFieldProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const { text, setText, isRefused, onBlur, onKeyDown } = useDraft({
    value,
    onCommit: (typed) => {
      const moment = parse(typed);
      if (moment.kind === 'unreadable') return false;
      return onCommit(moment.kind === 'unknown' ? null : moment.value);
    },
  });
  return (
    <TextInput
      label={label}
      placeholder={t('plan.unknownMoment', { example })}
      value={text}
      error={isRefused && t('plan.momentUnreadable', { example })}
      disabled={readOnly}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    />
  );
}
