import { useWords } from '../../show/useWords.ts';
import { LineField } from './LineField.tsx';

interface MomentFieldProps {
  readonly label: string;
  /** As the browser's own field writes it: YYYY-MM-DD or HH:MM; null: not known. */
  readonly value: string | null;
  readonly onCommit: (value: string | null) => Promise<boolean>;
}

/** A date, or nothing while it is not known. */
export function DateField(props: MomentFieldProps) {
  return <MomentField {...props} type="date" />;
}

/** A time of day, or nothing while it is not known. */
export function TimeField(props: MomentFieldProps) {
  return <MomentField {...props} type="time" />;
}

function MomentField({
  label,
  value,
  onCommit,
  type,
}: MomentFieldProps & { readonly type: 'date' | 'time' }) {
  const t = useWords();
  return (
    <LineField
      type={type}
      label={label}
      {...(value === null ? { description: t('common.unknown') } : {})}
      value={value ?? ''}
      onCommit={(text) => onCommit(text === '' ? null : text)}
    />
  );
}
