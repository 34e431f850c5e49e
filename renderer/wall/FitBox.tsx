import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** The smallest share of the wanted size. */
const LEAST = 0.25;
/** Halvings: the size is found to within a hundredth. */
const STEPS = 7;

interface FitBoxProps {
  readonly className?: string | undefined;
  /** It says something that is over its time. */
  readonly isLate?: boolean;
  /** Changes when other text is shown. */
  readonly content: unknown;
  readonly children: ReactNode;
}

/**
 * Makes text as large as its box allows: sets `--fit` (1 down to a quarter), by which the text multiplies its sizes.
 * Nothing is cut off, whatever names come.
 */
export function FitBox({ className, isLate = false, content, children }: FitBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again when the text is another
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    fitText(element);
    const resized = new ResizeObserver(() => fitText(element));
    resized.observe(element);
    // The first text may stand there before its font does.
    void document.fonts?.ready.then(() => fitText(element));
    return () => resized.disconnect();
  }, [content]);
  return (
    <div ref={box} className={className} data-late={isLate || undefined}>
      {children}
    </div>
  );
}

function fitText(element: HTMLElement): void {
  const fits = (share: number) => {
    element.style.setProperty('--fit', String(share));
    return (
      element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth
    );
  };
  if (fits(1)) return;
  let [small, large] = [LEAST, 1];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (small + large) / 2;
    if (fits(middle)) small = middle;
    else large = middle;
  }
  fits(small);
}
