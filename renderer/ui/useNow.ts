import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | null = null;
let second = Math.floor(Date.now() / 1000);

/** Ticks on the full second, so that all clocks of a screen change together; never counts ticks. */
function schedule(): void {
  timer = setTimeout(
    () => {
      second = Math.floor(Date.now() / 1000);
      for (const listener of listeners) listener();
      schedule();
    },
    1000 - (Date.now() % 1000) + 5,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === null) schedule();
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
