import { useState } from 'react';

/** Pixels of one rem, read once: a thousand rows ask for it. */
export function useRemPixels(): number {
  const [pixels] = useState(() =>
    Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
  );
  return pixels || 16;
}
