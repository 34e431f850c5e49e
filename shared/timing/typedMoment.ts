import { Temporal } from 'temporal-polyfill';

/** What a person has typed for a date or a time of day, in the form of the file; null: not known. */
export type TypedMoment =
  | { readonly kind: 'known'; readonly value: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unreadable' };

const two = (n: number) => String(n).padStart(2, '0');

/** Reads day, month and year ("2/3/2025", "02.03.2025") or YYYY-MM-DD into YYYY-MM-DD. */
export function parseDate(text: string): TypedMoment {
  const typed = text.trim();
  if (typed === '') return { kind: 'unknown' };
  const dayFirst = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(typed);
  const value =
    dayFirst === null
      ? typed
      : `${dayFirst[3]}-${two(Number(dayFirst[2]))}-${two(Number(dayFirst[1]))}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return { kind: 'unreadable' };
  try {
    return { kind: 'known', value: Temporal.PlainDate.from(value).toString() };
  } catch (error) {
    // No such day, like 31/2.
    if (error instanceof RangeError) return { kind: 'unreadable' };
    throw error;
  }
}

/** A date of the file as people here write it: "02/03/2025". */
export function dateText(date: string): string {
  return date.split('-').reverse().join('/');
}

/** Reads "8:00", "8h30", "8 giờ" and "0800" into HH:MM. */
export function parseTime(text: string): TypedMoment {
  const typed = text.trim().toLowerCase();
  if (typed === '') return { kind: 'unknown' };
  const parts =
    /^(\d{1,2})(?:\s*(?::|h|g|giờ)\s*(\d{2})?)?$/u.exec(typed) ?? /^(\d{2})(\d{2})$/.exec(typed);
  const hour = Number(parts?.[1]);
  const minute = Number(parts?.[2] ?? '0');
  if (parts === null || hour > 23 || minute > 59) return { kind: 'unreadable' };
  return { kind: 'known', value: `${two(hour)}:${two(minute)}` };
}
