import { phraseAt } from '../../recognise/phrases.ts';
import type { Span } from '../announcement.ts';
import {
  ABOUT,
  ADDRESSES,
  endOf,
  FORMULAS,
  KINDS,
  LATE,
  POSTS,
  RANKS,
  SAYINGS,
  SOME,
  TO,
  UNITS,
  VERBS,
  wordSet,
} from './lexicon.ts';
import {
  breakAt,
  isApart,
  isClose,
  isVerbAt,
  type Line,
  phraseEnd,
  spanAt,
  textAt,
} from './line.ts';
import { nameFrom } from './personNames.ts';
import { isInName } from './unitsIn.ts';

/** A person whom the text names. */
export interface FoundPerson {
  readonly name: string;
  readonly nameSpan: Span;
  /** In the order of the text; those in front of the name first. */
  readonly posts: readonly string[];
  /** What stands behind the name and is no post of a leader: a unit, a class, an age. */
  readonly detail: string | null;
  readonly address: string | null;
  /** "cố", "liệt sĩ". */
  readonly isLate: boolean;
  readonly to: number;
}

/** A post without a name ("Chủ tịch UBND tỉnh"), or an address alone ("Đồng chí"), which means somebody named before. */
export interface FoundOffice {
  readonly text: string;
  readonly address: string | null;
  readonly to: number;
}

const LONGEST_POSTS = 30;
const AND = wordSet('và', 'and', 'cùng', 'kiêm');

/** What stands in front of a name: where it ends, and what was read on the way. */
interface Head {
  readonly at: number;
  readonly address: string | null;
  readonly isLate: boolean;
  readonly posts: readonly string[];
}

function headAt(line: Line, from: number): Head {
  const { spelled } = line;
  let at = from;
  let address: string | null = null;
  let isLate = false;
  for (;;) {
    const isFirst = at === from;
    if (!isFirst && isApart(breakAt(line, at)) && breakAt(line, at) !== 'comma') break;
    const late = phraseEnd(line, LATE, at);
    const phrase = phraseAt(ADDRESSES, spelled, at);
    // "Ông Ích Khiêm", "Mai Anh": an address in capitals inside a name is part of it.
    if (late !== null) {
      isLate = true;
      at = late;
    } else if (phrase !== null && address === null) {
      address = textAt(line, at, at + phrase.words.length).toLowerCase();
      at += phrase.words.length;
    } else break;
  }
  const { to, posts } = postsAt(line, at);
  return { at: to, address, isLate, posts };
}

/** Posts and ranks that stand in front of a name, one after the other. */
function postsAt(
  line: Line,
  from: number,
): { readonly to: number; readonly posts: readonly string[] } {
  const posts: string[] = [];
  let at = from;
  for (;;) {
    const strength = breakAt(line, at);
    if (at > from && isApart(strength) && strength !== 'comma' && strength !== 'dash') break;
    const isJoined = at > from && AND.has(line.spelled[at] ?? '');
    const begin = isJoined ? at + 1 : at;
    const end = postEnd(line, begin);
    if (end === null) break;
    // Ranks and titles of learning are no posts.
    if (phraseEnd(line, RANKS, begin) !== end) posts.push(textAt(line, begin, end));
    at = end;
    if (nameFrom(line, at, true)?.from === at) break;
  }
  return { to: at, posts };
}

/** Where a post that begins at a word ends: at a comma, a verb or the name of who holds it. null: none begins there. */
export function postEnd(line: Line, from: number, isBehindName = false): number | null {
  const rank = phraseEnd(line, RANKS, from);
  const start = phraseEnd(line, POSTS, from) ?? rank;
  if (start === null) return null;
  let at = start;
  while (at < line.words.length && at - from < LONGEST_POSTS) {
    const strength = breakAt(line, at);
    // "Chủ tịch Hội đồng Thi đua - Khen thưởng": a dash between two words with capitals joins them.
    const joins =
      strength === 'dash' &&
      line.words[at]?.isCapital === true &&
      at > start &&
      /^\s?[-–]\s?$/.test(line.words[at]?.gap ?? '') &&
      nameFrom(line, at, false) === null &&
      phraseEnd(line, POSTS, at) === null;
    if (isApart(strength) && !joins && !(strength === 'comma' && isInName(line, at))) break;
    if (rank !== null && at === rank) {
      const next = phraseEnd(line, POSTS, at);
      if (next !== null) break;
    }
    if (isEnd(line, at)) break;
    // Behind a name a place may look like another one: "…, Bí thư Huyện ủy Lâm Thịnh".
    const name = isBehindName ? null : nameFrom(line, at, true);
    if (
      name?.from === at ||
      (AND.has(line.spelled[at] ?? '') &&
        (nameFrom(line, at + 1, false) !== null || phraseEnd(line, POSTS, at + 1) !== null))
    )
      break;
    at = name === null || name.from <= at ? wordsOn(line, at) : name.from;
  }
  return Math.min(at, line.words.length);
}

/** The next word, behind a phrase that only looks like a verb: "Hội đồng Thi đua, khen thưởng". */
export function wordsOn(line: Line, at: number): number {
  const phrase = phraseAt(VERBS, line.spelled, at);
  return at + (phrase?.value === 'none' ? phrase.words.length : 1);
}

/** Words that no post and no unit goes on with. */
function isEnd(line: Line, at: number): boolean {
  const { spelled } = line;
  if (line.words[at]?.isQuoted === true) return true;
  if (isVerbAt(line, at)) return true;
  return (
    endOf(FORMULAS, spelled, at) !== null ||
    endOf(TO, spelled, at) !== null ||
    isAddressOf(line, at) ||
    endOf(SAYINGS, spelled, at) !== null ||
    // "… và gần 300 người"
    (AND.has(spelled[at] ?? '') && isCounted(line, at + 1)) ||
    (STOPS.has(spelled[at] ?? '') && line.words[at]?.isCapital === false)
  );
}

/** "… của đồng chí A", but not "Ban Đại diện cha mẹ học sinh". */
function isAddressOf(line: Line, at: number): boolean {
  const to = phraseEnd(line, ADDRESSES, at);
  return to !== null && line.words[at]?.isCapital === false && line.words[to]?.isCapital === true;
}

const isCounted = (line: Line, at: number) =>
  endOf(ABOUT, line.spelled, at) !== null ||
  endOf(SOME, line.spelled, at) !== null ||
  line.words[at]?.isNumber === true;

const STOPS = wordSet(
  'đã',
  'sẽ',
  'cũng',
  'tiếp',
  'cùng',
  'lên',
  'thay',
  'được',
  'vinh',
  'có',
  'lần',
  'tới',
  'làm',
  'tại',
);

/** A person at a word: address, ranks and posts, name, and what stands behind the name. null: nobody is named there. */
export function personAt(line: Line, from: number): FoundPerson | null {
  const head = headAt(line, from);
  const strength = breakAt(line, head.at);
  if (head.at > from && isApart(strength) && !(strength === 'comma' && head.posts.length > 0))
    return null;
  const range = nameFrom(line, head.at, head.posts.length > 0);
  if (range === null || range.from !== head.at) return null;
  // "Sơn Thuận: Trao …": a place heads a report.
  const isAlone = head.at === from && range.to - range.from === 2;
  const isPlace =
    isAlone && (breakAt(line, range.to) === 'colon' || WHERE.has(line.spelled[from - 1] ?? ''));
  if (isPlace) return null;
  const behind = behindName(line, range.to);
  return {
    name: textAt(line, range.from, range.to),
    nameSpan: spanAt(line, range.from, range.to),
    posts: [...head.posts, ...behind.posts],
    detail: behind.detail,
    address: head.address,
    isLate: head.isLate,
    to: behind.to,
  };
}

const WHERE = wordSet('in', 'at', 'tại', 'ở', 'từ', 'from', 'of', 'tỉnh', 'huyện', 'xã');

interface Behind {
  readonly posts: readonly string[];
  readonly detail: string | null;
  readonly to: number;
}

/** "…, Bí thư Tỉnh ủy, Trưởng đoàn …", "… - Giám đốc Sở …", "… (SN 1930), sinh hoạt tại …". */
function behindName(line: Line, from: number): Behind {
  const posts: string[] = [];
  let detail: string | null = null;
  let at = bracketEnd(line, from);
  for (;;) {
    const strength = breakAt(line, at);
    const isDash = strength === 'dash';
    // "member of the Party Central Committee and Secretary of …"
    const isJoined =
      strength === 'none' &&
      posts.length > 0 &&
      AND.has(line.spelled[at] ?? '') &&
      phraseEnd(line, POSTS, at + 1) !== null &&
      nameFrom(line, postEnd(line, at + 1) ?? at, true) === null;
    if (strength !== 'comma' && !isDash && !isJoined) break;
    if (isJoined) at += 1;
    // "…: Trung tá A, Thiếu tá B": the next one begins.
    const rank = phraseEnd(line, RANKS, at);
    if (rank !== null && nameFrom(line, rank, true)?.from === rank) break;
    const end = postEnd(line, at, true);
    if (end === null) {
      const unit = detailEnd(line, at);
      if (unit === null) break;
      detail = [...(detail === null ? [] : [detail]), textAt(line, at, unit)].join(', ');
      at = bracketEnd(line, unit);
      continue;
    }
    if (phraseEnd(line, RANKS, at) !== end) posts.push(textAt(line, at, end));
    at = bracketEnd(line, end);
    // A dash behind the posts closes them.
    if (isDash && breakAt(line, at) === 'dash') break;
  }
  return { posts, detail, to: at };
}

/** A bracket behind a name says where somebody stands in a photograph, a year of birth or a unit. */
function bracketEnd(line: Line, from: number): number {
  if (breakAt(line, from) !== 'bracket' || line.words[from]?.isBracketed !== true) return from;
  let at = from;
  while (line.words[at]?.isBracketed === true) at += 1;
  return at;
}

/** A unit or another apposition of a recipient behind a comma. */
function detailEnd(line: Line, from: number): number | null {
  if (isEnd(line, from)) return null;
  const start =
    phraseEnd(line, UNITS, from) ?? phraseEnd(line, POSTS, from) ?? phraseEnd(line, KINDS, from);
  if (start === null) return null;
  let at = start;
  while (
    at < line.words.length &&
    !isApart(breakAt(line, at)) &&
    !isEnd(line, at) &&
    !AND.has(line.spelled[at] ?? '')
  )
    at += 1;
  return at;
}

/** A post without a name, or an address alone. null: none stands there. */
export function officeAt(line: Line, from: number): FoundOffice | null {
  const { spelled } = line;
  const address = phraseAt(ADDRESSES, spelled, from);
  const at = from + (address?.words.length ?? 0);
  const end = address !== null && isApart(breakAt(line, at)) ? null : postEnd(line, at);
  if (end !== null && end > at)
    return {
      text: textAt(line, at, end),
      address: address === null ? null : textAt(line, from, at).toLowerCase(),
      to: end,
    };
  // "đồng chí Dũng": a given name alone.
  const given =
    address !== null &&
    isClose(line, at) &&
    line.words[at]?.isCapital === true &&
    phraseEnd(line, UNITS, at) === null &&
    phraseEnd(line, POSTS, at) === null &&
    line.words[at + 1]?.isCapital !== true;
  if (given)
    return {
      text: textAt(line, at, at + 1),
      address: textAt(line, from, at).toLowerCase(),
      to: at + 1,
    };
  return address === null
    ? null
    : { text: '', address: textAt(line, from, at).toLowerCase(), to: at };
}
