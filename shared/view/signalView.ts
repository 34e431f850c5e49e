import type { Run, SignalKind } from '../model/run.ts';
import type { Translate } from '../words/translate.ts';

/** What the MC has flagged, as the caller reads it. */
export interface SignalView {
  readonly kind: SignalKind;
  /** How long ago, in words. */
  readonly ago: string;
}

/** A second press this soon after the first, in ms, is a hand that trembles and no change of mind. */
const SAME_PRESS_MS = 800;

/** What stands beside GO at `now` (ms since 1970); null: the MC has flagged nothing. */
export function signalView(
  { signal }: Pick<Run, 'signal'>,
  now: number,
  t: Translate,
): SignalView | null {
  if (signal === null) return null;
  // A clock that was set back makes nothing of the future.
  const seconds = Math.max(0, Math.floor((now - signal.at) / 1000));
  return { kind: signal.kind, ago: agoIn(seconds, t) };
}

function agoIn(seconds: number, t: Translate): string {
  if (seconds < 3) return t('signal.justNow');
  return seconds < 60
    ? t('signal.secondsAgo', { n: seconds })
    : t('signal.minutesAgo', { n: Math.floor(seconds / 60) });
}

/**
 * What a press of a control flags: its kind, or (pressed once more) nothing any more. `since` is the time since the last
 * press of the same control in ms. Undefined: the press changes nothing.
 */
export function pressedSignal(
  { signal }: Pick<Run, 'signal'>,
  kind: SignalKind,
  since: number,
): SignalKind | null | undefined {
  if (since < SAME_PRESS_MS) return undefined;
  return signal?.kind === kind ? null : kind;
}
