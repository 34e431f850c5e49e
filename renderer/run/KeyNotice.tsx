import type { CallerState } from '@shared/contract/sharing.ts';
import { keyMove } from '@shared/view/callerKeyView.ts';
import { IconKey, IconLock } from '@tabler/icons-react';
import { memo, useEffect, useRef, useState } from 'react';
import { useWindow } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { callerIn, hereIn } from './callerKey.ts';
import styles from './KeyNotice.module.css';

/** How long it stands when nobody acknowledges it, in ms. */
const SHOWN_MS = 10_000;

interface Moved {
  readonly before: CallerState;
  readonly now: CallerState;
}

/** That the caller's key has just moved, over the whole width: on the side that lost it as on the one that got it. */
export const KeyNotice = memo(function KeyNotice() {
  const t = useWords();
  const caller = useWindow(callerIn);
  const here = useWindow(hereIn);
  const zone = useShow(({ info }) => info.zone);
  const known = useRef(caller);
  const [moved, setMoved] = useState<Moved | null>(null);
  useEffect(() => {
    const before = known.current;
    known.current = caller;
    if (before !== caller) setMoved({ before, now: caller });
  }, [caller]);
  const move = moved === null ? null : keyMove(moved.before, moved.now, here, zone, t);
  const isTold = move !== null;
  useEffect(() => {
    if (moved === null || !isTold) return;
    const timer = setTimeout(() => setMoved(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [moved, isTold]);
  if (moved === null || move === null) return null;
  const Icon = move.isHere ? IconKey : IconLock;
  return (
    <>
      <div
        key={`${moved.now.deviceId}${moved.now.since}`}
        className={styles.flash}
        data-flash
        data-here={move.isHere || undefined}
        aria-hidden
      />
      <div className={styles.notice} role="alert" data-here={move.isHere || undefined}>
        <Icon className={styles.icon} aria-hidden />
        <p className={styles.said}>
          <strong className={styles.title}>{move.title}</strong>
          <span>{move.text}</span>
        </p>
        <button type="button" className={styles.seen} onClick={() => setMoved(null)}>
          {t('key.seen')}
        </button>
      </div>
    </>
  );
});
