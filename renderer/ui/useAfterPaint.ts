import { useEffect, useState } from 'react';
import { afterPaint } from './afterPaint.ts';

/**
 * A value that follows another one frame later: the one of before until the frame that is being made has been painted.
 * For what is heavy to draw and may come after what a person waits for. `value` must be the same object as long as
 * nothing has changed.
 */
export function useAfterPaint<T>(value: T): T {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    if (!Object.is(shown, value)) return afterPaint(() => setShown(() => value));
  }, [shown, value]);
  return shown;
}
