import type { BrowserWindow, RenderProcessGoneDetails } from 'electron';
import type { Dialogs } from './dialogs.ts';
import { log } from './log.ts';

const CRASHES = 3;
const WITHIN_MS = 60_000;

/** Counts the crashes of one window, so that a page that fails at once again does not reload for ever. */
export class CrashLimit {
  #times: readonly number[] = [];

  /** Notes a crash at `now` (ms); false when there were more than three within a minute. */
  allows(now: number): boolean {
    this.#times = [...this.#times.filter((time) => now - time < WITHIN_MS), now];
    return this.#times.length <= CRASHES;
  }
}

/** After these a reload finds no process to load into. */
const NEEDS_NEW_WINDOW: ReadonlySet<RenderProcessGoneDetails['reason']> = new Set([
  'launch-failed',
  'oom',
]);

/**
 * Loads a page again when its process died: the page then asks the host for the show as it stands.
 * After too many crashes a person decides; a page that hangs is never killed without being asked.
 * `replace` puts a new window in the place of this one.
 */
export function reviveOnCrash(
  window: BrowserWindow,
  limit: CrashLimit,
  dialogs: Dialogs,
  replace: () => void,
): void {
  const { webContents } = window;
  const revive = (reason: RenderProcessGoneDetails['reason']) => {
    if (window.isDestroyed()) return;
    if (NEEDS_NEW_WINDOW.has(reason)) replace();
    else webContents.reload();
  };
  const ask = async (reason: RenderProcessGoneDetails['reason']) => {
    if (await dialogs.askReloadCrashed(window)) revive(reason);
    else if (!window.isDestroyed()) window.destroy();
  };
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log(`the page of a window ended: ${reason}`);
    if (limit.allows(Date.now())) setImmediate(revive, reason);
    else void ask(reason);
  });
  reviveOnHang(window, dialogs);
}

function reviveOnHang(window: BrowserWindow, dialogs: Dialogs): void {
  const { webContents } = window;
  let asking: AbortController | null = null;
  window.on('unresponsive', async () => {
    if (asking !== null) return;
    log('a window does not answer');
    asking = new AbortController();
    const reload = await dialogs.askReloadHanging(window, asking.signal);
    asking = null;
    // Its end is answered like any other crash.
    if (reload && !window.isDestroyed()) webContents.forcefullyCrashRenderer();
  });
  window.on('responsive', () => asking?.abort());
}
