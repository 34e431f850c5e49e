import type { RecipientKind } from '../../../model/award.ts';
import { phraseAt } from '../../recognise/phrases.ts';
import {
  ABOUT,
  AND,
  DIGITS,
  endOf,
  HUNDRED,
  KINDS,
  LAST_DIGITS,
  LINK,
  SOME,
  TEN,
  TENS,
  TIMES,
} from './lexicon.ts';
import { breakAt, isApart, isClose, type Line } from './line.ts';

/** How many of which kinds a text counts in one expression. */
export interface FoundCount {
  /** The first kind, and those that are counted together with it ("12 tập thể, cá nhân"). */
  readonly kinds: readonly RecipientKind[];
  /** null: there are some. */
  readonly n: number | null;
  /** "hơn", "gần": the number is none. */
  readonly isAbout: boolean;
  /** "lượt": times, not recipients. */
  readonly isTimes: boolean;
  readonly to: number;
}

export interface FoundNumber {
  readonly n: number;
  readonly to: number;
}

/** A count that begins at a word; null: none does. `isBare`: a kind without number or article counts as well. */
export function countAt(line: Line, at: number, isBare: boolean): FoundCount | null {
  const { spelled } = line;
  const about = endOf(ABOUT, spelled, at);
  const number = numberAt(line, about ?? at);
  if (number !== null) {
    const times = isClose(line, number.to) ? endOf(TIMES, spelled, number.to) : null;
    const noun = nounAt(line, times ?? number.to);
    if (noun === null) return null;
    const isTimes = times !== null;
    const rest = { isAbout: about !== null, isTimes };
    return withOthers(line, { kinds: [noun.kind], n: number.n, ...rest, to: noun.to });
  }
  const some = endOf(SOME, spelled, at);
  const noun = nounAt(line, some ?? at);
  if (noun === null || (some === null && !isBare)) return null;
  // "Trường Tiểu học …": a name.
  if (line.words[some ?? at]?.isCapital === true && (some === null || some > at)) return null;
  // "xã Phú Sơn": one by name.
  if (some === null && line.words[noun.to]?.isCapital === true && isClose(line, noun.to))
    return null;
  const found = { kinds: [noun.kind], n: null, isAbout: false, isTimes: false, to: noun.to };
  return withOthers(line, found);
}

function nounAt(
  line: Line,
  at: number,
): { readonly kind: RecipientKind; readonly to: number } | null {
  const phrase = isApart(breakAt(line, at)) ? null : phraseAt(KINDS, line.spelled, at);
  return phrase === null ? null : { kind: phrase.value, to: at + phrase.words.length };
}

export const isAnd = (line: Line, at: number): boolean => AND.has(line.spelled[at] ?? '');

/** "tập thể, cá nhân", "tập thể và cá nhân": kinds that have no number of their own belong to the one before. */
function withOthers(line: Line, found: FoundCount): FoundCount {
  const strength = breakAt(line, found.to);
  const isJoined = isAnd(line, found.to) && strength === 'none';
  if (strength !== 'comma' && strength !== 'mark' && !isJoined) return found;
  const at = isJoined ? found.to + 1 : found.to;
  const some = found.n === null ? endOf(SOME, line.spelled, at) : null;
  const phrase = phraseAt(KINDS, line.spelled, some ?? at);
  if (phrase === null || found.kinds.includes(phrase.value)) return found;
  // A capital begins a name: "3 tập thể, Trường …".
  if (line.words[some ?? at]?.isCapital === true) return found;
  const to = (some ?? at) + phrase.words.length;
  return withOthers(line, { ...found, kinds: [...found.kinds, phrase.value], to });
}

/** A number in figures or in words that begins at a word. */
export function numberAt(line: Line, at: number): FoundNumber | null {
  return figuresAt(line, at) ?? wordsAt(line, at);
}

/** More than that is no number of people in a hall, but a year or a sum of money. */
const LARGEST = 100_000;

function figuresAt({ words }: Line, at: number): FoundNumber | null {
  const first = words[at];
  if (first === undefined || !/^\d{1,6}$/.test(first.text)) return null;
  let digits = first.text;
  let to = at + 1;
  // "1.436": a full stop groups thousands.
  while (words[to]?.gap === '.' && /^\d{3}$/.test(words[to]?.text ?? '')) {
    digits += words[to]?.text ?? '';
    to += 1;
  }
  const n = Number(digits);
  return n < LARGEST ? { n, to } : null;
}

function wordsAt(line: Line, at: number): FoundNumber | null {
  const { spelled } = line;
  const word = spelled[at] ?? '';
  const isNext = (set: ReadonlySet<string>, to: number) =>
    isClose(line, to) && set.has(spelled[to] ?? '');
  const digit = TEN.has(word) ? undefined : DIGITS.get(word);
  if (digit !== undefined && isNext(HUNDRED, at + 1)) {
    const link = isNext(LINK, at + 2) ? at + 3 : at + 2;
    const rest = isClose(line, at + 2) ? underHundred(line, link) : null;
    return { n: digit * 100 + (rest?.n ?? 0), to: rest?.to ?? at + 2 };
  }
  return underHundred(line, at);
}

function underHundred(line: Line, at: number): FoundNumber | null {
  const { spelled } = line;
  const word = spelled[at] ?? '';
  const digit = DIGITS.get(word);
  const lastAt = (to: number) => {
    const next = spelled[to] ?? '';
    const last = LAST_DIGITS.get(next) ?? DIGITS.get(next);
    return isClose(line, to) && last !== undefined && last < 10 ? last : null;
  };
  if (TEN.has(word)) {
    const last = lastAt(at + 1);
    return last === null ? { n: 10, to: at + 1 } : { n: 10 + last, to: at + 2 };
  }
  if (digit === undefined) return null;
  if (isClose(line, at + 1) && TENS.has(spelled[at + 1] ?? '')) {
    const last = lastAt(at + 2);
    return last === null ? { n: digit * 10, to: at + 2 } : { n: digit * 10 + last, to: at + 3 };
  }
  // "twenty-one"
  const next = DIGITS.get(spelled[at + 1] ?? '');
  if (digit >= 20 && next !== undefined && next < 10 && line.words[at + 1]?.gap === '-')
    return { n: digit + next, to: at + 2 };
  return { n: digit, to: at + 1 };
}
