import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../model/primitives.ts';

export type MessageSlots = Readonly<Record<string, string | number | null>>;

/** Fills a message of one language. Throws when a slot is missing: a defect of the caller. */
export type MessageText<K extends string> = (key: K, slots?: MessageSlots) => string;

/** Reads tables of ICU messages. Each message is parsed once, when it is first used. */
export function messageTable<K extends string>(
  tables: Readonly<Record<Language, Readonly<Record<K, string>>>>,
): (language: Language) => MessageText<K> {
  const parsed = new Map<string, Filled>();
  return (language) => (key, slots) => {
    const cacheKey = `${language}:${key}`;
    let fill = parsed.get(cacheKey);
    if (fill === undefined) {
      fill = parse(tables[language][key], language);
      parsed.set(cacheKey, fill);
    }
    return fill(slots);
  };
}

type Filled = (slots?: MessageSlots) => string;

function parse(text: string, language: Language): Filled {
  const message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
  // Most messages have no slot: they are formatted once, which keeps the screens of a live show quick.
  if (message.getAst().every(({ type }) => type === LITERAL)) {
    const plain = String(message.format());
    return () => plain;
  }
  // A message without rich text takes any primitive; its type only names those that arguments usually have.
  return (slots) => String(message.format(slots as Record<string, string>));
}

/** `TYPE.literal` of the message parser: text without a slot. */
const LITERAL = 0;
