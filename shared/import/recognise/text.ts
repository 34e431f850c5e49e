import { folded } from '../../words/search.ts';

/** Marks of tone; the other marks (â, ă, ơ …) belong to the letter. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The U+00D0 of Western fonts, which looks like Đ, is Đ. */
const foreignD = (text: string) => text.replace(/[ÐÞð]/g, (found) => (found === 'ð' ? 'đ' : 'Đ'));

/** "y" alone behind a consonant or "qu" is written "i" as well: sỹ/sĩ, kỷ/kỉ, quý/quí. */
const ONLY_VOWEL_Y = /^(qu|[bcdđghklmnprstvx]{1,3})y$/;

const PLAIN = /^[\x20-\x7e]*$/;

/** Whether a text is written without any mark ("TAP THE"), so that marks can't be asked of it. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/**
 * The words of a text so that all spellings of one word are equal: hoà/hòa, uỷ/ủy, sỹ/sĩ, Đ/Ð, NFC/NFD, capitals,
 * dashes, brackets, leading zeros. Marks count: "hộ" and "họ" are two words.
 */
export function spelledWords(text: string): readonly string[] {
  const lower = foreignD(text).toLowerCase();
  if (isPlain(lower)) return split(lower).map(spelledWord);
  return split(lower.normalize('NFD')).map(spelledWord);
}

/** The same without marks: "Đồng Hỷ" is "dong hi". */
export function bareWords(text: string): readonly string[] {
  return split(folded(foreignD(text))).map(spelledWord);
}

export function spelled(text: string): string {
  return spelledWords(text).join(' ');
}

export function bare(text: string): string {
  return bareWords(text).join(' ');
}

function split(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The tone goes behind the word, wherever it was typed. */
function spelledWord(word: string): string {
  const tones = word.match(TONE);
  const letters = tones === null ? word : word.replace(TONE, '');
  const vowel = letters.endsWith('y') ? letters.replace(ONLY_VOWEL_Y, '$1i') : letters;
  const unpadded = vowel.startsWith('0') ? vowel.replace(/^0+(?=\d)/, '') : vowel;
  return tones === null ? unpadded : unpadded + tones.join('');
}

/** One line: line breaks and runs of spaces (also non-breaking ones) become a space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
