import kindsFile from '@data/import/kinds.json' with { type: 'json' };
import namesFile from '@data/import/names.json' with { type: 'json' };
import type { RecipientKind } from '../../model/award.ts';
import { readAddress } from './address.ts';
import { phraseAt, plainPhrases } from './phrases.ts';
import { spelledWords } from './text.ts';

/** What a text looks like by its words alone. */

const FAMILY_NAMES = plainPhrases(namesFile.familyNames);
const UNIT_STARTS = plainPhrases(namesFile.unitStarts);
const GROUP_STARTS = plainPhrases(namesFile.groupOnlyStarts);
const POST_STARTS = plainPhrases(namesFile.postStarts);
const HOUSEHOLD_STARTS = plainPhrases(kindsFile.householdStarts);
const COLLECTIVE_STARTS = plainPhrases(kindsFile.collectiveStarts);

const LONGEST_NAME_WORDS = 6;
const CAPITAL = /^['’]?\p{Lu}/u;

/** "H. Đồng Hỷ", "TP. Thái Nguyên" */
const SHORT_PLACE = /^(?:H|P|Q|X|TX|TT|TP)\.\s*\p{Lu}/u;

/** "Sở Tài chính", "Trường THPT Chu Văn An"; more than the word alone. */
export function looksLikeUnit(text: string): boolean {
  if (SHORT_PLACE.test(text)) return true;
  const words = spelledWords(text);
  const start = phraseAt(UNIT_STARTS, words);
  return start !== null && words.length > start.words.length;
}

/** "Khối Đảng, đoàn thể": puts units together, but is none. */
export function looksLikeGroupOfUnits(text: string): boolean {
  return phraseAt(GROUP_STARTS, spelledWords(text)) !== null;
}

export function looksLikePost(text: string): boolean {
  return phraseAt(POST_STARTS, spelledWords(text)) !== null;
}

function looksLikeHousehold(text: string): boolean {
  return phraseAt(HOUSEHOLD_STARTS, spelledWords(text)) !== null;
}

/** Two to six capitalised words without figures, the first of them a family name. */
export function looksLikePerson(text: string): boolean {
  const words = text.split(/\s+/u);
  if (words.length < 2 || words.length > LONGEST_NAME_WORDS || /[\d,;:]/.test(text)) return false;
  return (
    words.every((word) => CAPITAL.test(word)) && phraseAt(FAMILY_NAMES, spelledWords(text)) !== null
  );
}

/** A family name and two to five more words, whatever their capitals. */
function beginsLikePerson(text: string): boolean {
  const words = spelledWords(text);
  const isLong = words.length >= 3 && words.length <= LONGEST_NAME_WORDS;
  return isLong && !/\d/.test(text) && phraseAt(FAMILY_NAMES, words) !== null;
}

/** The kind that the words of a name say, and whether they leave no doubt; null: they say nothing. */
export function kindByWords(
  name: string,
): { readonly kind: RecipientKind; readonly sure: boolean } | null {
  if (looksLikeHousehold(name)) return { kind: 'household', sure: true };
  if (readAddress(name).address !== null) return { kind: 'individual', sure: true };
  if (phraseAt(COLLECTIVE_STARTS, spelledWords(name)) !== null)
    return { kind: 'collective', sure: true };
  const person = looksLikePerson(name);
  // "Mai Trường Sơn" and "Ban Văn Hùng" may be either.
  if (looksLikeUnit(name)) return { kind: 'collective', sure: !person };
  return person || beginsLikePerson(name) ? { kind: 'individual', sure: false } : null;
}

/** Whether a text could be the name of a recipient at all, in a list without heads. */
export function looksLikeName(text: string): boolean {
  return text.split(/\s+/u).length <= LONGEST_UNIT_WORDS && kindByWords(text) !== null;
}

const LONGEST_UNIT_WORDS = 25;
