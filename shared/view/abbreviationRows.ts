import type { Language } from '../model/primitives.ts';
import type { ShowWords } from '../model/words.ts';
import { BUILT_IN } from '../script/reading/abbreviations.ts';
import { compareText } from '../words/collation.ts';
import { folded, matches } from '../words/search.ts';

/** A short form and what is read for it. */
export interface AbbreviationRow {
  readonly short: string;
  readonly full: string;
}

/** The short forms of a show, in the order of the alphabet. */
export function ownAbbreviations({ abbreviations }: ShowWords): readonly AbbreviationRow[] {
  return Object.entries(abbreviations)
    .map(([short, full]) => ({ short, full }))
    .sort((a, b) => compareText(a.short, b.short));
}

/** The short forms that the app knows in a language, with all words of the query in them or in their reading. */
export function builtInAbbreviations(
  language: Language,
  query: string,
): readonly AbbreviationRow[] {
  return Object.entries(BUILT_IN[language])
    .filter(([short, full]) => query.trim() === '' || matches(folded(`${short} ${full}`), query))
    .map(([short, full]) => ({ short, full }));
}
