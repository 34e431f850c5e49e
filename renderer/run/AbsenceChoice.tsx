import type { Attendance } from '@shared/model/run.ts';
import { useState } from 'react';
import { useWords } from '../show/useWords.ts';
import { useDraft } from '../ui/useDraft.ts';
import styles from './LineupPanel.module.css';

interface AbsenceChoiceProps {
  readonly attendance: Extract<Attendance, { readonly state: 'absent' | 'proxy' }>;
  readonly name: string;
  /** Resolves when it is carried out or refused. */
  readonly onChange: (attendance: Attendance) => Promise<{ readonly ok: boolean }>;
}

/** What the MC does at the name of somebody who is absent: one click each, or the name of who receives instead. */
export function AbsenceChoice({ attendance, name, onChange }: AbsenceChoiceProps) {
  const t = useWords();
  const [asksProxy, setAsksProxy] = useState(false);
  const outcome = attendance.state === 'absent' ? attendance.outcome : null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a box of its own in the line
    <div role="group" aria-label={t('attendance.decide', { name })} className={styles.choice}>
      {(['later', 'skip'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className={styles.option}
          aria-pressed={outcome === one}
          onClick={() =>
            void onChange({ state: 'absent', outcome: outcome === one ? 'undecided' : one })
          }
        >
          {t(`attendance.short.${one}`)}
        </button>
      ))}
      <button
        type="button"
        className={styles.option}
        aria-pressed={attendance.state === 'proxy'}
        aria-expanded={asksProxy}
        onClick={() => setAsksProxy(!asksProxy)}
      >
        {t('attendance.short.proxy')}
      </button>
      {asksProxy && (
        <ProxyField
          value={attendance.state === 'proxy' ? attendance.proxy : ''}
          onCommit={async (proxy) => {
            const { ok } = await onChange({ state: 'proxy', proxy });
            if (ok) setAsksProxy(false);
            return ok;
          }}
          onCancel={() => setAsksProxy(false)}
        />
      )}
    </div>
  );
}

interface ProxyFieldProps {
  readonly value: string;
  readonly onCommit: (proxy: string) => Promise<boolean>;
  readonly onCancel: () => void;
}

function ProxyField({ value, onCommit, onCancel }: ProxyFieldProps) {
  const t = useWords();
  const { text, setText, isRefused, onBlur, onKeyDown } = useDraft({
    value,
    onCommit,
    isRequired: true,
  });
  return (
    <input
      className={styles.proxy}
      autoComplete="off"
      aria-label={t('attendance.proxyName')}
      placeholder={t('attendance.proxyName')}
      aria-invalid={isRefused || undefined}
      value={text}
      // It is there because somebody has just asked for it.
      // biome-ignore lint/a11y/noAutofocus: see above
      autoFocus
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={onBlur}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel();
        onKeyDown(event);
      }}
    />
  );
}
