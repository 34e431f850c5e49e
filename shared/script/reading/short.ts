import type { Language } from '../../model/primitives.ts';
import { isSyllable } from './syllable.ts';

const CONSONANTS = '[BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxzĐđ]{2,}';
const ONLY_CONSONANTS = new RegExp(`^${CONSONANTS}$`);
const SUSPECT = new RegExp(
  `\\p{Nd}|\\p{Lu}(?:(?<=[\\p{L}\\p{M}].)|[-&./]\\p{Lu})|${CONSONANTS}(?![\\p{L}\\p{M}])(?<![\\p{L}\\p{M}]${CONSONANTS})`,
  'u',
);

/** Whether a text may have a word for `looksShort`; most have none, and this is one quick search. */
export function mayLookShort(text: string): boolean {
  return SUSPECT.test(text);
}

function isCapitals(word: string): boolean {
  return /\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);
}

/** HỘI and VIỆT are words, HTX and UBND are not; neither is "ThS", which has no vowel. */
function isShortWord(word: string): boolean {
  if (Array.from(word).length < 2) return false;
  return isCapitals(word) ? !isSyllable(word) : ONLY_CONSONANTS.test(word);
}

/**
 * Whether a word cannot be read: it has a digit, or in Vietnamese looks like an abbreviation. English reads letters
 * ("PhD", "BBC"), so nothing there is told by its looks.
 */
export function looksShort(token: string, language: Language): boolean {
  if (/\p{Nd}/u.test(token)) return true;
  if (language !== 'vi') return false;
  const parts = token.split(/[^\p{L}\p{M}]/u);
  // T.Ư and R&D: single capitals joined to one word.
  const joined = parts.length > 1 && isCapitals(token);
  return parts.some((part) => isShortWord(part) || (joined && !isSyllable(part)));
}
