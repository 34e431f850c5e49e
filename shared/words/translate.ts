import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../model/primitives.ts';
import { en } from './en.ts';
import { vi, type WordKey } from './vi.ts';

export type { WordKey } from './vi.ts';
export type WordValues = Readonly<Record<string, string | number | null>>;

/** Looks a sentence of the screens up and fills its slots. Keys are checked by the compiler. */
export type Translate = (key: WordKey, values?: WordValues) => string;

const tables: Record<Language, Record<WordKey, string>> = { vi, en };
const parsed = new Map<string, IntlMessageFormat>();

/** The translator for a language of the screens (the script has its own templates). */
export function translator(language: Language): Translate {
  return (key, values) => {
    const cacheKey = `${language}:${key}`;
    let message = parsed.get(cacheKey);
    if (message === undefined) {
      message = new IntlMessageFormat(tables[language][key], language, undefined, {
        ignoreTag: true,
      });
      parsed.set(cacheKey, message);
    }
    return String(message.format(values as Record<string, string>));
  };
}

/** Whether there is a sentence under this key. */
export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(vi, key);
}
