import { capitalised } from './tidy.ts';

/** A part of a paragraph; one that is kept together stands on one line as long as it fits there. */
export interface TextPiece {
  readonly text: string;
  readonly isKept: boolean;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Signs that belong to the phrase beside them: a line may begin or end with them as little as break it. */
const BESIDE = '[^\\s\\p{L}\\p{M}\\p{N}]*';

/**
 * Cuts a text at the phrases that no line may break ("đồng chí Trịnh Việt Hùng"). The pieces together are the text, with
 * its ordinary spaces, so that what is copied from a screen or a PDF reads as it was written.
 */
export function keptPieces(text: string, kept: readonly string[]): readonly TextPiece[] {
  // At the beginning of a sentence the address has a capital.
  const phrases = [...new Set(kept.flatMap((phrase) => [phrase, capitalised(phrase)]))]
    .filter((phrase) => /\s/u.test(phrase))
    .sort((a, b) => b.length - a.length);
  if (phrases.length === 0) return [{ text, isKept: false }];
  const pattern = new RegExp(`(${BESIDE}(?:${phrases.map(escaped).join('|')})${BESIDE})`, 'gu');
  return text
    .split(pattern)
    .map((piece, at) => ({ text: piece, isKept: at % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
