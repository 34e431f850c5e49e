import { UnstyledButton } from '@mantine/core';
import { type Finding, findings } from '@shared/protocol/integrity.ts';
import { useDeferredValue, useMemo } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { select, showSection } from '../planState.ts';
import { SeverityMark } from './SeverityMark.tsx';
import styles from './Side.module.css';

/** What is open or wrong in the plan; each line leads to its place. */
export function FindingList() {
  const t = useWords();
  const show = useDeferredValue(useShow((state) => state));
  const list = useMemo(() => findings(show), [show]);
  return (
    <section className={styles.findings} aria-label={t('plan.checks')}>
      <h2 className={styles.heading}>{t('plan.checks')}</h2>
      {list.length === 0 ? (
        <p className={styles.fine}>{t('plan.allFine')}</p>
      ) : (
        <ul className={styles.findingList}>
          {list.map((finding) => (
            <li key={keyOf(finding)}>
              <UnstyledButton className={styles.finding} onClick={() => goTo(finding)}>
                <SeverityMark severity={finding.severity} t={t} />
                <span>{t(`finding.${finding.rule}`, finding.values)}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function keyOf({ rule, at }: Finding): string {
  return [rule, at.segmentId, at.waveId, at.recipientId].join(' ');
}

function goTo({ rule, at }: Finding): void {
  if (rule === 'date-unknown') showSection('info');
  else if (at.segmentId !== undefined)
    select({ segmentId: at.segmentId, waveId: at.waveId ?? null });
}
