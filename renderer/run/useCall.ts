import { currentCue, standbyCue } from '@shared/cue/position.ts';
import { isRunning } from '@shared/model/run.ts';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { dispatch, showNow } from '../show/store.ts';
import { asCaller } from './callerKey.ts';

/** How long it is shown that a GO was heard, in ms. */
const SHOWN_MS = 1500;

/** The caller's gestures. Each names the cue that the caller sees, so that the host can refuse what is out of date. */
export function useCall() {
  const [heardAt, setHeardAt] = useState<number | null>(null);
  useEffect(() => {
    if (heardAt === null) return;
    const timer = setTimeout(() => setHeardAt(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [heardAt]);

  const go = useCallback(async () => {
    const show = showNow();
    const standby = show === null || !isRunning(show.run) ? null : standbyCue(show);
    if (standby === null) return;
    const reply = await dispatch('go', { cueId: standby.id }, { quiet: ['too-soon'] });
    // The host guards against a second GO: it was heard, and that is all there is to say.
    if (!reply.ok && reply.error.code === 'too-soon') setHeardAt(performance.now());
  }, []);

  const back = useCallback(() => {
    const show = showNow();
    const current = show === null ? null : currentCue(show);
    if (current !== null) void dispatch('back', { from: current.id });
  }, []);

  const skip = useCallback(() => {
    const show = showNow();
    const standby = show === null || !isRunning(show.run) ? null : standbyCue(show);
    if (standby !== null) void dispatch('skip', { cueId: standby.id });
  }, []);

  const gestures = useMemo(
    () => ({
      go: asCaller(() => void go()),
      back: asCaller(back),
      skip: asCaller(skip),
      release: asCaller(() => void dispatch('release', {})),
    }),
    [go, back, skip],
  );
  return { ...gestures, heard: heardAt !== null };
}
