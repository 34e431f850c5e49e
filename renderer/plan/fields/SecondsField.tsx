import { duration } from '@shared/timing/format.ts';
import { parseDuration } from '@shared/timing/typedDuration.ts';
import { LineField } from './LineField.tsx';

interface SecondsFieldProps {
  readonly label: string;
  readonly seconds: number;
  readonly onCommit: (seconds: number) => Promise<boolean>;
}

/** A duration that must be known, as "4s", "2:30" or seconds; what is none is not taken. */
export function SecondsField({ label, seconds, onCommit }: SecondsFieldProps) {
  return (
    <LineField
      label={label}
      value={duration(seconds * 1000)}
      isRequired
      onCommit={(text) => {
        const parsed = parseDuration(text);
        return parsed.kind === 'seconds' ? onCommit(parsed.seconds) : Promise.resolve(false);
      }}
    />
  );
}
