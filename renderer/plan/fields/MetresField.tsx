import { LineField } from './LineField.tsx';

interface MetresFieldProps {
  readonly label: string;
  readonly metres: number;
  readonly onCommit: (metres: number) => Promise<boolean>;
}

/** A length in metres, with a decimal comma or point; what is no number is not taken. */
export function MetresField({ label, metres, onCommit }: MetresFieldProps) {
  return (
    <LineField
      label={label}
      inputMode="decimal"
      rightSection="m"
      value={String(metres)}
      isRequired
      onCommit={(text) => {
        const typed = text.replace(',', '.');
        return /^\d+(\.\d+)?$/.test(typed) ? onCommit(Number(typed)) : Promise.resolve(false);
      }}
    />
  );
}
