import kindsFile from '@data/import/kinds.json' with { type: 'json' };
import namesFile from '@data/import/names.json' with { type: 'json' };
import { bareWords, isPlain, spelledWords } from './text.ts';
import { type Phrase, phraseAt, phrasebook, phrasesByMeaning, plainPhrases } from './phrases.ts';

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
const LATE = plainPhrases(['cố'], { marksOnly: true });
const MARTYR = plainPhrases(['liệt sĩ']);
const POSTHUMOUS = plainPhrases(kindsFile.posthumous);

/** "(truy tặng)" behind a name. */
const IN_BRACKETS = /\s*[([]([^()[\]]*)[)\]]\s*$/u;
/** One word of a text with what separates it from the next ("Đ/c " is two words, "Ông: " is one). */
const WORD = /[\p{L}\p{M}\p{N}]+[^\p{L}\p{M}\p{N}]*/gu;

/** Takes a form of address, "cố" and "(truy tặng)" off a name; titles such as "NGƯT." or "TS." stay in it. */
export function readAddress(text: string): ReadName {
  const mark = IN_BRACKETS.exec(text);
  const isMark = mark !== null && phraseAt(POSTHUMOUS, spelledWords(mark[1] ?? '')) !== null;
  const bareText = isMark ? text.slice(0, mark.index) : text;
  const late = taken(bareText, LATE);
  const afterLate = late?.rest ?? bareText;
  const addressed = takenAddress(afterLate);
  const name = addressed?.rest ?? afterLate;
  const lateBehind = late === null ? taken(name, LATE) : null;
  const posthumous =
    isMark ||
    late !== null ||
    lateBehind !== null ||
    phraseAt(MARTYR, spelledWords(name)) !== null;
  return { name: lateBehind?.rest ?? name, address: addressed?.phrase.value ?? null, posthumous };
}

function takenAddress(text: string): Taken<string> | null {
  const found = taken<string>(text, ADDRESSES) ?? taken<string>(text, ENGLISH);
  if (found === null) return null;
  // "Ông Thị Ngọc Linh", "Ông Ích Khiêm": a family name, for no name begins with a middle name.
  const [next] = spelledWords(found.rest);
  if (next === undefined || (MIDDLE_NAMES.has(next) && found.phrase.words.length === 1)) return null;
  return found;
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
