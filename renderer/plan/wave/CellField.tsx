import { useDraft } from '../../ui/useDraft.ts';
import styles from './Lineup.module.css';

interface CellFieldProps {
  /** Tells the cells of a row apart. */
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly isReadOnly: boolean;
  readonly onCommit: (text: string) => Promise<boolean>;
}

/** A field in a table cell: a bare input, since a lineup has hundreds of them. */
export function CellField({
  field,
  label,
  value,
  placeholder,
  isReadOnly,
  onCommit,
}: CellFieldProps) {
  const { text, setText, isRefused, onBlur, onKeyDown } = useDraft({ value, onCommit });
  return (
    <input
      className={styles.cell}
      data-field={field}
      aria-label={label}
      aria-invalid={isRefused || undefined}
      title={text}
      placeholder={placeholder}
      value={text}
      disabled={isReadOnly}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    />
  );
}
