import { useDraft } from '../../ui/useDraft.ts';
import styles from './Cells.module.css';

interface CellFieldProps {
  /** Tells the cells of a row apart. */
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly isReadOnly: boolean;
  /** Reached by Tab; the other rows are reached by the arrows. */
  readonly isTabStop: boolean;
  readonly onCommit: (text: string) => Promise<boolean>;
  readonly inputMode?: 'numeric';
  /** Told of every change of what is typed but not committed yet; null: there is nothing. */
  readonly onTyping?: (text: string | null) => void;
}

/** A field in a table cell: a bare input, since a lineup has hundreds of them. */
export function CellField(props: CellFieldProps) {
  const { field, label, value, placeholder, isReadOnly, isTabStop, onCommit, inputMode } = props;
  const { text, setText, isRefused, onBlur, onKeyDown } = useDraft({
    value,
    onCommit,
    ...(props.onTyping === undefined ? {} : { onTyping: props.onTyping }),
  });
  return (
    <input
      className={styles.cell}
      autoComplete="off"
      data-field={field}
      aria-label={label}
      aria-invalid={isRefused || undefined}
      title={text}
      tabIndex={isTabStop ? 0 : -1}
      placeholder={placeholder}
      inputMode={inputMode}
      value={text}
      readOnly={isReadOnly}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    />
  );
}
