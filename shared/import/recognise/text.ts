import { folded } from '../../words/search.ts';
import { memoByText } from './memo.ts';

/** Marks of tone; the other marks (â, ă, ơ …) belong to the letter. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The U+00D0 of Western fonts, which looks like Đ, is Đ. */
const foreignD = (text: string) => text.replace(/[Ðð]/g, 'đ');

/** "y" alone behind a consonant or "qu" is written "i" as well: sỹ/sĩ, kỷ/kỉ, quý/quí. */
const ONLY_VOWEL_Y = /^(qu|[bcdđghklmnprstvx]{1,3})y$/;

const PLAIN = /^[\x20-\x7e]*$/;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Whether a text is written without any mark ("TAP THE"), so that marks can't be asked of it. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/**
 * The words of a text so that all spellings of one word are equal: hoà/hòa, uỷ/ủy, sỹ/sĩ, Đ/Ð, NFC/NFD, capitals,
 * dashes, brackets, leading zeros. Marks count: "hộ" and "họ" are two words.
 */
export const spelledWords: (text: string) => readonly string[] = memoByText(
  (text) => text.match(WORD)?.map(spelledWord) ?? [],
);

/** The same without marks: "Đồng Hỷ" is "dong hi". */
export const bareWords: (text: string) => readonly string[] = memoByText(
  (text) => text.match(WORD)?.map(bareWord) ?? [],
);

export function spelled(text: string): string {
  return spelledWords(text).join(' ');
}

export function bare(text: string): string {
  return bareWords(text).join(' ');
}

const spelledWord = memoByText((word) => alike(foreignD(word).toLowerCase().normalize('NFD')));

const bareWord = memoByText((word) => alike(folded(foreignD(word))));

/** The tone goes behind the word, wherever it was typed. */
function alike(word: string): string {
  const tones = word.match(TONE)?.join('') ?? '';
  const letters = word.replace(TONE, '').replace(ONLY_VOWEL_Y, '$1i');
  return letters.replace(/^0+(?=\d)/, '') + tones;
}

/** Line breaks, tabs, non-breaking spaces and runs of spaces. */
const UNEVEN = /[^\S ]|\s\s|^\s|\s$/u;

/** One line: line breaks and runs of spaces (also non-breaking ones) become a space. */
export function oneLine(text: string): string {
  return UNEVEN.test(text) ? text.replace(/\s+/gu, ' ').trim() : text;
}
