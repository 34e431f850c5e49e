import type { Failure } from '../contract/contract.ts';
import { isWordKey, type Translate, translator } from './translate.ts';

/** The sentence for a failure in the person's language; an unknown code is shown as it is, never hidden. */
export function failureSentence(failure: Failure, t: Translate): string {
  for (const key of [`error.${failure.code}`, `rejection.${failure.code}`])
    if (isWordKey(key)) return t(key, failure.details);
  return failure.code;
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
