import type { View } from '@shared/contract/contract.ts';
import { isRunning } from '@shared/model/run.ts';
import { useEffect } from 'react';
import { useWindow } from '../show/store.ts';

/** Views that somebody looks at during the show without touching anything. */
const WATCHED: ReadonlySet<View> = new Set(['run', 'read', 'stage', 'clock', 'screen']);

/** Whether the browser can keep the screen awake; over a line that is not encrypted none can. */
export const canKeepAwake = (): boolean => 'wakeLock' in navigator;

/**
 * Keeps the display of a browser from sleeping while a show runs, and that of a device for as long as it is connected;
 * Electron's shell does so for all windows. A browser that refuses is no reason to say anything.
 */
export function useWakeLock(): void {
  const isAwake = useWindow(({ hello, view, opened, guest, line }) =>
    guest === null
      ? hello?.shell === 'browser' &&
        WATCHED.has(view) &&
        opened !== null &&
        isRunning(opened.show.run)
      : guest.door === 'in' && line === 'open',
  );
  useEffect(() => (isAwake ? keepAwake() : undefined), [isAwake]);
}

/** Gives the function that lets the display sleep again. */
function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let isOver = false;
  const take = async () => {
    // A page that is out of sight is refused, and loses the lock that it has.
    if (document.visibilityState !== 'visible' || !canKeepAwake()) return;
    if (lock !== null && !lock.released) return;
    try {
      const taken = await navigator.wakeLock.request('screen');
      if (isOver) await taken.release();
      else lock = taken;
    } catch {
      // Refused: the battery is low, or the person said no.
    }
  };
  void take();
  const again = () => void take();
  document.addEventListener('visibilitychange', again);
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', again);
    void lock?.release();
  };
}
