import kindsFile from '@data/import/kinds.json' with { type: 'json' };
import namesFile from '@data/import/names.json' with { type: 'json' };
import {
  type Phrase,
  phraseAt,
  phrasebook,
  phrasesByMeaning,
  plainPhrases,
  wholePhrase,
} from './phrases.ts';
import { bareWords, isPlain, spelledWords } from './text.ts';

/** A name without what is put in front of it and behind it. */
export interface ReadName {
  readonly name: string;
  /** Form of address as it is said ("đồng chí"); null: none is written. */
  readonly address: string | null;
  /** "cố", "liệt sĩ" or "(truy tặng)" stands with the name. */
  readonly posthumous: boolean;
}

const ADDRESSES = phrasesByMeaning(namesFile.addresses, { marksOnly: true });
const ENGLISH = phrasebook(namesFile.englishAddresses.map((text) => [text, text] as const));
const MIDDLE_NAMES = new Set(namesFile.middleNames.map((word) => spelledWords(word)[0]));
const TITLES = plainPhrases(namesFile.titles);
const isTitle = (text: string) => phraseAt(TITLES, spelledWords(text)) !== null;
const LATE = plainPhrases(['cố'], { marksOnly: true });
const MARTYR = plainPhrases(['liệt sĩ']);
const POSTHUMOUS = plainPhrases(kindsFile.posthumous);

/** "(truy tặng)" behind a name. */
const IN_BRACKETS = /\s*[([]([^()[\]]*)[)\]]\s*$/u;
/** One word of a text with what separates it from the next ("Đ/c " is two words, "Ông: " is one). */
const WORD = /[\p{L}\p{M}\p{N}]+[^\p{L}\p{M}\p{N}]*/gu;

/** Takes "(truy tặng)" off a name. */
export function readMark(text: string): ReadName {
  const mark = IN_BRACKETS.exec(text);
  const isMark = mark !== null && phraseAt(POSTHUMOUS, spelledWords(mark[1] ?? '')) !== null;
  return { name: isMark ? text.slice(0, mark.index) : text, address: null, posthumous: isMark };
}

/** Takes a form of address, "cố" and "(truy tặng)" off a name; titles such as "NGƯT." or "TS." stay in it. */
export function readAddress(text: string): ReadName {
  const marked = readMark(text);
  const late = taken(marked.name, LATE);
  const addressed = takenAddress(late?.rest ?? marked.name);
  const name = addressed?.rest ?? late?.rest ?? marked.name;
  // "đồng chí cố Nguyễn Văn An"
  const lateBehind = late === null ? taken(name, LATE) : null;
  const isLate = late !== null || lateBehind !== null;
  return {
    name: lateBehind?.rest ?? name,
    address: addressed?.phrase.value ?? null,
    posthumous: marked.posthumous || isLate || phraseAt(MARTYR, spelledWords(name)) !== null,
  };
}

/** A form of address in a column of its own, as it is said ("Ông" is "ông"); others as they are written. */
export function readAddressCell(text: string): string {
  return wholePhrase(ADDRESSES, spelledWords(text))?.value ?? text;
}

function takenAddress(text: string): Taken<string> | null {
  const found = taken<string>(text, ADDRESSES) ?? taken<string>(text, ENGLISH);
  if (found === null) return null;
  const isOneWord = found.phrase.words.length === 1;
  // "Bác sĩ …", "Anh hùng Lao động …": the beginning of a title.
  if (isOneWord && (isTitle(text) || /^\p{Ll}/u.test(found.rest))) return null;
  // "Ông Thị Ngọc Linh", "Ông Ích Khiêm": a family name, for no name begins with a middle name.
  const isFamilyName = isOneWord && MIDDLE_NAMES.has(spelledWords(found.rest)[0]);
  return isFamilyName ? null : found;
}

interface Taken<V> {
  readonly phrase: Phrase<V>;
  readonly rest: string;
}

/** A phrase in front of a name of at least two more words. */
function taken<V>(text: string, book: Parameters<typeof phraseAt<V>>[0]): Taken<V> | null {
  const words = isPlain(text) ? bareWords(text) : spelledWords(text);
  const phrase = phraseAt(book, words);
  if (phrase === null || words.length < phrase.words.length + 2) return null;
  const pieces = text.match(WORD)?.slice(0, phrase.words.length) ?? [];
  const length = pieces.join('').length + text.search(/[\p{L}\p{N}]/u);
  return { phrase, rest: text.slice(length) };
}
