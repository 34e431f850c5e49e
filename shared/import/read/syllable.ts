/** Tones as marks of their own: huyền, sắc, ngã, hỏi, nặng. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const FIRST = '(?:ngh|ng|nh|gh|gi|ch|tr|th|ph|kh|qu|[bcdđghklmnprstvx])?';
const LAST = '(?:ch|nh|ng|[cmnpt])?';
/** Vowels that may be followed by a consonant, then those that end the word. */
const OPEN = 'oă|oa|oe|oo|uâ|uê|uô|uơ|uyê|uy|ươ|iê|yê|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y';
const CLOSED =
  'oai|oao|oay|oeo|uây|uôi|uya|uyu|ươi|ươu|iêu|yêu|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|ua|ui|ưa|ưi|ưu';
const SYLLABLE = new RegExp(`^${FIRST}(?:(?:${OPEN})${LAST}|${CLOSED})$`);

/** Whether a word could be written in Vietnamese: the build of a syllable, at most one tone. NFC, any case. */
export function isSyllable(word: string): boolean {
  const split = word.toLowerCase().normalize('NFD');
  const bare = split.replace(TONES, '');
  return split.length - bare.length <= 1 && SYLLABLE.test(bare.normalize('NFC'));
}
