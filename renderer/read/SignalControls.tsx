import type { SignalKind } from '@shared/model/run.ts';
import { pressedSignal } from '@shared/view/signalView.ts';
import { type Icon, IconCircleCheck, IconHandStop } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { dispatch, showNow } from '../show/store.ts';
import { useActions } from '../show/useActions.ts';
import { useReadOnly } from '../show/useReadOnly.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import styles from './SignalControls.module.css';

const KINDS: readonly { readonly kind: SignalKind; readonly icon: Icon }[] = [
  { kind: 'ready', icon: IconCircleCheck },
  { kind: 'wait', icon: IconHandStop },
];

/**
 * What the MC tells the caller without a word, always in the same place below the words. What was flagged stands until the
 * show moves, or until it is pressed once more.
 */
export function SignalControls() {
  const t = useWords();
  const readOnly = useReadOnly();
  const isEnded = useShow(({ run }) => run.phase === 'ended');
  const flagged = useShow(({ run }) => run.signal?.kind ?? null);
  const press = usePress();
  const isOffered = !readOnly && !isEnded;
  const handlers = useMemo(
    () =>
      isOffered ? { 'read-ready': () => press('ready'), 'read-wait': () => press('wait') } : {},
    [isOffered, press],
  );
  useActions(handlers);
  if (!isOffered) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a box of its own
    <div className={styles.controls} role="group" aria-label={t('signal.controls')}>
      {KINDS.map(({ kind, icon: Icon }) => (
        <button
          key={kind}
          type="button"
          className={styles.control}
          data-kind={kind}
          aria-pressed={flagged === kind}
          onClick={() => press(kind)}
        >
          <Icon className={styles.icon} aria-hidden />
          <span className={styles.word}>{t(`signal.${kind}`)}</span>
          {flagged === kind && <span className={styles.sent}>{t('signal.sent')}</span>}
        </button>
      ))}
    </div>
  );
}

/** Sends what a press flags; the same function as long as the window lives. */
function usePress(): (kind: SignalKind) => void {
  const last = useRef<{ readonly kind: SignalKind; readonly at: number } | null>(null);
  return useMemo(
    () => (kind) => {
      const show = showNow();
      if (show === null) return;
      const at = performance.now();
      const before = last.current;
      const since = before?.kind === kind ? at - before.at : Number.POSITIVE_INFINITY;
      last.current = { kind, at };
      const next = pressedSignal(show.run, kind, since);
      if (next !== undefined) void dispatch('signal', { kind: next });
    },
    [],
  );
}
