import type { Immutable } from 'immer';
import { z } from 'zod';
import { languageSchema, lineSchema, proseSchema, timeOfDaySchema } from './primitives.ts';
import { NOTHING_STATED, statedSchema } from './stated.ts';

/** How people are addressed when nothing else is said of them. */
export const addressStyleSchema = z.enum(['comrade', 'mr-ms', 'teacher', 'first-name', 'none']);

/** Which rules of ceremony are checked: those of the Vietnamese state, or only what is true of any ceremony. */
export const protocolSchema = z.enum(['vn-state', 'plain']);
export type Protocol = z.infer<typeof protocolSchema>;

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}

/** What the ceremony is: its title, hosts, place and time. */
export const infoSchema = z.strictObject({
  title: lineSchema.min(1),
  organiser: lineSchema,
  venue: lineSchema,
  /** Local date of the ceremony, YYYY-MM-DD; null while it is not known. */
  date: z.iso.date().nullable(),
  /** Local time of the first cue, HH:MM; null while it is not known. */
  startTime: timeOfDaySchema.nullable(),
  /** IANA time zone of the hall. */
  zone: z.string().max(64).refine(isTimeZone, 'IANA time zone'),
  scriptLanguage: languageSchema,
  addressStyle: addressStyleSchema,
  /** Regional reading of numbers: north says "linh, nghìn", south says "lẻ, ngàn". */
  numberReading: z.enum(['north', 'south']),
  /** Whether the numbers of decisions are read as words or stay as they are written. */
  decisionNumbers: z.enum(['words', 'digits']).default('words'),
  protocol: protocolSchema.default('plain'),
  /** Who leads through the ceremony, by name; empty while it is not known. */
  mc: lineSchema.default(''),
  /** Recipients as the announcement counts them, everybody once. */
  stated: statedSchema.default(NOTHING_STATED),
  /** What the organisers want to remember; samples say here what they assumed. */
  notes: proseSchema,
});
export type Info = Immutable<z.infer<typeof infoSchema>>;

/** What a new show knows about itself: nothing but its title. */
export function emptyInfo(title: string): Info {
  return {
    title: title === '' ? '…' : title,
    organiser: '',
    venue: '',
    date: null,
    startTime: null,
    zone: 'Asia/Ho_Chi_Minh',
    scriptLanguage: 'vi',
    addressStyle: 'comrade',
    numberReading: 'north',
    decisionNumbers: 'words',
    protocol: 'plain',
    mc: '',
    stated: NOTHING_STATED,
    notes: '',
  };
}
