import { keptPieces } from './kept.ts';

/** The end of a sentence with the space behind it, before what can begin the next one. */
const END = /([\p{L}\p{M}\p{N}.]*)[.!?…]["'”’»)\]]*\s+(?=["'“‘«([]*[\p{Lu}\p{N}–-])/gu;

/** "ThS", "TP", "No", the "1" of a list: the point behind these ends no sentence. What is taken for one wrongly only stays together. */
const ABBREVIATION = /^(?:\p{N}{1,2}|(?:.*\.)?\p{Lu}[\p{L}\p{M}]{0,3})$/u;

/** Cuts a text into its sentences; the pieces together are the text, and no phrase that is kept together is cut. */
export function sentences(text: string, kept: readonly string[]): readonly string[] {
  const inside = keptInsides(text, kept);
  const ends = [...text.matchAll(END)]
    .filter(([whole, word = '']) => !(isPoint(whole, word) && ABBREVIATION.test(word)))
    .map((match) => match.index + match[0].length)
    .filter((end) => !inside.some(([from, to]) => from < end && end < to));
  return [0, ...ends].map((from, at) => text.slice(from, ends[at]));
}

const isPoint = (whole: string, word: string) => whole[word.length] === '.';

/** Where the phrases begin and end. */
function keptInsides(
  text: string,
  kept: readonly string[],
): readonly (readonly [number, number])[] {
  let at = 0;
  return keptPieces(text, kept).flatMap((piece) => {
    const from = at;
    at += piece.text.length;
    return piece.isKept ? [[from, at] as const] : [];
  });
}
