import { isSyllable } from './syllable.ts';

/** Letters that look like đ but belong to Icelandic; old programs and fonts put them into Vietnamese words. */
const ETH = /[ÐðA-Za-zÀ-ỹ]*[Ðð][ÐðA-Za-zÀ-ỹ]*/g;
/** Abbreviations of offices and papers, such as QĐ and HĐND, have no vowels. */
const ABBREVIATION = /^[B-DĐF-HJ-NP-TV-XZ]+$/;

/**
 * Vietnamese text in Unicode as it is meant: đ for ð where that makes a Vietnamese word, no soft hyphens.
 * Text in an old encoding must not come here: there both are other letters.
 */
export function finishText(text: string): string {
  if (!/[Ðð\u00ad]/.test(text)) return text;
  return text.replaceAll('\u00ad', '').replace(ETH, (word) => {
    const meant = word.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ');
    return isSyllable(meant) || ABBREVIATION.test(meant) ? meant : word;
  });
}
