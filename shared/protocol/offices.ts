import officesFile from '@data/protocol/offices.json' with { type: 'json' };
import abbreviations from '@data/script/abbreviations.vi.json' with { type: 'json' };
import { spelledWords } from '../import/recognise/text.ts';
import type { Person } from '../model/person.ts';
import type { Bilingual } from '../model/primitives.ts';

/** Offices of people and authorities of awards, however they are written. */

interface Word {
  /** Equal for all spellings of the word. */
  readonly spelled: string;
  readonly isCapital: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const SHORT: Readonly<Record<string, string>> = abbreviations;

/** The words of a text, short forms such as UBND written out. */
function wordsOf(text: string): readonly Word[] {
  return (text.normalize('NFC').match(WORD) ?? []).flatMap((word) =>
    ((Object.hasOwn(SHORT, word) ? SHORT[word] : undefined) ?? word).split(/\s+/).map((one) => ({
      spelled: spelledWords(one)[0] ?? '',
      isCapital: /^\p{Lu}/u.test(one),
    })),
  );
}

const phrase = (text: string) => wordsOf(text).map(({ spelled }) => spelled);
const phrases = (texts: readonly string[]) => texts.map(phrase).filter(({ length }) => length > 0);

const ARTICLES = phrases(officesFile.articles);
const ACTING = phrases(officesFile.acting);
const GOES_ON = phrases(officesFile.goesOn);
const HIGHEST = phrases(officesFile.highest);
const BETWEEN = new RegExp(`[,;–—]|\\s(?:-|${officesFile.between.join('|')})\\s`, 'iu');

const startsWith = (words: readonly Word[], start: readonly string[]): boolean =>
  start.every((word, index) => words[index]?.spelled === word);

/** The words without those in front that say nothing of the office. */
function bareOffice(words: readonly Word[]): readonly Word[] {
  const idle = [...ARTICLES, ...ACTING].find((one) => startsWith(words, one));
  return idle === undefined ? words : bareOffice(words.slice(idle.length));
}

/** Whether a post is this office, perhaps with its place behind it; "nguyên …" and "Phó …" are not. */
function isOffice(post: readonly Word[], office: readonly string[]): boolean {
  if (office.length === 0 || !startsWith(post, office)) return false;
  const rest = post.slice(office.length);
  const [next] = rest;
  return next === undefined || next.isCapital || GOES_ON.some((one) => startsWith(rest, one));
}

/** The posts of a person one by one, of which a line may name several. */
const postsOf = ({ posts }: Pick<Person, 'posts'>): readonly (readonly Word[])[] =>
  posts.flatMap((post) => post.split(BETWEEN)).map((post) => bareOffice(wordsOf(post)));

/** Whether one of the person's posts is the office of this authority. */
export function holdsOffice(person: Pick<Person, 'posts'>, authority: Bilingual): boolean {
  const offices = [authority.vi, authority.en].flatMap((name) =>
    name === null ? [] : [bareOffice(wordsOf(name)).map(({ spelled }) => spelled)],
  );
  return postsOf(person).some((post) => offices.some((office) => isOffice(post, office)));
}

/** Whether somebody stands so high that awards of the President and the Government are handed over without a formula. */
export function isOfTheHighest(person: Pick<Person, 'posts'>): boolean {
  return postsOf(person).some((post) => HIGHEST.some((office) => isOffice(post, office)));
}

/** Whether two texts say the same, whatever their spelling, short forms, capitals and marks between words. */
export function saysTheSame(one: string, other: string): boolean {
  return phrase(one).join(' ') === phrase(other).join(' ');
}

/** Whether a text holds these words one behind the other. */
export function says(text: string, words: string): boolean {
  const wanted = phrase(words).join(' ');
  return wanted !== '' && ` ${phrase(text).join(' ')} `.includes(` ${wanted} `);
}

/** Whether a formula says that the authority has been handed on ("Thừa ủy quyền của …"). */
export function isDelegated(formula: string): boolean {
  return officesFile.delegated.some((words) => says(formula, words));
}

/** Whether a formula speaks for somebody ("Thay mặt …"), which is customary where no authority is handed on. */
export function isForOthers(formula: string): boolean {
  return officesFile.represents.some((words) => says(formula, words)) && !isDelegated(formula);
}
