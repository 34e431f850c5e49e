import { type RefObject, useEffect, useState } from 'react';

/** How long a bar stays after the last movement of a hand, in ms. */
const REST_MS = 4000;

/**
 * Whether a hand is at the screen, or was a moment ago; also for a while after the window was opened, so that one knows
 * what is there. A touch on what can't be seen only brings it up.
 */
export function useAwake(bar: RefObject<HTMLElement | null>): boolean {
  const [isAwake, setAwake] = useState(true);
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | null = null;
    let isShown = true;
    let isBlind = false;
    const show = (next: boolean) => {
      isShown = next;
      setAwake(next);
    };
    const stir = () => {
      if (rest !== null) clearTimeout(rest);
      rest = setTimeout(() => show(false), REST_MS);
      if (!isShown) show(true);
    };
    const touch = (event: PointerEvent) => {
      isBlind =
        !isShown &&
        event.pointerType === 'touch' &&
        event.target instanceof Node &&
        bar.current?.contains(event.target) === true;
      stir();
    };
    const swallow = (event: MouseEvent) => {
      if (!isBlind) return;
      isBlind = false;
      event.preventDefault();
      event.stopPropagation();
    };
    stir();
    window.addEventListener('pointermove', stir, { passive: true });
    window.addEventListener('pointerdown', touch, { capture: true });
    window.addEventListener('click', swallow, { capture: true });
    return () => {
      if (rest !== null) clearTimeout(rest);
      window.removeEventListener('pointermove', stir);
      window.removeEventListener('pointerdown', touch, { capture: true });
      window.removeEventListener('click', swallow, { capture: true });
    };
  }, [bar]);
  return isAwake;
}
