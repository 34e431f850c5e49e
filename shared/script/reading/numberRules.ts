import { decimalWords, digitWords, numberWords } from './numbers.ts';
import { DASH, type Rule, type RuleGroup, rule, SPACE, WORD } from './pattern.ts';
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
  /** Between the two numbers of "½". */
  readonly part: string;
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
    part: ' phần ',
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
    part: ' over ',
    plus: ' plus ',
    minus: 'minus ',
    and: ' and ',
  },
};

/** From here on a number without groups is a code and read digit by digit; beyond it numbers have no names. */
const CODE_DIGITS = 9;
const PADDED_DIGITS = 5;
const PHONE_DIGITS = 12;
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

/** Telephone numbers, digit by digit. */
function phones(voice: Voice): readonly Rule[] {
  const plus = SIGNS[voice.language].plus.trimStart();
  return [
    rule(`\\+?(?<!${WORD}|\\d[.,/])\\d{2,4}(?:[ .-]?\\d{2,4}){2,3}(?!\\d)`, ([phone = '']) => {
      const digits = phone.replace(/\D/g, '');
      const called =
        /^(?:0|\+84)/.test(phone) && digits.length >= CODE_DIGITS && digits.length <= PHONE_DIGITS;
      if (!called) return undefined;
      return `${phone.startsWith('+') ? plus : ''}${digitWords(digits, voice)}`;
    }),
  ];
}

/** Letters apart from digits: "12A1" is "12 A 1", "Covid-19" is "Covid 19". */
const APART: readonly Rule[] = [
  rule(`(\\p{L}\\p{M}*)${DASH}?(?=\\d)`, ([, letter = '']) => `${letter} `),
  rule(`(\\d)${DASH}?(?=\\p{L})`, ([, digit = '']) => `${digit} `),
];

/** A plus or an ampersand; a plus before a space at the start of a line marks a list and is not read. */
function additions({ and, plus }: Signs): readonly Rule[] {
  return [
    rule(`${SPACE}*&${SPACE}*`, () => and),
    rule(`(?<=${WORD})${SPACE}*\\+${SPACE}*(?=${WORD})`, () => plus),
    rule(`(?<=${WORD})\\+`, () => plus.trimEnd()),
    rule('(?<!\\S)\\+(?=\\d)', () => plus.trimStart()),
  ];
}

/** Signs between numbers. A hyphen before a number is a minus only beside a unit: "-5 tập thể" is a line of a list. */
function between(signs: Signs): readonly Rule[] {
  const number = `(${NUMBER})`;
  const dash = `${SPACE}*${DASH}${SPACE}*`;
  return [
    rule(
      '(?<!\\S)(?:\\u2212|-(?=[\\d.,]+ (?:độ|phần trăm|degrees|percent)))(?=\\d)',
      () => signs.minus,
    ),
    rule(
      `(?<![\\d.,]|${DASH}${SPACE}*)${number}${dash}${number}(?!${dash}\\d|[.,]?\\d)`,
      ([, first = '', last = '']) =>
        amountOf(first, signs) < amountOf(last, signs) ? `${first}${signs.to}${last}` : undefined,
    ),
    rule('(?<=\\d)\\u2044(?=\\d)', () => signs.part),
    rule(`(?<=\\d)${SPACE}*/${SPACE}*(?=\\d)`, () => signs.over),
    rule(`(?<=\\d)(${DASH}|[:+*=])(?=\\d)`, ([sign = '']) => (sign === ':' ? ': ' : ` ${sign} `)),
  ];
}

/** What the rules of a language have left of its numbers; after these no digit is left. */
export function numberRules(voice: Voice): readonly (Rule | RuleGroup)[] {
  const signs = SIGNS[voice.language];
  return [
    { when: /\d[ .-]?\d{2}/, rules: phones(voice) },
    { when: /\p{L}\p{M}*[^\p{L}\s]?\d|\d\D?\p{L}/u, rules: APART },
    { when: /[&+]/, rules: additions(signs) },
    { when: /[^\p{L}\s]\d|\d\s+\D\s/u, rules: between(signs) },
    rule(NUMBER, ([number = '']) => written(number, voice)),
  ];
}
