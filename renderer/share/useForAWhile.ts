import { useEffect, useState } from 'react';

/** How long it lasts, in ms. */
const WHILE_MS = 3000;

/** A state that goes back to what it was at first after a while. */
export function useForAWhile<T>(first: T): readonly [T, (next: T) => void] {
  const [state, setState] = useState(first);
  const isFirst = state === first;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it was at first stays.
  useEffect(() => {
    if (isFirst) return;
    const timer = setTimeout(() => setState(first), WHILE_MS);
    return () => clearTimeout(timer);
  }, [isFirst]);
  return [state, setState];
}
