import { numberWords, ordinalWords } from './numbers.ts';
import { DASH, END, NUMBER_END, NUMBER_START, type Rule, rule, SPACE, START } from './pattern.ts';
import type { Voice } from './settings.ts';

/** January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const MONTH = `(${MONTHS.join('|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?![\\p{L}])\\.?)`;
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(1[1-9]\\d{2}|20\\d{2})';
const TO = `${SPACE}*${DASH}${SPACE}*`;
const IN_YEAR = `(?:,?${SPACE}+${YEAR}${NUMBER_END})?`;
const NEEDS_YEAR =
  '[Ii]n|[Yy]ear|[Yy]ears|[Ss]ince|[Dd]uring|[Uu]ntil|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter';
const MAY_NEED_YEAR = '[Oo]f|[Ff]or|[Ff]rom|[Bb]y|[Tt]o|[Aa]fter|[Bb]efore|[Aa]nd';

function monthName(written: string): string {
  return MONTHS.find((month) => month.startsWith(written.slice(0, 3))) ?? written;
}

/** A year as it is said: 1945 "nineteen forty-five", 1905 "nineteen oh five", 2005 "two thousand and five", 2025 "twenty twenty-five". */
function yearWords(year: string, voice: Voice): string {
  const rest = Number(year) % 100;
  if (Number(year) >= 2000 && rest < 10) return numberWords(Number(year), voice);
  const century = numberWords(Math.floor(Number(year) / 100), voice);
  if (rest === 0) return `${century} hundred`;
  return `${century} ${rest < 10 ? 'oh ' : ''}${numberWords(rest, voice)}`;
}

/** "1990s" is "nineteen nineties", "90s" is "nineties". */
function decadeWords(decade: string, voice: Voice): string {
  const words = decade.length === 4 ? yearWords(decade, voice) : numberWords(Number(decade), voice);
  return words.endsWith('y') ? `${words.slice(0, -1)}ies` : `${words}s`;
}

/** Dates of English texts: "5 February 2025", "February 5, 2025", "05/02/2025" with the day first. */
function dates(voice: Voice): readonly Rule[] {
  const isDay = (day: string | undefined) => Number(day) >= 1 && Number(day) <= 31;
  const nth = (day: string | undefined) => ordinalWords(Number(day), voice);
  const tail = (year: string | undefined) =>
    year === undefined ? '' : `, ${yearWords(year, voice)}`;
  const numeric = (day: string | undefined, month: string | undefined, year: string) => {
    const [first, second] = Number(month) > 12 ? [month, day] : [day, month];
    const name = MONTHS[Number(second) - 1];
    if (!isDay(first) || name === undefined) return undefined;
    return `the ${nth(first)} of ${name}, ${yearWords(year, voice)}`;
  };
  return [
    rule(
      `(?:([Tt]he)${SPACE}+)?${NUMBER_START}${DAY}(?:${TO}${DAY})?${SPACE}+(?:of${SPACE}+)?${MONTH}${END}${IN_YEAR}`,
      ([, the = 'the', first, last, month = '', year]) => {
        if (!isDay(first) || (last !== undefined && !isDay(last))) return undefined;
        const days = last === undefined ? nth(first) : `${nth(first)} to the ${nth(last)}`;
        return `${the} ${days} of ${monthName(month)}${tail(year)}`;
      },
    ),
    rule(
      `${START}${MONTH}${SPACE}+${DAY}(?:${TO}${DAY})?${NUMBER_END}${IN_YEAR}`,
      ([, month = '', first, last, year]) => {
        if (!isDay(first) || (last !== undefined && !isDay(last))) return undefined;
        const days = last === undefined ? nth(first) : `${nth(first)} to ${nth(last)}`;
        return `${monthName(month)} ${days}${tail(year)}`;
      },
    ),
    rule(
      `${START}${MONTH},?${SPACE}+${YEAR}${NUMBER_END}`,
      ([, month = '', year = '']) => `${monthName(month)} ${yearWords(year, voice)}`,
    ),
    rule(
      `(?:[Tt]he${SPACE}+)?${NUMBER_START}(\\d{1,2})(/|\\.|${DASH})(\\d{1,2})\\2${YEAR}${NUMBER_END}`,
      ([, day, , month, year = '']) => numeric(day, month, year),
    ),
    rule(
      `${NUMBER_START}${YEAR}(/|${DASH})(\\d{1,2})\\2(\\d{1,2})${NUMBER_END}`,
      ([, year = '', , month, day]) => (Number(month) > 12 ? undefined : numeric(day, month, year)),
    ),
  ];
}

/** Years where a year is meant; elsewhere "1436" is a number of things. */
function years(voice: Voice): readonly Rule[] {
  const year = `${NUMBER_START}${YEAR}${NUMBER_END}`;
  const recent = `${NUMBER_START}((?:19|20)\\d{2})${NUMBER_END}`;
  const say = ([, one = '']: readonly (string | undefined)[]) => yearWords(one, voice);
  return [
    rule(`${NUMBER_START}${YEAR}${TO}${YEAR}${NUMBER_END}`, ([, first = '', last = '']) =>
      Number(first) < Number(last)
        ? `${yearWords(first, voice)} to ${yearWords(last, voice)}`
        : undefined,
    ),
    rule(`${NUMBER_START}${YEAR}[-–/](\\d{2})${NUMBER_END}`, ([, first = '', last = '']) =>
      Number(first) % 100 < Number(last)
        ? `${yearWords(first, voice)} to ${numberWords(Number(last), voice)}`
        : undefined,
    ),
    rule(`${NUMBER_START}(1[1-9]\\d|20\\d)0s${END}`, ([, decade = '']) =>
      decadeWords(`${decade}0`, voice),
    ),
    rule(`${NUMBER_START}['’]?([2-9]0)s${END}`, ([, decade = '']) => decadeWords(decade, voice)),
    rule(`(?<=${START}(?:${NEEDS_YEAR})${SPACE}+)${year}`, say),
    // "of 2024 members" counts.
    rule(`(?<=${START}(?:${MAY_NEED_YEAR})${SPACE}+)${recent}(?!${SPACE}+\\p{Ll})`, say),
    // "Annual Awards 2024" and "the 2024 Annual Awards".
    rule(
      `(?<=${START}(?!No\\b|Number\\b)\\p{Lu}\\p{L}+,?${SPACE}+)${recent}(?!${SPACE}+\\p{Ll})`,
      say,
    ),
    rule(`(?<=\\()${recent}(?=\\))`, say),
    rule(`(?<=^|${START}[Tt]he${SPACE}+)${recent}(?=${SPACE}+\\p{Lu})`, say),
  ];
}

/** Times of day: "7:30" is "seven thirty", "8:00" "eight o'clock", "7:05" "seven oh five". */
function times(voice: Voice): readonly Rule[] {
  const half = `(${SPACE}?(?:[AaPp]\\.[Mm]\\.|[AaPp][Mm]${END}))?`;
  return [
    rule(
      `${NUMBER_START}(\\d{1,2}):(\\d{2})(?!\\d|[.,/:]\\d)${half}`,
      ([, hour = '', minute = '', noon]) => {
        if (Number(hour) > 24 || Number(minute) > 59) return undefined;
        const suffix = noon === undefined ? '' : ` ${noon.trim()}`;
        const hours = numberWords(Number(hour), voice);
        const minutes = numberWords(Number(minute), voice);
        if (Number(minute) > 0)
          return `${hours} ${Number(minute) < 10 ? 'oh ' : ''}${minutes}${suffix}`;
        if (suffix !== '') return `${hours}${suffix}`;
        return Number(hour) > 12 || Number(hour) === 0
          ? `${hours} hundred hours`
          : `${hours} o'clock`;
      },
    ),
  ];
}

/** Dates, years and times of English texts. */
export function englishDates(voice: Voice): readonly Rule[] {
  return [...dates(voice), ...years(voice), ...times(voice)];
}
