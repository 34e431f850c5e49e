import { isWordKey, type Translate } from '@shared/words/translate.ts';
import { keyLabel } from '../../ui/keyLabel.ts';

/** A key as a sentence says it, where a sign such as "␣" could not be read aloud. */
export function keyName(key: string, t: Translate): string {
  const parts = key.split('+');
  const word = `key.${parts.at(-1)}`;
  if (!isWordKey(word)) return keyLabel(key);
  return [...parts.slice(0, -1).map(keyLabel), t(word)].join('+');
}
