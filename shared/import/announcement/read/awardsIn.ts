import file from '@data/import/announcement.json' with { type: 'json' };
import awardsFile from '@data/import/awards.json' with { type: 'json' };
import type { CatalogueEntry } from '../../../catalogue/catalogue.ts';
import { catalogueEntry, standsForMany } from '../../keys.ts';
import { awardNameAt } from '../../recognise/awards.ts';
import { plainPhrases } from '../../recognise/phrases.ts';
import {
  ADDRESSES,
  ALL_CLASSES,
  CONSISTS,
  endOf,
  HERE,
  KINDS,
  NOT_AWARDS,
  PAST,
  POSTS,
  RANKS,
  REASONS,
  TO,
  UNITS,
  wordSet,
} from './lexicon.ts';
import { breakAt, isApart, isClose, isVerbAt, type Line, phraseEnd, textAt } from './line.ts';
import { nameFrom } from './personNames.ts';

/** An award that a text names. */
export interface FoundAward {
  /** null: no entry is meant without doubt. */
  readonly entry: CatalogueEntry | null;
  readonly text: string;
  /** "Bằng khen" alone: whose it is has to be found elsewhere. */
  readonly isBare: boolean;
  /** Further classes under the same word: ["Ba"] of "hạng Nhì, Ba"; the entry is that of the first one. */
  readonly classes: readonly FoundClass[];
  /** "các hạng": of all or some classes. */
  readonly isAllClasses: boolean;
  readonly from: number;
  readonly to: number;
}

export interface FoundClass {
  readonly entry: CatalogueEntry | null;
  readonly text: string;
}

const STARTS = plainPhrases(
  awardsFile.starts.filter((start) => !/^(cờ|hạng|giải|danh hiệu$)/iu.test(start)),
);
/** Words in front of an award that are no part of its name. */
const TITLE = plainPhrases(file.awards.titles, { marksOnly: true });
/** These mean an award only with more behind them. */
const WEAK_STARTS = plainPhrases(file.awards.weakStarts, { marksOnly: true });
/** Of these the ones that need no verb of giving in front. */
const FLAGS = plainPhrases(file.awards.sureStarts, { marksOnly: true });
const FLAG = plainPhrases(file.awards.bare, { marksOnly: true });
const BADGE = plainPhrases(file.awards.badges, { marksOnly: true });
const BADGE_YEARS = plainPhrases(file.awards.badgeYears, { marksOnly: true });
const ENDS = plainPhrases(awardsFile.ends, { marksOnly: true });
const CLASS_WORDS = wordSet('nhất', 'nhì', 'ba', 'i', 'ii', 'iii', '1', '2', '3');
const CLASS = wordSet('hạng', 'giải');
const STOPS = wordSet(
  'do',
  'với',
  'kèm',
  'cùng',
  'lần',
  'để',
  'tại',
  'của',
  'từ',
  'cũng',
  'lên',
  'được',
  'sẽ',
  'gồm',
  'các',
  'những',
  'ngày',
  'này',
);
const AND = wordSet('và', 'and', '&');
const OF = wordSet('của', 'of', 'from', 'by');

/** An award that begins at a word; null: none does. `isGiven`: a verb of giving stands in front. */
export function awardAt(line: Line, at: number, isGiven: boolean): FoundAward | null {
  const word = line.words[at];
  if (word === undefined) return null;
  if (phraseEnd(line, NOT_AWARDS, at) !== null) return null;
  // "danh hiệu Nhà giáo ưu tú" is the award without that word.
  const title = endOf(TITLE, line.spelled, at);
  if (title !== null) {
    const inner = awardAt(line, title, true);
    if (inner !== null && inner.entry !== null)
      return { ...inner, from: at, text: textAt(line, at, inner.to) };
  }
  const known = awardNameAt(line.bare, at);
  const isKnown = known !== null && isWritten(line, at, known.to) && isOneName(line, at, known.to);
  const start = endOf(STARTS, line.spelled, at);
  const weak = endOf(WEAK_STARTS, line.spelled, at);
  if (word.isQuoted && line.words[at - 1]?.isQuoted === true && !isGiven) return null;
  const badge = badgeEnd(line, at);
  if (badge !== null) return tailed(line, at, badge, PARTY_BADGE);
  if (isKnown) return classed(line, tailed(line, at, known.to, known.entry));
  if (start !== null && (word.isCapital || isGiven))
    return classed(line, tailed(line, at, start, null));
  // "Giải báo chí", "Danh hiệu …" may be the name of anything.
  if (
    weak !== null &&
    (isGiven ||
      (word.isCapital &&
        (phraseEnd(line, FLAGS, at) !== null || line.words[weak]?.isQuoted === true)))
  ) {
    const award = tailed(line, at, weak, null);
    // "được Chính phủ tặng Cờ thi đua": whose it is, the giver says.
    const isFlag = phraseEnd(line, FLAG, at) === award.to;
    return isFlag || (award.to > weak && !award.isBare)
      ? { ...award, isBare: award.isBare || isFlag }
      : null;
  }
  return null;
}

/** "Huy hiệu 60 năm tuổi Đảng", "Huy hiệu Đảng 60 năm": a number stands inside of the name. */
function badgeEnd(line: Line, at: number): number | null {
  const start = endOf(BADGE, line.spelled, at);
  if (start === null || line.words[start]?.isNumber !== true) return null;
  return endOf(BADGE_YEARS, line.spelled, start + 1);
}

const PARTY_BADGE = catalogueEntry('huy-hieu-dang');

/** Names are compared without marks: "co thi dua" must not be "có thi đua". */
function isWritten(line: Line, from: number, to: number): boolean {
  const word = line.words[from];
  if (word === undefined) return false;
  const isShort = to - from === 1;
  // A name of one or two words needs its capital: "giải ba" may be anything.
  return word.isCapital || !isShort;
}

function isOneName(line: Line, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) {
    const strength = breakAt(line, at);
    if (strength === 'stop' || strength === 'semicolon' || strength === 'colon') return false;
  }
  return true;
}

/** The name with whose it is and what stands in quotation marks behind it. */
function tailed(
  line: Line,
  from: number,
  nameTo: number,
  entry: CatalogueEntry | null,
): FoundAward {
  const isOpen = entry === null || standsForMany(entry);
  let to = nameTo;
  let isBare = entry === null;
  // "Cờ “Đơn vị xuất sắc trong phong trào thi đua năm 2024”"
  const isInQuotes = line.words[to - 1]?.isQuoted === true && line.words[from]?.isQuoted !== true;
  while (isInQuotes && line.words[to]?.isQuoted === true) to += 1;
  if (isInQuotes) isBare = false;
  // "Kỷ niệm chương “Vì sự nghiệp giáo dục”"
  if (line.words[to]?.isQuoted === true && /^\s*["“«]/.test(line.words[to]?.gap ?? '')) {
    while (line.words[to]?.isQuoted === true) to += 1;
    isBare = false;
  }
  if (OF.has(line.spelled[to] ?? '') && !isApart(breakAt(line, to))) {
    const whose = whoseEnd(line, to + 1);
    if (whose !== null && (isOpen || isInQuotes)) {
      to = whose;
      isBare = false;
    }
  } else if (isOpen) {
    const end = openEnd(line, to);
    if (end > to) {
      to = end;
      isBare = false;
    }
  }
  to = placeEnd(line, to);
  return {
    entry,
    text: closed(line, from, to),
    isBare,
    classes: [],
    isAllClasses: false,
    from,
    to,
  };
}

/** A name that ends with a quotation has its closing mark. */
function closed(line: Line, from: number, to: number): string {
  const end = line.words[to - 1]?.end ?? 0;
  const mark = /^[”"»]/.exec(line.whole.slice(end, end + 1))?.[0] ?? '';
  return `${textAt(line, from, to)}${mark}`;
}

/** "của Giám đốc Sở Y tế", "của Trung ương Hội Nông dân Việt Nam" */
function whoseEnd(line: Line, from: number): number | null {
  let at = from;
  while (
    at < line.words.length &&
    at - from < 20 &&
    !(at > from && isApart(breakAt(line, at))) &&
    !isEnd(line, at, at > from)
  )
    at += 1;
  return at > from ? at : null;
}

/** What an open name goes on with: words up to the next "cho", "tặng", verb or mark. */
function openEnd(line: Line, from: number): number {
  let at = from;
  while (
    at < line.words.length &&
    at - from < 20 &&
    !isApart(breakAt(line, at)) &&
    !isEnd(line, at, true)
  ) {
    if (OF.has(line.spelled[at] ?? '')) {
      const whose = whoseEnd(line, at + 1);
      return whose ?? at;
    }
    at += 1;
  }
  return at;
}

/** The place behind a name that the catalogue knows: "… UBND tỉnh Lam Giang", "… Bộ Giáo dục và Đào tạo". */
function placeEnd(line: Line, from: number): number {
  let at = from;
  for (;;) {
    const word = line.words[at];
    if (word === undefined || isApart(word.break) || word.isQuoted) return at;
    const isJoined =
      AND.has(line.spelled[at] ?? '') &&
      line.words[at + 1]?.isCapital === true &&
      at > from &&
      line.words[at - 1]?.isCapital === true;
    if (isJoined && !isEnd(line, at + 1, true)) {
      at += 1;
      continue;
    }
    if (!word.isCapital || isEnd(line, at, true) || awardNameAt(line.bare, at) !== null) return at;
    // A person behind the name is no place.
    if (at === from && isPersonBehind(line, at)) return at;
    at += 1;
  }
}

const PLACES = wordSet('tỉnh', 'huyện', 'xã', 'phường', 'phố', 'bộ', 'sở', 'ty');

/** "Nhà giáo ưu tú Nguyễn Thị Hoa": the title in front of a person's name. */
export function isPersonBehind(line: Line, from: number): boolean {
  const at = phraseEnd(line, RANKS, from) ?? from;
  const name = nameFrom(line, at, false);
  return name !== null && name.to - name.from >= 2 && !PLACES.has(line.spelled[at - 1] ?? '');
}

function isEnd(line: Line, at: number, isInside: boolean): boolean {
  const { spelled, words } = line;
  if (isVerbAt(line, at)) return true;
  if (words[at]?.isNumber === true) return true;
  if (isInside && STOPS.has(spelled[at] ?? '') && !OF.has(spelled[at] ?? '')) return true;
  if (isInside && AND.has(spelled[at] ?? ''))
    return !(
      words[at + 1]?.isCapital === true &&
      words[at - 1]?.isCapital === true &&
      endOf(STARTS, spelled, at + 1) === null &&
      phraseEnd(line, UNITS, at + 1) === null &&
      awardNameAt(line.bare, at + 1) === null
    );
  return (
    [TO, REASONS, ENDS, CONSISTS, HERE, PAST].some((book) => endOf(book, spelled, at) !== null) ||
    (isInside &&
      phraseEnd(line, ADDRESSES, at) !== null &&
      words[at]?.isCapital === false &&
      phraseEnd(line, POSTS, at) === null &&
      endOf(KINDS, spelled, at) === null)
  );
}

/** "hạng Nhất, hạng Nhì và Ba"; "các hạng". */
function classed(line: Line, award: FoundAward): FoundAward {
  const { entry, from } = award;
  const all = endOf(ALL_CLASSES, line.spelled, award.to);
  if (all !== null && isClose(line, award.to))
    return { ...award, entry: null, isAllClasses: true, text: textAt(line, from, all), to: all };
  if (entry === null || entry.class === null) return award;
  const head = line.bare.slice(from, award.to);
  const classes: FoundClass[] = [];
  let to = award.to;
  for (;;) {
    const isJoined = AND.has(line.spelled[to] ?? '');
    if (!isJoined && breakAt(line, to) !== 'comma' && breakAt(line, to) !== 'mark') break;
    let at = isJoined ? to + 1 : to;
    const begin = at;
    if (CLASS.has(line.spelled[at] ?? '')) at += 1;
    if (
      !CLASS_WORDS.has(line.spelled[at] ?? '') ||
      !(line.words[at]?.isCapital === true || at > begin)
    )
      break;
    // "…, 3 tập thể": a number that counts is no class.
    if (line.words[at]?.isNumber === true && at === begin) break;
    const word = line.bare[at] ?? '';
    const whole = [...head.slice(0, -1), word];
    classes.push({
      entry: awardNameAt(whole, 0)?.entry ?? null,
      text: textAt(line, begin, at + 1),
    });
    to = at + 1;
  }
  return classes.length === 0 ? award : { ...award, classes, text: textAt(line, from, to), to };
}
