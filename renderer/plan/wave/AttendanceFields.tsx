import { Radio, SegmentedControl } from '@mantine/core';
import type { Attendance } from '@shared/model/run.ts';
import { useState } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { LineField } from '../fields/LineField.tsx';
import { send, useReadOnly } from '../planState.ts';
import styles from './Details.module.css';

const STATES = ['expected', 'absent', 'proxy'] as const;
const OUTCOMES = ['undecided', 'later', 'skip'] as const;
type Outcome = (typeof OUTCOMES)[number];

interface AttendanceFieldsProps {
  readonly recipientId: string;
  /** Begins with the question who receives instead. */
  readonly asksProxy: boolean;
}

/** Whether a recipient comes, and what happens at the name when not. It belongs to the day and is not undone with the plan. */
export function AttendanceFields({ recipientId, asksProxy: asksAtOnce }: AttendanceFieldsProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const attendance = useShow(({ run }) => run.attendance[recipientId] ?? null);
  /** Somebody else receives, but the name is not known yet. */
  const [asksProxy, setAsksProxy] = useState(asksAtOnce);
  const set = (next: Attendance | null) =>
    send('set-attendance', { recipientId, attendance: next });
  const known =
    attendance === null || attendance.state === 'present' ? 'expected' : attendance.state;
  const state = asksProxy ? 'proxy' : known;
  const words = {
    expected: t('attendance.expected'),
    absent: t('attendance.absent'),
    proxy: t('attendance.proxy'),
  };
  return (
    <div className={styles.attendance}>
      <SegmentedControl
        aria-label={t('attendance.label')}
        value={state}
        disabled={readOnly}
        data={STATES.map((value) => ({ value, label: words[value] }))}
        onChange={(value) => {
          setAsksProxy(value === 'proxy');
          if (value === 'expected') void set(null);
          else if (value === 'absent') void set({ state: 'absent', outcome: 'undecided' });
        }}
      />
      {state === 'absent' && attendance?.state === 'absent' && (
        <Radio.Group
          label={t('attendance.outcome')}
          value={attendance.outcome}
          onChange={(value) => void set({ state: 'absent', outcome: value as Outcome })}
        >
          <div className={styles.outcomes}>
            {OUTCOMES.map((outcome) => (
              <Radio
                key={outcome}
                value={outcome}
                label={t(`attendance.outcome.${outcome}`)}
                description={t(`attendance.outcomeHint.${outcome}`)}
                disabled={readOnly}
              />
            ))}
          </div>
        </Radio.Group>
      )}
      {state === 'proxy' && (
        <LineField
          label={t('attendance.proxyName')}
          value={attendance?.state === 'proxy' ? attendance.proxy : ''}
          isRequired
          autoFocus={asksProxy}
          data-autofocus={asksAtOnce || undefined}
          onCommit={async (proxy) => {
            const isSet = await set({ state: 'proxy', proxy });
            if (isSet) setAsksProxy(false);
            return isSet;
          }}
        />
      )}
    </div>
  );
}
