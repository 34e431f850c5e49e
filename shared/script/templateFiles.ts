import en from '@data/script/en.json' with { type: 'json' };
import vi from '@data/script/vi.json' with { type: 'json' };
import type { Language } from '../model/primitives.ts';

export type TemplateKey = keyof typeof vi & keyof typeof en;

/** The templates that come with the app, by language (ICU messages). */
export const TEMPLATES: Readonly<Record<Language, Readonly<Record<TemplateKey, string>>>> = {
  vi,
  en,
};

export const TEMPLATE_KEYS = Object.keys(vi) as readonly TemplateKey[];

/** Whether the app has a template of this key. */
export function isTemplateKey(key: string): key is TemplateKey {
  return Object.hasOwn(vi, key);
}
