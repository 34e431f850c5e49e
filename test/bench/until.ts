import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 30_000;
const EVERY_MS = 50;

/** Waits until it is so; throws with `what` when it is not within half a minute. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await pause(EVERY_MS);
  }
}
