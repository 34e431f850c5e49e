import type { Failure } from '../contract/contract.ts';
import { isWordKey, type Translate } from './translate.ts';

/** The sentence for a failure in the person's language; an unknown code is shown as it is, never hidden. */
export function failureSentence(failure: Failure, t: Translate): string {
  for (const key of [`error.${failure.code}`, `rejection.${failure.code}`])
    if (isWordKey(key)) return t(key, failure.details);
  return failure.code;
}
