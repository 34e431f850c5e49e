import { memoByText } from './memo.ts';

/** A date as a list writes it. `null` where something stands that is no date; it is never invented. */
export type ReadDate = string | null;

/** 7/1/2025, 07.01.2025, 7-1-2025: day first, as in Vietnam. */
const DAY_FIRST = /(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/;
/** 2025-01-07 */
const YEAR_FIRST = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;
/** ngày 07 tháng 01 năm 2025 (capitals, and marks left out, too) */
const IN_WORDS = /(\d{1,2})\s+th[áa]ng\s+(\d{1,2})\s+n[ăa]m\s+(\d{4})/iu;
/** Days since 1899-12-30, as spreadsheets count; 30000 is 1982, 60000 is 2064. */
const SERIAL = /^\d{5}$/;
const FIRST_SERIAL = 30_000;
const LAST_SERIAL = 60_000;
const DAY_MS = 86_400_000;

/** YYYY-MM-DD, or null for a day that no calendar has. */
function calendarDate(year: number, month: number, day: number): ReadDate {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** The first date in a text and what it is written as; undefined: none stands there. */
export function dateIn(
  text: string,
): { readonly date: ReadDate; readonly written: string } | undefined {
  const dayFirst = IN_WORDS.exec(text) ?? DAY_FIRST.exec(text);
  if (dayFirst !== null) {
    const [written, day, month, year] = dayFirst;
    return { date: calendarDate(Number(year), Number(month), Number(day)), written };
  }
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst === null) return undefined;
  const [written, year, month, day] = yearFirst;
  return { date: calendarDate(Number(year), Number(month), Number(day)), written };
}

/** The date of a cell in a column of dates. */
export const cellDate: (text: string) => ReadDate = memoByText((text) => {
  if (!SERIAL.test(text)) return dateIn(text)?.date ?? null;
  const days = Number(text);
  if (days < FIRST_SERIAL || days > LAST_SERIAL) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * DAY_MS).toISOString().slice(0, 10);
});
