import en from '@data/script/en.json' with { type: 'json' };
import vi from '@data/script/vi.json' with { type: 'json' };
import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../model/primitives.ts';

export type TemplateKey = keyof typeof vi & keyof typeof en;
type Slots = Readonly<Record<string, string | number>>;

/** Fills a template of the script's language. */
export type TemplateText = (key: TemplateKey, slots?: Slots) => string;

const tables: Record<Language, Readonly<Record<TemplateKey, string>>> = { vi, en };
const parsed = new Map<string, IntlMessageFormat>();

/** The templates of a language (ICU messages in `data/script/`). Throws when a slot is missing: a defect of the caller. */
export function templates(language: Language): TemplateText {
  return (key, slots) => {
    const cacheKey = `${language}:${key}`;
    let message = parsed.get(cacheKey);
    if (message === undefined) {
      message = new IntlMessageFormat(tables[language][key], language, undefined, {
        ignoreTag: true,
      });
      parsed.set(cacheKey, message);
    }
    return String(message.format(slots));
  };
}
