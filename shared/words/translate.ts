import { en } from './en.ts';
import { type MessageText, messageTable } from './messages.ts';
import { vi, type WordKey } from './vi.ts';

export type { WordKey } from './vi.ts';

/** Looks a sentence of the screens up and fills its slots. Keys are checked by the compiler. */
export type Translate = MessageText<WordKey>;

/** The translator for a language of the screens (the script has its own templates). */
export const translator = messageTable<WordKey>({ vi, en });

/** Whether there is a sentence under this key. */
export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(vi, key);
}
