import { numberWords } from './numbers.ts';
import {
  anyOf,
  DASH,
  END,
  NUMBER_END,
  NUMBER_START,
  type Rule,
  rule,
  SPACE,
  START,
} from './pattern.ts';
import type { Voice } from './settings.ts';

const DAY_NAME = anyOf(['ngày', 'mùng', 'mồng']);
/** Things that are counted, so that "12/12 xã" is no date. */
const COUNTED =
  'xã|phường|thị trấn|huyện|thôn|xóm|bản|tổ|chỉ tiêu|tiêu chí|đơn vị|tập thể|cá nhân|đồng chí|hộ|gia đình|thành viên|phiếu|đại biểu|trường|người|chi bộ|đảng bộ|học sinh|số|tổng';
const ADDRESSES = anyOf(['số nhà', 'số', 'ngõ', 'ngách', 'hẻm', 'kiệt']);
const SCORES = anyOf(['tỷ số', 'tỉ số', 'thắng', 'thua']);
/** Things that are numbered within a year: "quý 1/2025", "số 12/2024". */
const IN_YEAR = anyOf(['quý', 'quí', 'đợt', 'lần', 'kỳ', 'kì', 'số', 'khóa', 'khoá', 'học kỳ']);

function isDay(day: string | undefined): day is string {
  return day !== undefined && Number(day) >= 1 && Number(day) <= 31;
}

function isMonth(month: string | undefined): month is string {
  return month !== undefined && Number(month) >= 1 && Number(month) <= 12;
}

/** A day as it is said after `name` ("ngày", "mùng"): "mùng năm" in the north for the first ten days, "năm" in the south. */
function dayWords(day: string, voice: Voice, name = ''): string {
  const words = numberWords(Number(day), voice);
  const early = voice.region === 'north' && Number(day) <= 10;
  return early && !/^(?:mùng|mồng)$/i.test(name) ? `mùng ${words}` : words;
}

function monthWords(month: string, voice: Voice): string {
  return Number(month) === 4 ? 'tháng tư' : `tháng ${numberWords(Number(month), voice)}`;
}

function yearWords(year: string, voice: Voice): string {
  return `năm ${numberWords(Number(year), voice)}`;
}

interface Parts {
  /** "ngày" or "mùng", where one of them stands before. */
  readonly name: string | undefined;
  readonly day: string | undefined;
  readonly month: string | undefined;
  readonly year?: string | undefined;
  /** The first of the days "5-7/2". */
  readonly from?: string | undefined;
}

/** undefined where there is no such day or month, so that "45/13" stays a number over a number. */
function dateWords({ name, day, month, year, from }: Parts, voice: Voice): string | undefined {
  if (!isDay(day) || !isMonth(month) || (from !== undefined && !isDay(from))) return undefined;
  const days = from === undefined ? [day] : [from, day];
  return [
    ...(name === undefined ? [] : [name]),
    days.map((one) => dayWords(one, voice, name)).join(' đến '),
    monthWords(month, voice),
    ...(year === undefined ? [] : [yearWords(year, voice)]),
  ].join(' ');
}

const TO = `${SPACE}*${DASH}${SPACE}*`;
const SLASH = `${SPACE}?/${SPACE}?`;
const NAMED = `(?:(${DAY_NAME})${SPACE}+)?${NUMBER_START}`;
const MONTH_NAME = anyOf(['tháng']);

/** Dates with a year get "ngày" where it is not written: without it a southern "năm tháng hai" would be five months. */
function fullDates(voice: Voice): readonly Rule[] {
  return [
    rule(`(?<=\\d/\\d{1,4})${TO}(?=\\d{1,2}/\\d)`, () => ' đến '),
    rule(
      `${NAMED}(\\d{1,2})${TO}(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?${NUMBER_END}`,
      ([, name, from, day, month, year]) =>
        Number(from) < Number(day)
          ? dateWords({ name: name ?? (year && 'ngày'), from, day, month, year }, voice)
          : undefined,
    ),
    rule(
      `${NAMED}(\\d{1,2})(${SLASH}|\\.|${DASH})(\\d{1,2})\\3(\\d{4})${NUMBER_END}`,
      ([, name = 'ngày', day, , month, year]) => dateWords({ name, day, month, year }, voice),
    ),
    rule(
      `${NAMED}(\\d{4})(${DASH}|/)(\\d{1,2})\\3(\\d{1,2})${NUMBER_END}`,
      ([, name = 'ngày', year, , month, day]) => dateWords({ name, day, month, year }, voice),
    ),
    rule(
      `${NAMED}(\\d{1,2})/(\\d{1,2})/(\\d{2})${NUMBER_END}`,
      ([, name = 'ngày', day, month, year]) => dateWords({ name, day, month, year }, voice),
    ),
  ];
}

function months(voice: Voice): readonly Rule[] {
  return [
    rule(`(?<=${NUMBER_START}(?:19|20)\\d{2})/(?=(?:19|20)\\d{2}${NUMBER_END})`, () => ' đến '),
    // The number stays a number for the rules of ordinals: "lần 1/2025".
    rule(
      `(?<=${START}${IN_YEAR}:?${SPACE}+)(\\d{1,4})${SLASH}(\\d{4})${NUMBER_END}`,
      ([, number = '', year = '']) => `${number} ${yearWords(year, voice)}`,
    ),
    rule(
      `(${MONTH_NAME})${SPACE}+(?:(\\d{1,2})${TO})?${NUMBER_START}(\\d{1,2})(?:${SPACE}?(?:/|${DASH})${SPACE}?(\\d{4}))?${NUMBER_END}`,
      ([, name = '', from, month, year]) => {
        if (!isMonth(month) || (from !== undefined && !isMonth(from))) return undefined;
        const months = from === undefined ? [month] : [from, month];
        const words = months.map((one) => monthWords(one, voice)).join(' đến ');
        const inYear = year === undefined ? [] : [yearWords(year, voice)];
        return [words.replace('tháng', name), ...inYear].join(' ');
      },
    ),
    rule(
      `${NUMBER_START}(\\d{1,2})${SLASH}((?:19|20)\\d{2})${NUMBER_END}`,
      ([, month, year = '']) =>
        isMonth(month) ? `${monthWords(month, voice)} ${yearWords(year, voice)}` : undefined,
    ),
  ];
}

function days(voice: Voice): readonly Rule[] {
  const said = (name: string, day: string | undefined) =>
    isDay(day) ? `${name} ${dayWords(day, voice, name)}` : undefined;
  const daysOfMonth = `(?=${SPACE}+(?:${MONTH_NAME}))`;
  const alone = `(?=${SPACE}*(?:[,;.:)!?\\n]|${DASH}|$)|${SPACE}+(?:và|đến)${SPACE})`;
  return [
    rule(
      `(${DAY_NAME})${SPACE}+(\\d{1,2})${TO}(\\d{1,2})${daysOfMonth}`,
      ([, name = '', from, day]) =>
        isDay(from) && isDay(day)
          ? `${name} ${dayWords(from, voice, name)} đến ${dayWords(day, voice, name)}`
          : undefined,
    ),
    rule(`(${DAY_NAME})${SPACE}+(\\d{1,2})${daysOfMonth}`, ([, name = '', day]) => said(name, day)),
    // The bar of a fraction, for the rules of numbers: "2/3 số phiếu".
    rule(
      `${NUMBER_START}(\\d+)/(\\d+)(?=${SPACE}+(?:số|tổng số|diện tích)${END})`,
      ([, part, whole]) => `${part}\u2044${whole}`,
    ),
    rule(
      `(?<!${START}(?:${ADDRESSES})${SPACE}+)${NAMED}(\\d{1,2})/(\\d{1,2})${NUMBER_END}(?!${SPACE}*%|${SPACE}+(?:${COUNTED})${END})`,
      ([, name, day, month]) => dateWords({ name, day, month }, voice),
    ),
    rule(`(${DAY_NAME})${SPACE}+(\\d{1,2})${DASH}(\\d{1,2})${NUMBER_END}`, ([, name, day, month]) =>
      dateWords({ name, day, month }, voice),
    ),
    // A day after the twelfth tells a date from a range: "Trường THCS 19-8", but "2-9 người".
    rule(
      `(?<!${START}(?:${SCORES})${SPACE}+)${NUMBER_START}(1[3-9]|2\\d|3[01])${DASH}(\\d{1,2})${NUMBER_END}(?!${DASH})`,
      ([, day, month]) => dateWords({ name: undefined, day, month }, voice),
    ),
    // "ngày 2 buổi" is no date.
    rule(`(${DAY_NAME})${SPACE}+(\\d{1,2})${NUMBER_END}${alone}`, ([, name = '', day]) =>
      said(name, day),
    ),
  ];
}

/** Dates, months and years of Vietnamese texts: "ngày 2/9", "22-12-1944", "tháng 01/2025", "30/4". */
export function vietnameseDates(voice: Voice): readonly Rule[] {
  return [...fullDates(voice), ...months(voice), ...days(voice)];
}
