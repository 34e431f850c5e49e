import { type FieldName, fieldKey } from '@shared/view/announcementMarks.ts';
import { type ReactNode, useId } from 'react';
import styles from './Cards.module.css';
import { litOf, useTextFocus } from './textFocus.ts';

interface LightsProps {
  readonly part: string;
  readonly field: FieldName;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A field that lights the words it comes from, and is lit by them. */
export function Lights({ part, field, className = '', children }: LightsProps) {
  const key = fieldKey(part, field);
  const isLit = useTextFocus((state) => litOf(state) === key);
  return (
    <div className={`${styles.field} ${className}`} data-lights={key} data-lit={isLit || undefined}>
      {children}
    </div>
  );
}

interface RowProps extends Pick<LightsProps, 'part' | 'field'> {
  readonly label: string;
  /** The control; gets the id that its label points to. */
  readonly children: (id: string) => ReactNode;
}

/** A field with its label before it. */
export function Row({ part, field, label, children }: RowProps) {
  const id = useId();
  return (
    <Lights part={part} field={field} className={styles.row}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children(id)}
    </Lights>
  );
}
