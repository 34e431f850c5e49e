import { toCardinal, toOrdinal } from 'n2words/en-GB';
import readVietnamese, { ReadingConfig } from 'read-vietnamese-number';
import type { Voice } from './settings.ts';

/**
 * n2words is right for English. Its Vietnamese says "hai nghìn lẻ hai mươi lăm" for 2025 and "hai mươi bốn" for 24;
 * read-vietnamese-number says "hai nghìn không trăm hai mươi lăm", "hai mươi tư" and, as schoolbooks do,
 * "một trăm linh bốn" for 104.
 */
function vietnamese(odd: string, thousand: string): ReadingConfig {
  const config = new ReadingConfig();
  config.unit = [];
  config.oddText = odd;
  config.units = [[], [thousand], ['triệu'], ['tỷ']];
  config.pointSign = ',';
  config.pointText = 'phẩy';
  // The library makes a pattern of this sign; no number that reaches it has one.
  config.thousandSign = '_';
  return config;
}

const VIETNAMESE = {
  north: vietnamese('linh', 'nghìn'),
  south: vietnamese('lẻ', 'ngàn'),
} as const;

/** A whole number in words: 105 is "một trăm linh năm", "one hundred and five". Throws for a fraction. */
export function numberWords(n: number | bigint, voice: Voice): string {
  const whole = BigInt(n);
  return voice.language === 'vi'
    ? readVietnamese(String(whole), VIETNAMESE[voice.region])
    : toCardinal(whole);
}

/** A place in an order, from 1: 1 is "thứ nhất", 4 "thứ tư", 21 "twenty-first". */
export function ordinalWords(n: number, voice: Voice): string {
  return voice.language === 'vi' ? `thứ ${vietnameseOrdinal(n, voice)}` : englishOrdinal(n);
}

function vietnameseOrdinal(n: number, voice: Voice): string {
  if (n === 1) return 'nhất';
  return n === 4 ? 'tư' : numberWords(n, voice);
}

/** The library says "one hundred first"; its cardinals have the British "and", so only the last two digits are its ordinal. */
function englishOrdinal(n: number): string {
  if (n < 1) return `${toCardinal(n)}th`;
  const cardinal = toCardinal(n);
  const rest = n % 100;
  if (rest === 0) return toOrdinal(n);
  return `${cardinal.slice(0, -toCardinal(rest).length)}${toOrdinal(rest)}`;
}

/** Digits one by one, as a telephone number is read: "0912" is "không chín một hai". */
export function digitWords(digits: string, voice: Voice): string {
  return Array.from(digits, (digit) => numberWords(Number(digit), voice)).join(' ');
}

/**
 * A decimal number by its two strings of digits: "3" and "5" is "ba phẩy năm", "three point five".
 * Vietnamese reads up to three decimals as a number ("phẩy hai mươi lăm"), English reads digits.
 */
export function decimalWords(whole: string, decimals: string, voice: Voice): string {
  return voice.language === 'vi'
    ? readVietnamese(`${whole},${decimals}`, VIETNAMESE[voice.region])
    : `${numberWords(BigInt(whole), voice)} point ${digitWords(decimals, voice)}`;
}
