import awardsFile from '@data/import/awards.json' with { type: 'json' };
import { awardMeant, beginsWithAward, type NamedAward } from './awards.ts';
import { looksLikePerson } from './looks.ts';
import { phraseAt, phrasesIn, plainPhrases } from './phrases.ts';
import { spelledWords } from './text.ts';

/** Awards that stand in the sentences of titles and section heads. */

const STARTS = plainPhrases(awardsFile.starts);
const VERBS = plainPhrases(awardsFile.afterVerbs);
const ENDS = plainPhrases(awardsFile.ends, { marksOnly: true });
/** Where a name ends at the latest: a bracket, a colon, a new clause. */
const CLAUSE_END = /[(:;[]/;
/** No title is longer; beyond this nothing is sought. */
const LONGEST = 1000;

interface Word {
  readonly from: number;
  readonly to: number;
  readonly spelled: string;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    spelled: spelledWords(match[0])[0] ?? '',
  }));
}

/** The award that a title names somewhere, cut out of its sentence. */
export function awardInTitle(text: string): NamedAward | null {
  if (text.length > LONGEST) return null;
  const words = wordsOf(text);
  const spelled = words.map((word) => word.spelled);
  let isGiven = false;
  for (const [at, word] of words.entries()) {
    const rest = text.slice(word.from);
    const start = phraseAt(STARTS, spelled, at);
    const isAward = start === null ? beginsWithAward(rest) : isGiven || awardMeant(rest) !== null;
    if (isAward) return onlyAward(cutAward(rest));
    isGiven ||= phraseAt(VERBS, spelled, at) !== null;
  }
  return null;
}

/** A title over several awards ("Cờ thi đua và Bằng khen …"), or over prizes of all kinds, does not say which a row gets. */
function onlyAward(award: NamedAward): NamedAward | null {
  if (award.entry !== null) return award;
  const starts = phrasesIn(STARTS, spelledWords(award.text));
  const [first] = starts;
  return starts.length > 1 || first?.phrase.words.length === 1 ? null : award;
}

/** The award that a text begins with; null: none, or it is a title in front of a person's name. */
export function awardAtBeginning(text: string): NamedAward | null {
  if (text.length > LONGEST) return null;
  const begins = phraseAt(STARTS, spelledWords(text)) !== null || beginsWithAward(text);
  if (!begins) return null;
  const award = cutAward(text.trimStart());
  return award.text === '' || isBeforeName(award) ? null : award;
}

/** "Anh hùng Lao động Nguyễn Văn An" */
function isBeforeName({ text, entry }: NamedAward): boolean {
  if (entry === null) return false;
  const named = wordsOf(text).find(({ to }) => awardMeant(text.slice(0, to)) === entry);
  return named !== undefined && looksLikePerson(text.slice(named.to).trim());
}

function cutAward(text: string): NamedAward {
  const named = text.slice(0, nameLength(text, wordsOf(text))).replace(/[\s,.\-–—]+$/u, '');
  return { text: named, entry: awardMeant(named) };
}

function nameLength(text: string, words: readonly Word[]): number {
  const clause = text.search(CLAUSE_END);
  const limit = clause < 0 ? text.length : clause;
  const spelled = words.map((word) => word.spelled);
  // What the catalogue calls the award may hold such words itself ("Cờ Đơn vị xuất sắc trong phong trào thi đua").
  const known = awardMeant(text.slice(0, limit));
  for (const [at, { from }] of words.entries()) {
    if (from >= limit) break;
    if (at === 0 || phraseAt(ENDS, spelled, at) === null) continue;
    if (known === null || awardMeant(text.slice(0, from)) === known) return from;
  }
  return limit;
}
