import { LineField } from './LineField.tsx';

interface CountFieldProps {
  readonly label: string;
  readonly count: number | null;
  readonly least: number;
  readonly most: number;
  /** Gets null when the field is left empty; only where it may be. */
  readonly onCommit: (count: number | null) => Promise<boolean>;
  /** What an empty field means; without it the field may not be empty. */
  readonly empty?: string;
  readonly description?: string;
}

/** A whole number within limits; what is none is not taken. */
export function CountField({ count, least, most, onCommit, empty, ...rest }: CountFieldProps) {
  return (
    <LineField
      {...rest}
      inputMode="numeric"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={count === null ? '' : String(count)}
      isRequired={empty === undefined}
      {...(empty === undefined ? {} : { placeholder: empty })}
      onCommit={(text) => {
        if (text === '') return onCommit(null);
        const typed = Number(text);
        const isMeant = /^\d{1,6}$/.test(text) && typed >= least && typed <= most;
        return isMeant ? onCommit(typed) : Promise.resolve(false);
      }}
    />
  );
}
