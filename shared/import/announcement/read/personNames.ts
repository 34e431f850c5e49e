import { spelled } from '../../recognise/text.ts';
import { ENGLISH_UNITS, familyRank, POSTS, RANKS, UNITS, wordSet } from './lexicon.ts';
import { isClose, type Line, phraseEnd } from './line.ts';

/** From the first word of a name to the word behind it. */
export interface NameRange {
  readonly from: number;
  readonly to: number;
}

const MOST_WORDS = 5;
const MOST_CAPITALS = 12;
const USUAL = [3, 4, 2] as const;

/** The words written with capitals that follow each other from a word on. */
function capitalsFrom(line: Line, at: number): number {
  let to = at;
  while (
    line.words[to]?.isCapital === true &&
    (to === at || isClose(line, to) || isHyphen(line, to))
  )
    to += 1;
  return to;
}

/** "Ê-ban", "H’Lim" */
const isHyphen = ({ words }: Line, at: number) => /^[-'’]$/.test(words[at]?.gap ?? '');

/** Behind these stands the name of a place or of an institution, not of a person. */
const PLACES = wordSet(
  'tỉnh huyện xã phường thị trấn thành phố quận thôn bản ấp xóm TP THPT THCS học trường ty viện đường',
);

const MIDDLE = wordSet('Văn Thị Đình Hữu Đức Bá Xuân Ngọc Thế Duy Trọng Quốc Viết Khắc');

/** Whom posts and places are named after, and who hands nothing over. */
const NOBODY = new Set(['Hồ Chí Minh', 'Ho Chi Minh'].map((name) => spelled(name)));

/**
 * The name of a person in a row of words with capitals that begins at `at`; a place may stand in front of it ("UBND tỉnh
 * Lam Giang Trần Quốc Tuấn"). null: there is none.
 */
export function nameFrom(line: Line, at: number, isBehindPost: boolean): NameRange | null {
  const end = capitalsFrom(line, at);
  const length = end - at;
  // Rows of a hundred words with capitals are no name.
  if (length < 2 || length > MOST_CAPITALS) return null;
  // "Phó Chủ tịch", "Ban Thường vụ": "Phó" and "Ban" are family names as well.
  if (phraseEnd(line, RANKS, at) !== null && line.words[at + 2]?.isCapital === true) return null;
  if ([POSTS, UNITS].some((book) => (phraseEnd(line, book, at) ?? at) > at + 1)) return null;
  const isPlain = line.words.slice(at, end).every(({ text }) => /^[A-Za-z]+$/.test(text));
  if (
    isPlain &&
    line.spelled.slice(at, end).some((word) => ENGLISH_UNITS.has(word)) &&
    !isBehindPost
  )
    return null;
  const rank = (from: number) => familyRank(line.spelled[from] ?? '', isPlain);
  if (NOBODY.has(line.spelled.slice(at, end).join(' '))) return null;
  const isBehindPlace = PLACES.has(line.spelled[at - 1] ?? '') && isClose(line, at);
  const inside = USUAL.map((words) => end - words).find(
    (from) => from > at && rank(from) === 2 && phraseEnd(line, UNITS, from) === null,
  );
  // Three words are a name rather than a place and a short one.
  const isWhole = length === 3 && rank(at) > 0;
  if (isBehindPost && !isWhole && (isBehindPlace || length > 4) && inside !== undefined)
    return { from: inside, to: end };
  if (length <= MOST_WORDS && !(isBehindPlace && length === 2)) {
    // With a middle name it is a person whatever the family is called.
    const isUsual = rank(at) > 0 || (length > 2 && MIDDLE.has(line.spelled[at + 1] ?? ''));
    // "Dr Piers Holloway": names of other countries are known by what stands in front of them.
    const isBody = line.spelled.slice(at, end).some((word) => ENGLISH_UNITS.has(word));
    const isForeign = isPlain && isBehindPost && length <= 3 && !isBehindPlace && !isBody;
    if (isUsual || isForeign) return { from: at, to: end };
  }
  return isBehindPost && inside !== undefined ? { from: inside, to: end } : null;
}
