import { Button, TextInput } from '@mantine/core';
import type { Attendance } from '@shared/model/run.ts';
import { useState } from 'react';
import { dispatch } from '../show/store.ts';
import { useReadOnly } from '../show/useReadOnly.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Dialog.module.css';

type State = Attendance['state'];
const STATES: readonly State[] = ['present', 'late', 'absent', 'proxy'];
const OUTCOMES = ['undecided', 'later', 'skip'] as const;

interface PersonAttendanceProps {
  readonly recipientId: string;
  readonly name: string;
}

/** Here, late, absent with what the MC does, or represented by somebody whose name is typed. */
export function PersonAttendance({ recipientId, name }: PersonAttendanceProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const attendance = useShow(({ run }) => run.attendance[recipientId] ?? null);
  const [asksProxy, setAsksProxy] = useState(false);
  const state = asksProxy ? 'proxy' : (attendance?.state ?? null);
  const set = (next: Attendance | null) =>
    dispatch('set-attendance', { recipientId, attendance: next });
  const choose = (chosen: State) => {
    setAsksProxy(chosen === 'proxy');
    if (chosen === 'absent') void set({ state: 'absent', outcome: 'undecided' });
    // A second press takes it back: expected, as before.
    else if (chosen !== 'proxy') void set(chosen === state ? null : { state: chosen });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a box of its own
    <section className={styles.group} role="group" aria-label={t('day.attendance', { name })}>
      <p className={styles.groupLabel}>{t('day.attendanceLabel')}</p>
      <div className={styles.buttons}>
        {STATES.map((one) => (
          <Button
            key={one}
            size="md"
            variant={one === state ? 'filled' : 'default'}
            aria-pressed={one === state}
            disabled={readOnly}
            onClick={() => choose(one)}
          >
            {t(`day.state.${one}`)}
          </Button>
        ))}
      </div>
      {state === 'absent' && attendance?.state === 'absent' && (
        // biome-ignore lint/a11y/useSemanticElements: see above
        <div className={styles.buttons} role="group" aria-label={t('attendance.outcome')}>
          <span className={styles.soft}>{t('attendance.outcome')}:</span>
          {OUTCOMES.map((outcome) => (
            <Button
              key={outcome}
              size="md"
              variant={attendance.outcome === outcome ? 'filled' : 'default'}
              aria-pressed={attendance.outcome === outcome}
              disabled={readOnly}
              onClick={() => void set({ state: 'absent', outcome })}
            >
              {t(`attendance.outcome.${outcome}`)}
            </Button>
          ))}
        </div>
      )}
      {state === 'proxy' && (
        <ProxyField
          value={attendance?.state === 'proxy' ? attendance.proxy : ''}
          onCommit={async (proxy) => {
            const { ok } = await set({ state: 'proxy', proxy });
            if (ok) setAsksProxy(false);
          }}
        />
      )}
    </section>
  );
}

interface ProxyFieldProps {
  readonly value: string;
  readonly onCommit: (proxy: string) => Promise<void>;
}

function ProxyField({ value, onCommit }: ProxyFieldProps) {
  const t = useWords();
  const [text, setText] = useState(value);
  const proxy = text.trim().normalize('NFC');
  return (
    <form
      className={styles.inline}
      onSubmit={(event) => {
        event.preventDefault();
        if (proxy !== '') void onCommit(proxy);
      }}
    >
      <TextInput
        size="md"
        label={t('attendance.proxyName')}
        value={text}
        // It is there because somebody has just asked for it.
        autoFocus={value === ''}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" size="md" disabled={proxy === '' || proxy === value}>
        {t('day.save')}
      </Button>
    </form>
  );
}
