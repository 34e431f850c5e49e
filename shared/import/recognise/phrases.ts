import { bareWords, spelledWords } from './text.ts';

/** Phrases by their first word, longest first. */
export type Phrasebook<V> = ReadonlyMap<string, readonly Phrase<V>[]>;

export interface Phrase<V> {
  readonly words: readonly string[];
  readonly value: V;
}

/**
 * A phrasebook compares by `spelledWords`. Texts without marks ("TAP THE") match as well, unless `marksOnly`:
 * for short words that another word without its mark would be mistaken for.
 */
export function phrasebook<V>(
  entries: Iterable<readonly [text: string, value: V]>,
  options: { readonly marksOnly?: boolean } = {},
): Phrasebook<V> {
  const phrases = [...entries].flatMap(([text, value]) => [
    { words: spelledWords(text), value },
    ...(options.marksOnly === true ? [] : [{ words: bareWords(text), value }]),
  ]);
  return phrasebookOf(phrases);
}

/** The first of two equal phrases wins. */
export function phrasebookOf<V>(phrases: readonly Phrase<V>[]): Phrasebook<V> {
  const book = new Map<string, Phrase<V>[]>();
  for (const phrase of phrases) {
    const [first] = phrase.words;
    if (first === undefined) continue;
    const same = book.get(first);
    if (same === undefined) book.set(first, [phrase]);
    else same.push(phrase);
  }
  for (const same of book.values()) same.sort((a, b) => b.words.length - a.words.length);
  return book;
}

/** A phrasebook of words that mean one thing. */
export function plainPhrases(
  texts: readonly string[],
  options: { readonly marksOnly?: boolean } = {},
): Phrasebook<true> {
  return phrasebook(
    texts.map((text) => [text, true] as const),
    options,
  );
}

/** A phrasebook from a table of meanings with their phrases. */
export function phrasesByMeaning<M extends string>(
  table: Readonly<Partial<Record<M, readonly string[]>>>,
  options: { readonly marksOnly?: boolean } = {},
): Phrasebook<M> {
  // Object.entries forgets the type of the keys.
  const entries = Object.entries(table) as [M, readonly string[]][];
  return phrasebook(
    entries.flatMap(([meaning, texts]) => texts.map((text) => [text, meaning] as const)),
    options,
  );
}

/** The longest phrase that begins at a word. */
export function phraseAt<V>(
  book: Phrasebook<V>,
  words: readonly string[],
  at = 0,
): Phrase<V> | null {
  const first = words[at];
  const candidates = first === undefined ? undefined : book.get(first);
  if (candidates === undefined) return null;
  return (
    candidates.find((phrase) => phrase.words.every((word, index) => words[at + index] === word)) ??
    null
  );
}

/** The phrase that a text is as a whole. */
export function wholePhrase<V>(book: Phrasebook<V>, words: readonly string[]): Phrase<V> | null {
  const phrase = phraseAt(book, words);
  return phrase !== null && phrase.words.length === words.length ? phrase : null;
}

export interface Found<V> {
  readonly phrase: Phrase<V>;
  /** 0-based word at which it begins. */
  readonly at: number;
}

/** All phrases of a text from left to right, the longest at each place, none inside another. */
export function phrasesIn<V>(book: Phrasebook<V>, words: readonly string[]): readonly Found<V>[] {
  const found: Found<V>[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(book, words, at);
    if (phrase !== null) found.push({ phrase, at });
    at += phrase?.words.length ?? 1;
  }
  return found;
}
