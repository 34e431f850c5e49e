import {
  decimalWords,
  digitWords,
  numberWords,
  ordinalWords,
} from '@shared/script/reading/numbers.ts';
import { describe, expect, it } from 'vitest';

const north = { language: 'vi', region: 'north' } as const;
const south = { language: 'vi', region: 'south' } as const;
const english = { language: 'en', region: 'north' } as const;

/** Every digit with its place, then the words that change by their neighbours: another way than any reader's. */
function slowVietnamese(n: number, odd: string, thousand: string): string {
  const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
  const places = ['', ' mươi', ' trăm', ` ${thousand}`];
  const written = String(n);
  const spelt = Array.from(written, (digit, at) => {
    return `${digits[Number(digit)]}${places[written.length - 1 - at]}`;
  }).join(' ');
  return spelt
    .replace(/không mươi không$/, '')
    .replace(/không trăm $/, '')
    .replace(/không mươi/, odd)
    .replace(/mươi không$/, 'mươi')
    .replace(/(?<!một )mươi một$/, 'mươi mốt')
    .replace(/một mươi/, 'mười')
    .replace(/mươi bốn$/, 'mươi tư')
    .replace(/(mười|mươi) năm$/, '$1 lăm')
    .replace(/mười mốt$/, 'mười một')
    .trim();
}

/** Thousands, hundreds and the rest, by a table of the words of one to ninety-nine. */
function slowEnglish(n: number): string {
  const small =
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
      ' ',
    );
  const tens = '. . twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
  const below100 = (m: number) =>
    m < 20 ? small[m] : `${tens[Math.trunc(m / 10)]}-${small[m % 10]}`.replace('-zero', '');
  const parts = [
    [Math.trunc(n / 1000), 'thousand'],
    [Math.trunc((n % 1000) / 100), 'hundred'],
  ] as const;
  const large = parts.flatMap(([count, name]) => (count > 0 ? [`${small[count]} ${name}`] : []));
  const rest = n % 100;
  if (large.length === 0) return below100(rest) ?? '';
  return [...large, ...(rest > 0 ? [`and ${below100(rest)}`] : [])].join(' ');
}

const NOTABLE: readonly (readonly [number, string])[] = [
  [0, 'không'],
  [1, 'một'],
  [4, 'bốn'],
  [5, 'năm'],
  [9, 'chín'],
  [10, 'mười'],
  [11, 'mười một'],
  [12, 'mười hai'],
  [14, 'mười bốn'],
  [15, 'mười lăm'],
  [19, 'mười chín'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [22, 'hai mươi hai'],
  [24, 'hai mươi tư'],
  [25, 'hai mươi lăm'],
  [27, 'hai mươi bảy'],
  [31, 'ba mươi mốt'],
  [34, 'ba mươi tư'],
  [40, 'bốn mươi'],
  [44, 'bốn mươi tư'],
  [45, 'bốn mươi lăm'],
  [50, 'năm mươi'],
  [51, 'năm mươi mốt'],
  [54, 'năm mươi tư'],
  [55, 'năm mươi lăm'],
  [60, 'sáu mươi'],
  [73, 'bảy mươi ba'],
  [90, 'chín mươi'],
  [97, 'chín mươi bảy'],
  [99, 'chín mươi chín'],
  [100, 'một trăm'],
  [101, 'một trăm linh một'],
  [104, 'một trăm linh bốn'],
  [105, 'một trăm linh năm'],
  [109, 'một trăm linh chín'],
  [110, 'một trăm mười'],
  [111, 'một trăm mười một'],
  [114, 'một trăm mười bốn'],
  [115, 'một trăm mười lăm'],
  [120, 'một trăm hai mươi'],
  [121, 'một trăm hai mươi mốt'],
  [124, 'một trăm hai mươi tư'],
  [150, 'một trăm năm mươi'],
  [155, 'một trăm năm mươi lăm'],
  [200, 'hai trăm'],
  [204, 'hai trăm linh bốn'],
  [500, 'năm trăm'],
  [505, 'năm trăm linh năm'],
  [555, 'năm trăm năm mươi lăm'],
  [999, 'chín trăm chín mươi chín'],
  [1000, 'một nghìn'],
  [1001, 'một nghìn không trăm linh một'],
  [1004, 'một nghìn không trăm linh bốn'],
  [1005, 'một nghìn không trăm linh năm'],
  [1010, 'một nghìn không trăm mười'],
  [1015, 'một nghìn không trăm mười lăm'],
  [1024, 'một nghìn không trăm hai mươi tư'],
  [1034, 'một nghìn không trăm ba mươi tư'],
  [1100, 'một nghìn một trăm'],
  [1105, 'một nghìn một trăm linh năm'],
  [1436, 'một nghìn bốn trăm ba mươi sáu'],
  [1890, 'một nghìn tám trăm chín mươi'],
  [1945, 'một nghìn chín trăm bốn mươi lăm'],
  [1954, 'một nghìn chín trăm năm mươi tư'],
  [1975, 'một nghìn chín trăm bảy mươi lăm'],
  [2000, 'hai nghìn'],
  [2005, 'hai nghìn không trăm linh năm'],
  [2021, 'hai nghìn không trăm hai mươi mốt'],
  [2024, 'hai nghìn không trăm hai mươi tư'],
  [2025, 'hai nghìn không trăm hai mươi lăm'],
  [5000, 'năm nghìn'],
  [9999, 'chín nghìn chín trăm chín mươi chín'],
  [10_000, 'mười nghìn'],
  [15_000, 'mười lăm nghìn'],
  [21_000, 'hai mươi mốt nghìn'],
  [100_000, 'một trăm nghìn'],
  [105_000, 'một trăm linh năm nghìn'],
  [1_000_000, 'một triệu'],
  [1_000_005, 'một triệu không trăm linh năm'],
  [1_005_000, 'một triệu không trăm linh năm nghìn'],
  [1_500_000, 'một triệu năm trăm nghìn'],
  [2_000_000_000, 'hai tỷ'],
  [1_000_000_000_000, 'một nghìn tỷ'],
];

describe('numbers in words', () => {
  it.each(NOTABLE)('%d is "%s", in the south with lẻ and ngàn', (n, words) => {
    expect(numberWords(n, north)).toBe(words);
    expect(numberWords(BigInt(n), north)).toBe(words);
    expect(numberWords(n, south)).toBe(words.replaceAll('linh', 'lẻ').replaceAll('nghìn', 'ngàn'));
  });

  it('agrees with another way of reading, for every number of up to four digits', () => {
    const differ = Array.from({ length: 10_000 }, (_, n) => n).filter(
      (n) =>
        numberWords(n, north) !== slowVietnamese(n, 'linh', 'nghìn') ||
        numberWords(n, south) !== slowVietnamese(n, 'lẻ', 'ngàn') ||
        numberWords(n, english) !== slowEnglish(n),
    );
    expect(differ).toEqual([]);
  });

  it.each([
    [0, 'zero'],
    [9, 'nine'],
    [21, 'twenty-one'],
    [100, 'one hundred'],
    [105, 'one hundred and five'],
    [1436, 'one thousand four hundred and thirty-six'],
    [2025, 'two thousand and twenty-five'],
    [10_000, 'ten thousand'],
    [1_000_000, 'one million'],
  ])('%d is "%s"', (n, words) => {
    expect(numberWords(n, english)).toBe(words);
  });

  it('a fraction is no whole number', () => {
    expect(() => numberWords(1.5, north)).toThrow(RangeError);
  });

  it.each([
    [1, 'thứ nhất', 'first'],
    [2, 'thứ hai', 'second'],
    [3, 'thứ ba', 'third'],
    [4, 'thứ tư', 'fourth'],
    [5, 'thứ năm', 'fifth'],
    [11, 'thứ mười một', 'eleventh'],
    [12, 'thứ mười hai', 'twelfth'],
    [14, 'thứ mười bốn', 'fourteenth'],
    [20, 'thứ hai mươi', 'twentieth'],
    [21, 'thứ hai mươi mốt', 'twenty-first'],
    [24, 'thứ hai mươi tư', 'twenty-fourth'],
    [100, 'thứ một trăm', 'one hundredth'],
    [101, 'thứ một trăm linh một', 'one hundred and first'],
    [112, 'thứ một trăm mười hai', 'one hundred and twelfth'],
    [1000, 'thứ một nghìn', 'one thousandth'],
    [1200, 'thứ một nghìn hai trăm', 'one thousand two hundredth'],
  ])('the place %d is "%s" and "%s"', (n, vietnamese, words) => {
    expect(ordinalWords(n, north)).toBe(vietnamese);
    expect(ordinalWords(n, english)).toBe(words);
  });

  it('digits one by one', () => {
    expect(digitWords('0912', north)).toBe('không chín một hai');
    expect(digitWords('0912', english)).toBe('zero nine one two');
  });

  it.each([
    ['3', '5', 'ba phẩy năm', 'three point five'],
    ['3', '25', 'ba phẩy hai mươi lăm', 'three point two five'],
    ['0', '05', 'không phẩy không năm', 'zero point zero five'],
    [
      '1234',
      '5',
      'một nghìn hai trăm ba mươi tư phẩy năm',
      'one thousand two hundred and thirty-four point five',
    ],
  ])('%s and %s decimals', (whole, decimals, vietnamese, words) => {
    expect(decimalWords(whole, decimals, north)).toBe(vietnamese);
    expect(decimalWords(whole, decimals, english)).toBe(words);
  });
});
