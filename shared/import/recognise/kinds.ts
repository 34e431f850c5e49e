import kindsFile from '@data/import/kinds.json' with { type: 'json' };
import type { RecipientKind } from '../../model/award.ts';
import {
  type Phrasebook,
  phrasesByMeaning,
  phrasesIn,
  plainPhrases,
  wholePhrase,
} from './phrases.ts';
import { spelledWords } from './text.ts';

const WORDS = phrasesByMeaning<RecipientKind>(kindsFile.words);
const SHORT = phrasesByMeaning<RecipientKind>(kindsFile.short);
const IN_TITLES = phrasesByMeaning<RecipientKind>(kindsFile.inTitles);
const POSTHUMOUS = plainPhrases(kindsFile.posthumous);

/** The kind that a cell in a column of kinds names ("Tập thể", "CN"). */
export function kindOfCell(text: string): RecipientKind | null {
  const words = spelledWords(text);
  return (wholePhrase(WORDS, words) ?? wholePhrase(SHORT, words))?.value ?? null;
}

/** The kind that the name of a sheet says ("Tập thể", "Ca nhan", "2. CN"); null: none, or several. */
export function kindOfSheet(name: string): RecipientKind | null {
  return onlyKind(IN_TITLES, name) ?? onlyKind(SHORT, name);
}

/** The kind that a title speaks of; null: none, or several ("TẬP THỂ, CÁ NHÂN"). */
export function kindInTitle(text: string): RecipientKind | null {
  return onlyKind(IN_TITLES, text);
}

function onlyKind(book: Phrasebook<RecipientKind>, text: string): RecipientKind | null {
  const kinds = new Set(phrasesIn(book, spelledWords(text)).map(({ phrase }) => phrase.value));
  const [kind] = kinds;
  return kind !== undefined && kinds.size === 1 ? kind : null;
}

/** Whether a title, a section head or an award says that it is given after death; "tặng và truy tặng" says neither. */
export function saysPosthumous(text: string): boolean {
  const words = spelledWords(text);
  const after = phrasesIn(POSTHUMOUS, words);
  return after.length > 0 && words.filter((word) => word === GIVEN).length === after.length;
}

/** "tặng", the second word of "truy tặng" too. */
const [GIVEN] = spelledWords('tặng');

/** The words of kinds, for section heads. */
export const KIND_WORDS = WORDS;
