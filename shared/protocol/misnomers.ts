import { AWARD_CATALOGUE } from '../catalogue/catalogue.ts';
import { spelledWords } from '../import/recognise/text.ts';

/** A wrong name of an award that stands in a text. */
export interface Misnomer {
  /** As the text writes it. */
  readonly wrong: string;
  readonly right: string;
  /** The text with the right name in its place. */
  readonly mended: string;
}

const WRONG_NAMES = AWARD_CATALOGUE.flatMap(({ misnomers, name }) =>
  misnomers.flatMap((wrong) =>
    name.vi === null ? [] : [{ words: spelledWords(wrong), right: name.vi }],
  ),
);

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The first wrong name of the catalogue that a text holds, in whatever spelling; null: none. */
export function misnomerIn(text: string): Misnomer | null {
  const found = [...text.matchAll(WORD)];
  const words = found.map(([word]) => spelledWords(word)[0] ?? '');
  for (const { words: wanted, right } of WRONG_NAMES) {
    const at = words.findIndex((_, start) =>
      wanted.every((word, nth) => words[start + nth] === word),
    );
    const [first, last] = [found[at], found[at + wanted.length - 1]];
    if (at < 0 || first === undefined || last === undefined) continue;
    const end = last.index + last[0].length;
    return {
      wrong: text.slice(first.index, end),
      right,
      mended: text.slice(0, first.index) + right + text.slice(end),
    };
  }
  return null;
}
