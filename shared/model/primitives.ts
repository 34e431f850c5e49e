import { z } from 'zod';

/** Language of a script or of the screens. */
export const languageSchema = z.enum(['vi', 'en']);
export type Language = z.infer<typeof languageSchema>;

/**
 * Made by the window that adds the thing (a UUID) or by a sample; never reused.
 * Ids are keys of records, so the names that every object has ("constructor") are none.
 */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'id')
  .refine((id) => !(id in Object.prototype), 'id');

/** One line of text as a person wrote it. Always NFC, so that equal names compare equal. */
export const lineSchema = z
  .string()
  .normalize('NFC')
  .max(1000)
  .regex(/^[^\r\n]*$/, 'one line');

/** Text of several lines, NFC. */
export const proseSchema = z.string().normalize('NFC').max(50_000);

/** A duration in whole seconds, at most a day. */
export const secondsSchema = z.number().int().min(0).max(86_400);

/** A local time of day, HH:MM. */
export const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM');

/** A moment: milliseconds since 1970-01-01T00:00Z. */
export const epochMsSchema = z.number().int().min(0);

/** The same name in the two script languages; null where nobody has written it. At least one is written. */
export const bilingualSchema = z
  .object({ vi: lineSchema.min(1).nullable(), en: lineSchema.min(1).nullable() })
  .refine((names) => names.vi !== null || names.en !== null, 'a name in at least one language');
export type Bilingual = Readonly<z.infer<typeof bilingualSchema>>;

/** The name in `language`, else in the other one. */
export function inLanguage(names: Bilingual, language: Language): string {
  return names[language] ?? names.vi ?? names.en ?? '';
}
