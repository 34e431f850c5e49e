import { type Phrasebook, phraseAt } from '../../recognise/phrases.ts';
import { bareWords } from '../../recognise/text.ts';
import type { Span } from '../announcement.ts';
import { VERBS } from './lexicon.ts';
import { type Break, type Sentence, spanOf, textOf, type Word } from './words.ts';

/** A sentence with its words in the forms in which they are compared. */
export interface Line {
  /** The whole text, of which spans are pieces. */
  readonly whole: string;
  readonly words: readonly Word[];
  readonly spelled: readonly string[];
  readonly bare: readonly string[];
  readonly number: number;
  readonly beginsLine: boolean;
}

export function lineOf(whole: string, { words, line, beginsLine }: Sentence): Line {
  return {
    whole,
    words,
    spelled: words.map(({ spelled }) => spelled),
    bare: words.map(({ text }) => bareWords(text)[0] ?? ''),
    number: line,
    beginsLine,
  };
}

/** What stands in front of a word; behind the last one the sentence stops. */
export function breakAt({ words }: Line, at: number): Break {
  return words[at]?.break ?? 'stop';
}

export function textAt({ whole, words }: Line, from: number, to: number): string {
  return textOf(whole, spanOf(words, from, to));
}

export const spanAt = ({ words }: Line, from: number, to: number): Span => spanOf(words, from, to);

/** Whether nothing stands between two neighbours but a space. */
export const isClose = (line: Line, at: number): boolean => breakAt(line, at) === 'none';

/** Whether a break between words is too strong for one name or phrase. */
export function isApart(strength: Break): boolean {
  return strength !== 'none' && strength !== 'mark';
}

/** The word behind the longest phrase at a word that no mark goes through; null: none. */
export function phraseEnd(line: Line, book: Phrasebook<unknown>, at: number): number | null {
  const phrase = phraseAt(book, line.spelled, at);
  if (phrase === null) return null;
  const to = at + phrase.words.length;
  for (let inside = at + 1; inside < to; inside += 1)
    if (isApart(breakAt(line, inside))) return null;
  return to;
}

/** Whether a verb begins at a word. Written with a capital inside a sentence it is part of a name ("Ban Tổ chức"). */
export function isVerbAt(line: Line, at: number): boolean {
  const phrase = phraseAt(VERBS, line.spelled, at);
  const isName = at > 0 && line.words[at]?.isCapital === true && isClose(line, at);
  return phrase !== null && phrase.value !== 'none' && !isName;
}
