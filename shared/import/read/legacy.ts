import type { SourceBook } from '../source.ts';
import { finishText } from './finishText.ts';
import { TCVN3, VNI } from './legacyTables.ts';
import { isSyllable } from './syllable.ts';
import { mapTexts } from './texts.ts';

/** Encodings of the years before Unicode, in which a letter with marks is another letter in a special font. */
export type LegacyEncoding = 'tcvn3' | 'vni';

/** A letter that is written as one character in Unicode only. */
const UNICODE_LETTER = /[\u0100-\u1fff]/;
const MOST_UNICODE_TEXTS = 2000;

/** Words that only make sense in the old encoding; fewer may be a foreign name. */
const FEWEST_WORDS = 2;

/**
 * The old encoding that the texts of a book are written in; null: none. Words are told apart by whether they
 * have the build of a Vietnamese syllable as they stand, or only once they are converted.
 */
export function legacyEncoding({ tables }: Pick<SourceBook, 'tables'>): LegacyEncoding | null {
  const texts = new Set<string>();
  for (const { rows } of tables)
    for (const { cells } of rows) for (const { text } of cells) texts.add(text);
  const words = new Set<string>();
  let unicode = 0;
  for (const text of texts) {
    // Letters that no old encoding has: some such texts are enough to weigh the others against.
    if (UNICODE_LETTER.test(text) && ++unicode > MOST_UNICODE_TEXTS) continue;
    if (/[\u0080-\uffff]/.test(text)) for (const word of wordsOf(text)) words.add(word);
  }
  return encodingOf(words);
}

/** The same for a text that has no cells yet. */
export const legacyEncodingOf = (text: string): LegacyEncoding | null =>
  encodingOf(new Set(wordsOf(text)));

/** Words with a letter of the alphabet and one beyond it. */
function wordsOf(text: string): string[] {
  return text
    .split(/[\s\d!-@[-`{-~–—“”‘’…]+/)
    .filter((word) => /[A-Za-z]/.test(word) && /[\u0080-\uffff]/.test(word));
}

function encodingOf(words: ReadonlySet<string>): LegacyEncoding | null {
  const count = { modern: 0, tcvn3: 0, vni: 0, none: 0 };
  for (const word of words) {
    if (isSyllable(word)) count.modern += 1;
    else if (/[\u0100-\uffff]/.test(word)) count.none += 1;
    else {
      const tcvn3 = isSyllable(convertText(word, 'tcvn3'));
      const vni = isSyllable(convertText(word, 'vni'));
      count.tcvn3 += Number(tcvn3);
      count.vni += Number(vni);
      count.none += Number(!tcvn3 && !vni);
    }
  }
  const likely = count.tcvn3 >= count.vni ? 'tcvn3' : 'vni';
  const isMost = count[likely] > count.modern && count[likely] >= count.none;
  return isMost && count[likely] >= FEWEST_WORDS ? likely : null;
}

/** A book with all texts in Unicode; the notice about them is gone. */
export function convertLegacy(book: SourceBook, encoding: LegacyEncoding): SourceBook {
  return {
    name: book.name,
    tables: book.tables.map((table) =>
      mapTexts(table, (text) => finishText(convertText(text, encoding))),
    ),
    notices: book.notices.filter(({ code }) => code !== 'legacy-text'),
  };
}

/** Text of an old encoding in Unicode. A text with letters that the encoding does not have is Unicode already. */
export function convertText(text: string, encoding: LegacyEncoding): string {
  if (UNICODE_LETTER.test(text)) return text;
  const codes = encoding === 'tcvn3' ? TCVN3 : VNI;
  let converted = '';
  for (let at = 0; at < text.length; at++) {
    const pair = codes.get(text.slice(at, at + 2));
    if (pair !== undefined) at += 1;
    converted += pair ?? codes.get(text.charAt(at)) ?? text.charAt(at);
  }
  return encoding === 'tcvn3' && isCapitals(text) ? converted.toUpperCase() : converted;
}

/** Whether all letters without marks are capitals: their font then shows the small letters with marks as capitals too. */
const isCapitals = (text: string): boolean => /[A-Z]{2}/.test(text) && !/[a-z]/.test(text);
