import type { CallerState } from '@shared/contract/sharing.ts';
import { type KeyMove, keyMove } from '@shared/view/callerKeyView.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useWindow } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { callerIn, hereIn } from './callerKey.ts';

/** How long it is told when nobody acknowledges it, in ms. */
const SHOWN_MS = 10_000;

/** That the caller's key has moved while this window was open; null: it has not, or that is told. */
export function useKeyMove(): { readonly move: KeyMove | null; readonly acknowledge: () => void } {
  const t = useWords();
  const caller = useWindow(callerIn);
  const here = useWindow(hereIn);
  const zone = useShow(({ info }) => info.zone);
  const known = useRef(caller);
  const [moved, setMoved] = useState<Record<'before' | 'now', CallerState> | null>(null);
  useEffect(() => {
    const before = known.current;
    known.current = caller;
    if (before !== caller) setMoved({ before, now: caller });
  }, [caller]);
  const acknowledge = useCallback(() => setMoved(null), []);
  useEffect(() => {
    if (moved === null) return;
    const timer = setTimeout(acknowledge, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [moved, acknowledge]);
  const move = moved === null ? null : keyMove(moved.before, moved.now, here, zone, t);
  return { move, acknowledge };
}
