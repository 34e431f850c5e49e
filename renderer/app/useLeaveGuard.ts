import { isRunning } from '@shared/model/run.ts';
import { useEffect } from 'react';
import { useWindow } from '../show/store.ts';

/**
 * In a browser a slip of the hand closes a tab: the one from which a running show is called asks before. Electron's
 * shell asks by itself, and a page that holds its window there would keep the app from quitting without a word.
 */
export function useLeaveGuard(): void {
  const isGuarded = useWindow(
    ({ hello, view, opened }) =>
      hello?.shell === 'browser' && view === 'run' && opened !== null && isRunning(opened.show.run),
  );
  useEffect(() => {
    if (!isGuarded) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isGuarded]);
}
