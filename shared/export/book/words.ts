import type { Language } from '../../model/primitives.ts';
import { type Translate, translator, type WordKey } from '../../words/translate.ts';

/** The sheets of a workbook, in their order. */
export const SHEETS = [
  'programme',
  'recipients',
  'people',
  'awards',
  'decisions',
  'info',
  'words',
  'templates',
  'abbreviations',
  'dismissed',
  'lists',
] as const;
export type SheetKey = (typeof SHEETS)[number];

/** What of these keys stands behind the prefix. */
export type After<Prefix extends string, Key> = Key extends `${Prefix}${infer Rest}` ? Rest : never;

/** Heads of columns. */
export type HeadKey = After<'book.head.', WordKey>;

/** The words of a workbook in the language of its script. */
export interface BookWords {
  readonly language: Language;
  readonly t: Translate;
  readonly head: (key: HeadKey) => string;
  readonly sheet: (key: SheetKey) => string;
}

export function bookWords(language: Language): BookWords {
  const t = translator(language);
  return {
    language,
    t,
    head: (key) => t(`book.head.${key}`),
    sheet: (key) => t(`book.sheet.${key}`),
  };
}
