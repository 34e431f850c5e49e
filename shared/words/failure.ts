import type { Failure } from '../contract/contract.ts';
import { isWordKey, type Translate, translator } from './translate.ts';

/** The sentence for a failure in the person's language; an unknown code is shown as it is, never hidden. */
export function failureSentence(failure: Failure, t: Translate): string {
  for (const key of [`error.${failure.code}`, `rejection.${failure.code}`])
    if (isWordKey(key)) return t(key, inWords(failure.details, t));
  return failure.code;
}

function inWords(details: Failure['details'], t: Translate): Failure['details'] {
  const { reason } = details;
  return typeof reason === 'string' ? { ...details, reason: reasonSaid(reason, t) } : details;
}

/**
 * What the system says when it refuses ("ENOSPC"), in the person's words and with the code behind them, for whoever is
 * asked for help; anything else stays as it is.
 */
export function reasonSaid(reason: string, t: Translate): string {
  const key = `system.${reason}`;
  return isWordKey(key) ? `${t(key)}, ${reason}` : reason;
}

/**
 * A failure that was told from outside, as by another machine: one for which there is no sentence here, or not all that its
 * sentence needs, becomes one that says so much.
 */
export function toldFailure(failure: Failure): Failure {
  try {
    const isKnown = failureSentence(failure, translator('vi')) !== failure.code;
    if (isKnown) return failure;
  } catch {
    // A detail is missing.
  }
  return { code: 'host-error', details: { reason: failure.code } };
}
