import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | null = null;
/** What has to be added to this machine's clock to have the host's, in ms. */
let offset = 0;
let second = Math.floor(Date.now() / 1000);

/** The time of day by the host's clock, in ms since 1970. */
export const hostNow = (): number => Date.now() + offset;

/**
 * Sets what has to be added to this machine's clock to have the host's, in ms. A device's clock may be wrong; on the
 * operator's machine both are the same, and nothing is ever added.
 */
export function setClockOffset(ms: number): void {
  if (ms === offset) return;
  offset = ms;
  if (timer === null) return;
  clearTimeout(timer);
  tick();
}

function tick(): void {
  const now = Math.floor(hostNow() / 1000);
  if (now !== second) {
    second = now;
    for (const listener of listeners) listener();
  }
  schedule();
}

/** Ticks on the full second, so that all clocks of a screen change together; never counts ticks. */
function schedule(): void {
  timer = setTimeout(tick, 1000 - (hostNow() % 1000) + 5);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === null) {
    second = Math.floor(hostNow() / 1000);
    schedule();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && timer !== null) {
      clearTimeout(timer);
      timer = null;
    }
  };
}

/** The time of day in ms since 1970, to the second; renders again once a second. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => second) * 1000;
}
