import file from '@data/import/announcement.json' with { type: 'json' };
import namesFile from '@data/import/names.json' with { type: 'json' };
import type { RecipientKind } from '../../../model/award.ts';
import {
  type Phrasebook,
  phraseAt,
  phrasesByMeaning,
  plainPhrases,
} from '../../recognise/phrases.ts';
import { bareWords, spelledWords } from '../../recognise/text.ts';

/** The words by which announcements are read, as phrasebooks; the tables stand in `data/import/announcement.json`. */

export type VerbMeaning = keyof typeof file.verbs;

/** Phrases that need their marks: without them "trao" is "trào", "gần" is "gắn". */
const marked = { marksOnly: true } as const;
const plain = (texts: readonly string[]) => plainPhrases(texts, marked);

/** Words as they are compared. */
export const wordSet = (...texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap(spelledWords));

export const VERBS: Phrasebook<VerbMeaning> = phrasesByMeaning<VerbMeaning>(file.verbs, marked);
export const RESPECTIVELY = plain(file.respectively);
export const WINS = plain(file.wins);
export const FORMULAS = plain(file.formulas);
export const STATE_LEADERS = plain(file.offices);
export const TO = plain(file.to);
export const PARTLY = plain(file.partly);
export const CONSISTS = plain(file.consists);
export const REASONS = plain(file.reason);
export const HERE = plain(file.here);
export const PAST = plain(file.past);
export const OTHER_EVENT = plain(file.otherEvent);
export const FUTURE = plain(file.future);
export const PRONOUNS = plain(file.pronouns);
export const GIFTS = plain(file.gifts);
export const ADDRESSES = plain(file.addresses);
export const LATE = plain(file.lateAddresses);
export const RANKS = plain(file.ranks);
export const POSTS = plain([...file.posts, ...namesFile.postStarts.filter(isOffice)]);
export const UNITS = plain([...namesFile.unitStarts, ...file.unitAlso]);
export const NOT_UNITS = plain(file.notUnits);
export const ENGLISH_UNITS = wordSet(...file.englishUnits);
export const SAYINGS = plain(file.sayings);
export const NOT_AWARDS = plain(file.notAwards);
export const COMMA_NAMES = plain(file.commaNames);
export const RELATIVES = plain(file.relatives);
export const POSTHUMOUS = plain(file.posthumous);
export const ALL_CLASSES = plain(file.allClasses);
export const OPEN_END = plain(file.open);
export const ABOUT = plain(file.counts.about);
export const TIMES = plain(file.counts.times);
export const SOME = plain(file.counts.some);
export const KINDS: Phrasebook<RecipientKind> = phrasesByMeaning<RecipientKind>(
  file.counts.kinds,
  marked,
);

/** Posts of leaders; the others are what recipients do. */
function isOffice(post: string): boolean {
  return /^(chủ tịch|phó|bí thư|giám đốc|tổng|trưởng|chánh|hiệu trưởng|nguyên|cục|vụ|viện)/iu.test(
    post,
  );
}

export const DIGITS = new Map(
  Object.entries(file.counts.words).map(([word, n]) => [spelledWords(word)[0] ?? '', n]),
);
export const LAST_DIGITS = new Map(
  Object.entries(file.counts.last).map(([word, n]) => [spelledWords(word)[0] ?? '', n]),
);
export const TEN = wordSet(...file.counts.ten);
export const TENS = wordSet(...file.counts.tens);
export const HUNDRED = wordSet(...file.counts.hundred);
export const LINK = wordSet(...file.counts.link);

/** "và", and what makes a verb passive. */
export const AND = wordSet('và', 'cùng', 'and');
export const PASSIVE = wordSet('được');
const JOINING = new Set([
  ...AND,
  ...PASSIVE,
  ...wordSet('năm', 'từ', 'in', 'from', 'between', 'since', 'trong', 'over', 'suốt', 'hạng'),
]);

const FAMILY = new Set(namesFile.familyNames.flatMap(spelledWords));
const FAMILY_BARE = new Set(namesFile.familyNames.flatMap(bareWords));
const FREQUENT = wordSet(...namesFile.familyNames.slice(0, 60));
const FREQUENT_BARE = new Set(namesFile.familyNames.slice(0, 60).flatMap(bareWords));

/**
 * How well a word does for a family name: 2 a frequent one, 1 a rare one, 0 none. `isPlain`: the name is written without any
 * mark, as English texts do.
 */
export function familyRank(spelled: string, isPlain: boolean): 0 | 1 | 2 {
  const [frequent, all] = isPlain ? [FREQUENT_BARE, FAMILY_BARE] : [FREQUENT, FAMILY];
  if (frequent.has(spelled)) return 2;
  return all.has(spelled) ? 1 : 0;
}

const FIRST_WORDS = new Set(
  [
    VERBS,
    FORMULAS,
    TO,
    CONSISTS,
    REASONS,
    HERE,
    PAST,
    OTHER_EVENT,
    FUTURE,
    PRONOUNS,
    GIFTS,
    ADDRESSES,
    LATE,
    RANKS,
    POSTS,
    UNITS,
    RELATIVES,
    POSTHUMOUS,
    OPEN_END,
    ABOUT,
    SOME,
    KINDS,
  ].flatMap((book) => [...book.keys()]),
);

/** Whether anything that is looked for may begin with a word; most words of a text are none of these. */
export const mayBegin = (spelled: string): boolean =>
  FIRST_WORDS.has(spelled) || DIGITS.has(spelled) || TEN.has(spelled) || JOINING.has(spelled);

/** The 0-based word behind the longest phrase that begins at a word; null: none does. */
export function endOf(
  book: Phrasebook<unknown>,
  spelled: readonly string[],
  at: number,
): number | null {
  const phrase = phraseAt(book, spelled, at);
  return phrase === null ? null : at + phrase.words.length;
}
