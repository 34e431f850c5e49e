import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useWords } from '../../show/useWords.ts';
import styles from './Side.module.css';

/** The least that either part keeps, in percent of the pane. */
const LEAST = 15;
const STEP = 5;

interface SideDividerProps {
  /** Percent of the pane that the script has; null: what the checks leave it. */
  readonly share: number | null;
  readonly onShare: (share: number | null) => void;
}

const within = (share: number) => Math.round(Math.max(LEAST, Math.min(100 - LEAST, share)));

/** Carried up or down, by mouse or arrows, it gives one part more room; a double click lets the parts settle themselves. */
export function SideDivider({ share, onShare }: SideDividerProps) {
  const t = useWords();
  const divider = useRef<HTMLHRElement>(null);
  /** Where in the pane a height is, in percent. */
  const shareAt = (y: number): number => {
    const pane = divider.current?.parentElement?.getBoundingClientRect();
    return pane === undefined || pane.height === 0 ? 50 : ((y - pane.top) / pane.height) * 100;
  };
  const now = () => share ?? shareAt(divider.current?.getBoundingClientRect().top ?? 0);
  const carry = (event: PointerEvent) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      onShare(within(shareAt(event.clientY)));
  };
  const takeKey = (event: KeyboardEvent) => {
    const targets: Record<string, number> = {
      ArrowUp: now() - STEP,
      ArrowDown: now() + STEP,
      Home: LEAST,
      End: 100 - LEAST,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    onShare(within(target));
  };
  return (
    <hr
      ref={divider}
      className={styles.divider}
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={t('script.divider')}
      aria-valuemin={LEAST}
      aria-valuemax={100 - LEAST}
      aria-valuenow={share ?? 50}
      title={t('script.divider')}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={carry}
      onDoubleClick={() => onShare(null)}
      onKeyDown={takeKey}
    />
  );
}
