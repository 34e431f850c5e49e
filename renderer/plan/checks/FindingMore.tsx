import { Button } from '@mantine/core';
import type { Finding } from '@shared/protocol/finding.ts';
import { rulesInForce } from '@shared/protocol/rules.ts';
import { IconTool } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { useReadOnly } from '../planState.ts';
import { AbsenceButtons } from './AbsenceButtons.tsx';
import styles from './Checks.module.css';
import { mend, passOver } from './findingActions.ts';
import { ReasonField } from './ReasonField.tsx';

/** By which rule a finding is one, and what can be done about it. */
export function FindingMore({ finding }: { readonly finding: Finding }) {
  const more = useRef<HTMLDivElement>(null);
  // It opens below a line that may be the last in sight.
  useEffect(() => {
    more.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={more} className={styles.more}>
      <Source finding={finding} />
      <Actions finding={finding} />
    </div>
  );
}

/** Rules of a ceremony have a number by which they can be looked up; the others say that any ceremony needs them. */
const NUMBERED = /^[RN]\d+$/;

function Source({ finding }: { readonly finding: Finding }) {
  const t = useWords();
  const rule = useShow(({ info }) => rulesInForce(info).find(({ id }) => id === finding.rule));
  if (rule === undefined) return null;
  const { id, source, evidence } = rule;
  return (
    <p className={styles.source}>
      {NUMBERED.test(id) && `${id} · `}
      {evidence === 'integrity' ? t('checking.ownRule') : <span lang="vi">{source}</span>}
      {evidence === 'inferred' && ` · ${t('checking.evidence.inferred')}`}
      {evidence === 'known' && ` · ${t('checking.evidence.known')}`}
    </p>
  );
}

function Actions({ finding }: { readonly finding: Finding }) {
  const t = useWords();
  const readOnly = useReadOnly();
  const cannotMend = useReadOnly('fix-finding');
  const [asksReason, setAsksReason] = useState(false);
  const passing = useRef<HTMLButtonElement>(null);
  const { rule, kind, fix, dismissible, at } = finding;
  const isAbsent = rule === 'R4' && kind === 'absent';
  if (readOnly || (fix === null && !dismissible && !isAbsent)) return null;
  if (asksReason)
    return (
      <ReasonField
        onCommit={(reason) => passOver(finding, reason)}
        onCancel={() => {
          setAsksReason(false);
          requestAnimationFrame(() => passing.current?.focus());
        }}
      />
    );
  return (
    <div className={styles.actions}>
      {fix !== null && (
        <Button
          size="xs"
          h={36}
          disabled={cannotMend}
          leftSection={<IconTool size="1rem" aria-hidden />}
          onClick={() => void mend(finding)}
        >
          {t(`fix.${fix}`)}
        </Button>
      )}
      {isAbsent && at.recipientId !== undefined && <AbsenceButtons recipientId={at.recipientId} />}
      {dismissible && (
        <Button
          ref={passing}
          size="xs"
          h={36}
          variant="default"
          onClick={() => setAsksReason(true)}
        >
          {t('checking.passOver')}
        </Button>
      )}
    </div>
  );
}
