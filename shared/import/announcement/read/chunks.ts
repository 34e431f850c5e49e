import { awardNameAt, mayBeginAward } from '../../recognise/awards.ts';
import { phraseAt } from '../../recognise/phrases.ts';
import { awardAt, type FoundAward, isPersonBehind } from './awardsIn.ts';
import { countAt, type FoundCount, isAnd, numberAt } from './countsIn.ts';
import {
  ADDRESSES,
  CONSISTS,
  endOf,
  FORMULAS,
  FUTURE,
  GIFTS,
  HERE,
  mayBegin,
  OPEN_END,
  OTHER_EVENT,
  PASSIVE,
  PAST,
  POSTHUMOUS,
  PRONOUNS,
  REASONS,
  RELATIVES,
  RESPECTIVELY,
  STATE_LEADERS,
  TO,
  VERBS,
  type VerbMeaning,
  wordSet,
} from './lexicon.ts';
import { breakAt, isApart, isClose, isVerbAt, type Line, phraseEnd, textAt } from './line.ts';
import { type FoundOffice, type FoundPerson, officeAt, personAt, postEnd } from './peopleIn.ts';
import { type FoundUnit, unitAt } from './unitsIn.ts';

interface Range {
  /** 0-based words of the sentence; `to` is not included. */
  readonly from: number;
  readonly to: number;
}

/** A piece of a sentence that means something for the reading; what lies between the pieces does not. */
export type Chunk = Range &
  (
    | {
        readonly kind: 'verb';
        readonly verb: Exclude<VerbMeaning, 'none'>;
        readonly isPosthumous: boolean;
        readonly isTang: boolean;
      }
    | { readonly kind: 'award'; readonly award: FoundAward; readonly things: number | null }
    /** An award in front of a name: a title that somebody has. */
    | { readonly kind: 'title'; readonly award: FoundAward }
    | { readonly kind: 'person'; readonly person: FoundPerson }
    | { readonly kind: 'office'; readonly office: FoundOffice }
    | { readonly kind: 'unit'; readonly unit: FoundUnit }
    | { readonly kind: 'count'; readonly count: FoundCount }
    | { readonly kind: 'formula'; readonly text: string }
    | {
        readonly kind:
          | 'to'
          | 'consists'
          | 'reason'
          | 'here'
          | 'past'
          | 'otherEvent'
          | 'gift'
          | 'relatives'
          | 'open'
          | 'and'
          | 'passive'
          | 'future'
          | 'pronoun'
          | 'respectively';
      }
  );

export type ChunkOf<K extends Chunk['kind']> = Extract<Chunk, { readonly kind: K }>;

/** The pieces of a sentence from left to right. */
export function chunksOf(line: Line): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let isGiven = false;
  let lastAward: FoundAward | null = null;
  for (let at = 0; at < line.words.length; ) {
    // Most words are none of those that are looked for.
    if (!isOfUse(line, at)) {
      at += 1;
      continue;
    }
    const chunk = chunkAt(line, at, { isGiven, last: chunks.at(-1) ?? null, lastAward });
    if (chunk === null) {
      at += 1;
      continue;
    }
    if (chunk.kind === 'award') lastAward = chunk.award;
    if (chunk.kind === 'verb') isGiven = chunk.verb === 'give' || chunk.verb === 'receive';
    if (breakAt(line, at) === 'semicolon' && chunk.kind !== 'verb' && chunk.kind !== 'award')
      isGiven = isGiven && chunk.kind === 'count';
    if (chunk.kind !== 'skip') chunks.push(chunk);
    // A piece without words would be found again for ever.
    at = Math.max(chunk.to, at + 1);
  }
  return chunks;
}

function isOfUse({ words, spelled, bare }: Line, at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  return (
    word.isCapital || word.isNumber || mayBegin(spelled[at] ?? '') || mayBeginAward(bare[at] ?? '')
  );
}

interface Around {
  readonly isGiven: boolean;
  readonly last: Chunk | null;
  readonly lastAward: FoundAward | null;
}

type Skip = Range & { readonly kind: 'skip' };

function chunkAt(line: Line, at: number, around: Around): Chunk | Skip | null {
  const { words } = line;
  // What is quoted is a name or somebody's words; an award takes its own quotation with it.
  if (words[at]?.isQuoted === true) return null;
  // "Quyết định số 214/QĐ-UBND": no body does anything there.
  if (/^[-/]$/.test(words[at]?.gap ?? '')) return null;
  return (
    marker(line, at) ??
    formulaAt(line, at) ??
    award(line, at, around) ??
    counted(line, at, around) ??
    person(line, at) ??
    reason(line, at) ??
    verb(line, at) ??
    unit(line, at) ??
    office(line, at) ??
    small(line, at)
  );
}

/** Phrases that say when and where. */
function marker(line: Line, from: number): Chunk | null {
  // "Năm 2024, …", "Từ năm 2015 đến …" begin what was; "… trong năm 2024" is why somebody is honoured.
  if (from === 0 || breakAt(line, from) !== 'none') {
    const year = [from + 1, from + 2].find((at) =>
      /^(19|20)\d\d$/.test(line.words[at]?.text ?? ''),
    );
    const isYear =
      year !== undefined &&
      line.spelled.slice(from, year).every((word) => YEAR.has(word) || FROM.has(word));
    if (isYear) return { kind: 'past', from, to: year + 1 };
  }
  // "trong 5 năm học gần đây"
  const years = WITHIN.has(line.spelled[from] ?? '') ? numberAt(line, from + 1) : null;
  if (years !== null && years.n < 100 && YEAR.has(line.spelled[years.to] ?? ''))
    return { kind: 'past', from, to: years.to + 1 };
  for (const [kind, book] of MARKERS) {
    const to = endOf(book, line.spelled, from);
    if (to !== null && isWhole(line, from, to)) return { kind, from, to };
  }
  return null;
}

const WITHIN = wordSet('trong', 'over', 'suốt');
const YEAR = wordSet('năm', 'in', 'years');
const FROM = wordSet('từ', 'from', 'between', 'since');

const MARKERS = [
  ['otherEvent', OTHER_EVENT],
  ['here', HERE],
  ['past', PAST],
  ['future', FUTURE],
  ['pronoun', PRONOUNS],
  ['respectively', RESPECTIVELY],
] as const;

/** No clause ends inside of it. */
function isWhole(line: Line, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1)
    if (isApart(breakAt(line, at)) && breakAt(line, at) !== 'comma') return false;
  return true;
}

/** "Thừa ủy quyền của Chủ tịch nước", "Thay mặt lãnh đạo Đảng, Nhà nước" */
function formulaAt(line: Line, from: number): Chunk | null {
  const begin = endOf(FORMULAS, line.spelled, from);
  if (begin === null) return null;
  const whose = endOf(STATE_LEADERS, line.spelled, begin);
  let to = whose ?? begin;
  if (whose === null)
    while (
      to < line.words.length &&
      to - begin < 15 &&
      !(to > begin && isApart(breakAt(line, to))) &&
      !endsFormula(line, to, begin)
    )
      to += 1;
  return to === begin ? null : { kind: 'formula', text: textAt(line, from, to), from, to };
}

function endsFormula(line: Line, at: number, begin: number): boolean {
  if (isVerbAt(line, at)) return true;
  if (at === begin) return false;
  // "Bộ trưởng Bộ Công an": a post does not begin inside of another one.
  if (
    line.words[at]?.isCapital !== true &&
    !isApart(breakAt(line, at)) &&
    phraseEnd(line, ADDRESSES, at) === null
  )
    return false;
  const found = personAt(line, at);
  return (
    (found !== null &&
      (found.address !== null || found.posts.length > 0) &&
      isStraight(line, at, found)) ||
    (officeAt(line, at)?.address ?? null) !== null ||
    (isAnd(line, at) && personAt(line, at + 1) !== null)
  );
}

/** No comma stands between a post and the name: "…, Bí thư Tỉnh ủy, A" are two things. */
function isStraight({ words }: Line, at: number, { nameSpan, address }: FoundPerson): boolean {
  return (
    address !== null ||
    words.every(
      ({ start, break: strength }, index) =>
        index <= at || start > nameSpan.start || !isApart(strength),
    )
  );
}

/** "…, hạng Nhì cho 11 đồng chí": another class of the award before. */
function classAlone(line: Line, from: number, last: FoundAward | null): Chunk | null {
  const isClass = CLASS.has(line.spelled[from] ?? '') && isClose(line, from + 1);
  if (!isClass || last?.entry?.class == null) return null;
  const whole = [...line.bare.slice(last.from, last.to - 1), line.bare[from + 1] ?? ''];
  const named = awardNameAt(whole, 0);
  if (named?.entry?.class == null || named.to !== whole.length) return null;
  const text = textAt(line, from, from + 2);
  const award: FoundAward = { ...last, entry: named.entry, text, classes: [], from, to: from + 2 };
  return { kind: 'award', award, things: null, from, to: from + 2 };
}

const CLASS = wordSet('hạng');

function award(line: Line, from: number, { isGiven, lastAward }: Around): Chunk | null {
  const other = classAlone(line, from, lastAward);
  if (other !== null) return other;
  const number = numberAt(line, from);
  const begin = number !== null && breakAt(line, number.to) === 'none' ? number.to : from;
  const found =
    awardAt(line, begin, isGiven || number !== null) ??
    (begin === from ? null : awardAt(line, from, isGiven));
  if (found === null) return null;
  if (
    isPersonBehind(line, found.to) &&
    ['none', 'mark', 'comma'].includes(breakAt(line, found.to)) &&
    found.entry !== null &&
    found.entry.form !== 'flag' &&
    /^dh-/.test(found.entry.id)
  )
    return { kind: 'title', award: found, from, to: found.to };
  return {
    kind: 'award',
    award: found,
    things: found.from > from ? (number?.n ?? null) : null,
    from,
    to: found.to,
  };
}

function counted(line: Line, from: number, { last }: Around): Chunk | null {
  const relatives = endOf(RELATIVES, line.spelled, from);
  const isBehindTo =
    last !== null && ['to', 'relatives', 'consists'].includes(last.kind) && last.to === from;
  if (relatives !== null && (isBehindTo || numberAt(line, relatives) !== null))
    return { kind: 'relatives', from, to: relatives };
  const count = countAt(line, from, isBehindTo);
  if (count === null) return null;
  // "các đồng chí: A, B", "các đồng chí Phó Chủ tịch …": an address of several, not a count.
  if (count.n === null && isAddress(line, from, count)) return null;
  return { kind: 'count', count, from, to: count.to };
}

function isAddress(line: Line, from: number, { to }: FoundCount): boolean {
  const address = personAt(line, from) ?? officeAt(line, from);
  return (
    address !== null &&
    address.address !== null &&
    (address.to > to || breakAt(line, to) === 'colon')
  );
}

function person(line: Line, from: number): Chunk | null {
  const found = personAt(line, from);
  return found === null ? null : { kind: 'person', person: found, from, to: found.to };
}

/** "đạt thành tích" is why somebody is honoured, though "đạt" alone is a verb. */
function reason(line: Line, from: number): Chunk | null {
  const to = endOf(REASONS, line.spelled, from);
  const verbTo = endOf(VERBS, line.spelled, from) ?? from;
  return to !== null && to > verbTo && isWhole(line, from, to)
    ? { kind: 'reason', from, to }
    : null;
}

function verb(line: Line, from: number): Chunk | Skip | null {
  const phrase = phraseAt(VERBS, line.spelled, from);
  if (phrase === null) return null;
  const to = from + phrase.words.length;
  if (!isWhole(line, from, to)) return null;
  if (phrase.value === 'none') return { kind: 'skip', from, to };
  // "Tặng" with a capital inside a sentence is a name.
  if (
    line.words[from]?.isCapital === true &&
    from > 0 &&
    phrase.words.length === 1 &&
    breakAt(line, from) === 'none'
  )
    return null;
  const isPosthumous = phrase.words.some(
    (_, index) => endOf(POSTHUMOUS, line.spelled, from + index) !== null,
  );
  const isMixed = phrase.words.length > 3 && isPosthumous;
  return {
    kind: 'verb',
    verb: phrase.value,
    isPosthumous: isPosthumous && !isMixed,
    isTang: phrase.words.length === 1 && TANG.has(phrase.words[0] ?? ''),
    from,
    to,
  };
}

const TANG = wordSet('tặng');

function unit(line: Line, from: number): Chunk | null {
  const found = unitAt(line, from);
  return found === null || found.to === from
    ? null
    : { kind: 'unit', unit: found, from, to: found.to };
}

function office(line: Line, from: number): Chunk | null {
  const found = officeAt(line, from);
  if (found === null) return null;
  if (
    found.text === '' &&
    line.words[from]?.isCapital !== true &&
    breakAt(line, from) === 'none' &&
    postEnd(line, from) === null &&
    !ANAPHORS.has(line.spelled[from] ?? '')
  )
    return null;
  return { kind: 'office', office: found, from, to: found.to };
}

const ANAPHORS = wordSet('he', 'she', 'đồng', 'ông', 'bà', 'anh', 'chị');

function small(line: Line, from: number): Chunk | null {
  for (const [kind, book] of SMALL) {
    const to = endOf(book, line.spelled, from);
    if (to !== null && isWhole(line, from, to)) return { kind, from, to };
  }
  if (isAnd(line, from)) return { kind: 'and', from, to: from + 1 };
  return PASSIVE.has(line.spelled[from] ?? '') ? { kind: 'passive', from, to: from + 1 } : null;
}

const SMALL = [
  ['open', OPEN_END],
  ['gift', GIFTS],
  ['reason', REASONS],
  ['consists', CONSISTS],
  ['to', TO],
] as const;
