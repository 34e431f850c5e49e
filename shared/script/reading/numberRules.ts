import { decimalWords, digitWords, numberWords } from './numbers.ts';
import { DASH, type Rule, rule, SPACE, WORD } from './pattern.ts';
import type { Voice } from './settings.ts';

/** How a language writes numbers, and what it says for the signs between them. */
interface Signs {
  /** Numbers with groups of three digits, and the sign between the groups. */
  readonly grouped: readonly (readonly [RegExp, string])[];
  readonly decimal: string;
  /** Said for a sign that groups nothing: "5.1" is "năm chấm một", a comma makes a list. */
  readonly point: string;
  readonly to: string;
  readonly over: string;
  readonly plus: string;
  readonly minus: string;
  readonly and: string;
}

const SIGNS: Readonly<Record<Voice['language'], Signs>> = {
  vi: {
    grouped: [
      [/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/, '.'],
      // Sums of money are often written the English way.
      [/^[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?$|^[1-9]\d{0,2},000$/, ','],
    ],
    decimal: ',',
    point: ' chấm ',
    to: ' đến ',
    over: ' trên ',
    plus: ' cộng ',
    minus: 'âm ',
    and: ' và ',
  },
  en: {
    grouped: [
      [/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/, ','],
      [/^[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?$/, '.'],
    ],
    decimal: '.',
    point: ' point ',
    to: ' to ',
    over: ' out of ',
    plus: ' plus ',
    minus: 'minus ',
    and: ' and ',
  },
};

/** From here on a number without groups is a code and read digit by digit; beyond it numbers have no names. */
const CODE_DIGITS = 9;
const PADDED_DIGITS = 5;
const LONGEST_NUMBER = 15;

const GAP = '[\\u00A0\\u2009\\u202F]';
const NUMBER = `\\d{1,3}(?:${GAP}\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)*`;

function wholeWords(digits: string, voice: Voice): string {
  const padded = digits.startsWith('0') && digits.length >= PADDED_DIGITS;
  return padded || digits.length >= CODE_DIGITS
    ? digitWords(digits, voice)
    : numberWords(Number(digits), voice);
}

/** The two strings of digits of a number with groups or decimals; undefined for anything else. */
function partsOf(number: string, signs: Signs): readonly [string, string] | undefined {
  const [, group] = signs.grouped.find(([form]) => form.test(number)) ?? [];
  const decimal = group === undefined ? signs.decimal : group === '.' ? ',' : '.';
  const parts = (group === undefined ? number : number.replaceAll(group, '')).split(decimal);
  const [whole = '', decimals = ''] = parts;
  return parts.length <= 2 && /^\d+$/.test(whole) && (group !== undefined || decimals !== '')
    ? [whole, decimals]
    : undefined;
}

function written(number: string, voice: Voice): string {
  const text = number.replace(/[^\d.,]/g, '');
  const signs = SIGNS[voice.language];
  const parts = text === number ? partsOf(text, signs) : ([text, ''] as const);
  if (parts !== undefined && /^\d+$/.test(parts.join('')) && parts[0].length <= LONGEST_NUMBER) {
    const [whole, decimals] = parts;
    return decimals === ''
      ? numberWords(BigInt(whole), voice)
      : decimalWords(whole, decimals, voice);
  }
  return text
    .split(/([.,])/)
    .map((part) => {
      if (part === '.') return signs.point;
      return part === ',' ? ', ' : wholeWords(part, voice);
    })
    .join('');
}

/** The value of a written number, to tell the range "5-7" from the result "3-1". */
function amountOf(number: string, signs: Signs): number {
  const [whole = number.replace(/\D/g, ''), decimals = ''] = partsOf(number, signs) ?? [];
  return Number(`${whole}.${decimals}`);
}

/**
 * What the rules of a language have left: letters apart from digits, signs between numbers, and the numbers themselves.
 * After these no digit is left.
 */
export function numberRules(voice: Voice): readonly Rule[] {
  const signs = SIGNS[voice.language];
  const number = `(${NUMBER})`;
  return [
    rule(`\\+?(?<!${WORD}|\\d[.,/])\\d{2,4}(?:[ .-]?\\d{2,4}){2,3}(?!\\d)`, ([phone = '']) => {
      const digits = phone.replace(/\D/g, '');
      const called =
        /^(?:0|\+84)/.test(phone) && digits.length >= CODE_DIGITS && digits.length <= 12;
      return called
        ? `${phone.startsWith('+') ? signs.plus.trimStart() : ''}${digitWords(digits, voice)}`
        : undefined;
    }),
    rule(`(?<=\\p{L}\\p{M}*)(?=\\d)|(?<=\\d)(?=\\p{L})`, () => ' '),
    rule(`(?<=\\p{L}\\p{M}*)${DASH}(?=\\d)|(?<=\\d)${DASH}(?=\\p{L})`, () => ' '),
    rule(`${SPACE}*&${SPACE}*`, () => signs.and),
    rule(`(?<=${WORD})${SPACE}*\\+${SPACE}*(?=${WORD})`, () => signs.plus),
    rule(`(?<=${WORD})\\+`, () => signs.plus.trimEnd()),
    rule(`(?<!\\S)\\+(?=\\d)`, () => signs.plus.trimStart()),
    rule(
      `(?<!\\S)(?:\\u2212|-(?=[\\d.,]+ (?:độ|phần trăm|degrees|percent)))(?=\\d)`,
      () => signs.minus,
    ),
    rule(
      `(?<![\\d.,]|${DASH}${SPACE}*)${number}${SPACE}*${DASH}${SPACE}*${number}(?!${SPACE}*${DASH}${SPACE}*\\d|[.,]?\\d)`,
      ([, first = '', last = '']) =>
        amountOf(first, signs) < amountOf(last, signs) ? `${first}${signs.to}${last}` : undefined,
    ),
    rule(`(?<=\\d)${SPACE}*/${SPACE}*(?=\\d)`, () => signs.over),
    rule(`(?<=\\d)(${DASH}|[:+*=])(?=\\d)`, ([sign = '']) => (sign === ':' ? ': ' : ` ${sign} `)),
    rule(number, ([digits = '']) => written(digits, voice)),
  ];
}
