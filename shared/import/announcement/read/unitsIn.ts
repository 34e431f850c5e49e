import { awardNameAt } from '../../recognise/awards.ts';
import {
  ADDRESSES,
  COMMA_NAMES,
  ENGLISH_UNITS,
  endOf,
  FUTURE,
  GIFTS,
  KINDS,
  NOT_UNITS,
  POSTS,
  RANKS,
  REASONS,
  TO,
  UNITS,
  wordSet,
} from './lexicon.ts';
import { breakAt, isApart, isVerbAt, type Line, phraseEnd, textAt } from './line.ts';
import { nameFrom } from './personNames.ts';
import type { Word } from './words.ts';

/** A body that the text names: "Trường THPT Nà Lương", "nhân dân và cán bộ xã Tân Khê". */
export interface FoundUnit {
  readonly text: string;
  readonly to: number;
}

const LONGEST = 25;
const STOPS = wordSet(
  'đã',
  'sẽ',
  'cũng',
  'tổ',
  'có',
  'được',
  'vinh',
  'gồm',
  'lần',
  'ngày',
  'tại',
  'do',
  'nhân',
  'cùng',
  'who',
  'which',
  'that',
  'was',
  'were',
  'has',
  'have',
);
const AND = wordSet('và', 'and');
const TIME = wordSet('năm', 'tháng', 'ngày', 'quý', 'khóa');

/** "Tổ 7", "lớp 10A2", but not "khối thi đua năm 2024". */
function isNumbered(words: readonly Word[], at: number): boolean {
  return /^\d+(?:\p{Lu}|$)/u.test(words[at]?.text ?? '') && !TIME.has(words[at - 1]?.spelled ?? '');
}

/** A body that begins at a word; it has a name of its own, so at least one word with a capital. null: none does. */
export function unitAt(line: Line, from: number): FoundUnit | null {
  const { words } = line;
  const start = phraseEnd(line, UNITS, from);
  if (start === null) return englishUnitAt(line, from);
  // "Bộ trưởng" is no body, though "Bộ" is.
  if ((phraseEnd(line, POSTS, from) ?? 0) > start) return null;
  if (words[from]?.isQuoted === true) return null;
  if (phraseEnd(line, NOT_UNITS, from) !== null) return null;
  let at = start;
  while (at < words.length && at - from < LONGEST && goesOn(line, from, at)) at += 1;
  const isNamed = words
    .slice(from, at)
    .some(
      ({ isCapital, text }, index) =>
        (isCapital && (index > 0 || from > 0 || /^\p{Lu}{2,}$/u.test(text))) ||
        isNumbered(words, from + index),
    );
  return isNamed && at > from ? { text: textAt(line, from, at), to: at } : null;
}

function goesOn(line: Line, from: number, at: number): boolean {
  const { spelled, words } = line;
  const strength = breakAt(line, at);
  const word = spelled[at] ?? '';
  if (strength === 'comma') return isInName(line, at);
  if (strength === 'dash') return isDashed(line, at);
  if (isApart(strength) && !(words[at]?.isQuoted === true && words[at - 1]?.isQuoted === true))
    return false;
  if (AND.has(word)) return joinsName(line, from, at);
  if (phraseEnd(line, FUTURE, at) !== null) return false;
  // "tặng nhà trường 200 triệu đồng"
  const thing = words[at]?.isNumber === true ? at + 1 : at;
  if (words[thing]?.isCapital === false && phraseEnd(line, GIFTS, thing) !== null) return false;
  // "… của đồng chí A": a person begins.
  if (
    words[at]?.isCapital === false &&
    phraseEnd(line, ADDRESSES, at) !== null &&
    nameFrom(line, phraseEnd(line, ADDRESSES, at) ?? at, false) !== null
  )
    return false;
  if (isVerbAt(line, at)) return false;
  return (
    endOf(TO, spelled, at) === null &&
    endOf(REASONS, spelled, at) === null &&
    !(STOPS.has(word) && words[at]?.isCapital === false)
  );
}

/** "Tổ Toán - Tin", but not "Trường A - Hiệu trưởng B". */
function isDashed(line: Line, at: number): boolean {
  const word = line.words[at];
  if (word?.gap === '-') return true;
  const isName = word?.isCapital === true && /^\s[-–]\s$/.test(word.gap);
  return (
    isName &&
    [UNITS, POSTS, ADDRESSES, RANKS].every((book) => phraseEnd(line, book, at) === null) &&
    nameFrom(line, at, false) === null
  );
}

/** "Sở Văn hóa, Thể thao và Du lịch" */
export function isInName(line: Line, at: number): boolean {
  for (let from = Math.max(0, at - 3); from < at; from += 1) {
    const end = endOf(COMMA_NAMES, line.spelled, from);
    if (end !== null && end > at) return true;
  }
  return endOf(COMMA_NAMES, line.spelled, at) !== null && line.words[at]?.isCapital === true;
}

/** "Sở Nông nghiệp và Môi trường", but not "Sở Y tế và Công an tỉnh". */
function joinsName(line: Line, from: number, at: number): boolean {
  const next = line.words[at + 1];
  const before = line.words[at - 1];
  if (next === undefined || before === undefined || isApart(next.break)) return false;
  if (awardNameAt(line.bare, at + 1) !== null) return false;
  if (phraseEnd(line, POSTS, at + 1) !== null || phraseEnd(line, RANKS, at + 1) !== null)
    return false;
  if (phraseEnd(line, UNITS, at + 1) !== null) return /^nhân dân$/iu.test(textAt(line, from, at));
  return (
    next.isCapital &&
    endOf(KINDS, line.spelled, at + 1) === null &&
    nameFrom(line, at + 1, false) === null
  );
}

const JOINS = wordSet('of', 'and', 'for', 'the', 'on');

/** "Khe Lanh Secondary School", "the Department of Health": words with capitals, one of which says that it is a body. */
function englishUnitAt(line: Line, from: number): FoundUnit | null {
  const { words, spelled } = line;
  if (!/^[A-Z][a-z]/.test(words[from]?.text ?? '') || phraseEnd(line, POSTS, from) !== null)
    return null;
  let to = from;
  while (to < words.length && (to === from || !isApart(breakAt(line, to)))) {
    const isJoined = to > from && JOINS.has(spelled[to] ?? '');
    const next = isJoined && JOINS.has(spelled[to + 1] ?? '') ? to + 2 : to + (isJoined ? 1 : 0);
    if (next > from && awardNameAt(line.bare, next) !== null) break;
    const isNumber = next > from && words[next]?.isNumber === true;
    if (
      (words[next]?.isCapital !== true && !isNumber) ||
      !/^[A-Za-z0-9]+$/.test(words[next]?.text ?? '')
    )
      break;
    to = next + 1;
  }
  const isBody = to - from > 1 && spelled.slice(from, to).some((word) => ENGLISH_UNITS.has(word));
  return isBody ? { text: textAt(line, from, to), to } : null;
}
