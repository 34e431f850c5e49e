import { numberWords } from './numbers.ts';
import { anyOf, DASH, END, NUMBER_START, SPACE, START } from './pattern.ts';
import type { Voice } from './settings.ts';

const NUMBER = '\\d{1,6}[a-zđ]?';
const ISSUER = `\\p{Lu}(?:[\\p{L}\\d&]|\\.(?=\\p{L}))*`;
const KINDS = 'QĐ|QD|NQ|NĐ|ND|CT|KH|TB|BC|HD|TTr|CV|TT|TTLT|QH\\d+|L|PL';

/**
 * The number of a decision or of another official document: "1034/QĐ-UBND", "98/2023/NĐ-CP", "06/2022/QH15", the Party's
 * "368-QĐ/TW".
 */
export const DECISION = [
  `${NUMBER_START}${NUMBER}${SPACE}?/${SPACE}?(?:\\d{4}/)?(?:\\p{Lu}{2}[\\p{L}\\d]*|L)(?:${DASH}${ISSUER})+${END}`,
  `${NUMBER_START}${NUMBER}/(?:\\d{4}/)?(?:${KINDS})${END}`,
  `${NUMBER_START}${NUMBER}${DASH}\\p{Lu}{1,3}\\p{L}?/\\p{Lu}[\\p{L}-]*${END}`,
].join('|');

const DECISION_NAMES = anyOf(['quyết định', 'decision']);
const NUMBER_NAMES = `(?:${anyOf(['số', 'number'])}|[Nn]o\\.)`;

/** A number without its suffix is one too where a decision is named: "Quyết định số 1034". */
export const BARE_DECISION = `(?<=${START}(?:${DECISION_NAMES}|QĐ)${SPACE}+${NUMBER_NAMES}:?${SPACE}*)\\d+(?!\\d|[./,]\\d)`;

const PARTS = /^(\d+)([a-zđ]?)\s*(?:\/\s*(\d{4})(?=\/))?/;

/** Only the number: the issuer is said beside it. The year, where the number has one, is read after it. */
export function decisionWords(decision: string, voice: Voice): string {
  const [, number = '0', letter = '', year] = PARTS.exec(decision) ?? [];
  const words = [numberWords(BigInt(number), voice), letter];
  if (year !== undefined) {
    words.push(voice.language === 'vi' ? 'năm' : 'of', numberWords(Number(year), voice));
  }
  return words.filter((word) => word !== '').join(' ');
}
