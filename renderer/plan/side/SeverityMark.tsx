import type { Finding } from '@shared/protocol/finding.ts';
import type { Translate } from '@shared/words/translate.ts';
import { IconAlertTriangleFilled, IconPointFilled } from '@tabler/icons-react';
import styles from './Side.module.css';

interface SeverityMarkProps {
  readonly severity: Finding['severity'] | null;
  readonly t: Translate;
}

/** A triangle for an error, a dot for a notice; both are said as well. */
export function SeverityMark({ severity, t }: SeverityMarkProps) {
  if (severity === null) return null;
  const Icon = severity === 'error' ? IconAlertTriangleFilled : IconPointFilled;
  return (
    <span className={styles.mark} data-severity={severity}>
      <Icon role="img" size="1em" aria-label={t(`plan.severity.${severity}`)} />
    </span>
  );
}
