import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../model/primitives.ts';

export type MessageSlots = Readonly<Record<string, string | number | null>>;

/** Fills a message of one language. Throws when a slot is missing: a defect of the caller. */
export type MessageText<K extends string> = (key: K, slots?: MessageSlots) => string;

/** Reads tables of ICU messages. Each message is parsed once, when it is first used. */
export function messageTable<K extends string>(
  tables: Readonly<Record<Language, Readonly<Record<K, string>>>>,
): (language: Language) => MessageText<K> {
  const parsed = new Map<string, IntlMessageFormat>();
  return (language) => (key, slots) => {
    const cacheKey = `${language}:${key}`;
    let message = parsed.get(cacheKey);
    if (message === undefined) {
      message = new IntlMessageFormat(tables[language][key], language, undefined, {
        ignoreTag: true,
      });
      parsed.set(cacheKey, message);
    }
    // A message without rich text takes any primitive; its type only names those that arguments usually have.
    return String(message.format(slots as Record<string, string>));
  };
}
