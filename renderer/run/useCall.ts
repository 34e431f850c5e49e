import { currentCue, standbyCue } from '@shared/cue/position.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { dispatch, useWindow } from '../show/store.ts';

/** A second GO within this time is heard and shown, but does nothing: nobody means to call two cues in half a second. */
const GUARD_MS = 500;

/** The caller's gestures. Each names the cue that the caller sees, so that the host can refuse what is out of date. */
export function useCall() {
  const lastGo = useRef(Number.NEGATIVE_INFINITY);
  const [heard, setHeard] = useState(0);
  useEffect(() => {
    if (heard === 0) return;
    const timer = setTimeout(() => setHeard(0), 1500);
    return () => clearTimeout(timer);
  }, [heard]);

  const go = useCallback(() => {
    const show = useWindow.getState().opened?.show;
    const standby = show === undefined ? null : standbyCue(show);
    if (standby === null) return;
    const now = performance.now();
    if (now - lastGo.current < GUARD_MS) return setHeard(now);
    lastGo.current = now;
    void dispatch('go', { cueId: standby.id });
  }, []);

  const back = useCallback(() => {
    const show = useWindow.getState().opened?.show;
    const current = show === undefined ? null : currentCue(show);
    if (current !== null) void dispatch('back', { from: current.id });
  }, []);

  const release = useCallback(() => void dispatch('release', {}), []);

  return { go, back, release, heard: heard !== 0 };
}
