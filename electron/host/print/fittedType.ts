/** A box that a text has to stand in. */
export interface TypeBox {
  /** Millimetres. */
  readonly width: number;
  /** So many lines at most. */
  readonly lines: number;
  /** Points; the largest size that fits is taken, and the smallest where none does. */
  readonly largest: number;
  readonly smallest: number;
}

const STEP = 0.5;
export const POINT_MM = 25.4 / 72;
/** Bold type, and the end of a line that no word fills. */
const AMPLE = 1.1;
const SPACE = 0.25;

/** The size of type, in points, in which a text stands in a box: a long name is set smaller and never cut. */
export function fittedType(text: string, { width, lines, largest, smallest }: TypeBox): number {
  const words = wordWidths(text);
  for (let size = largest; size > smallest; size -= STEP)
    if (lineCount(words, width / (size * POINT_MM)) <= lines) return size;
  return smallest;
}

/** The same as a style. */
export const fitted = (text: string, box: TypeBox) => ({ fontSize: `${fittedType(text, box)}pt` });

/** A list in columns, of which no item is broken over two. */
export interface ListBox {
  /** Of one column without what stands before an item, and of the whole list; millimetres. */
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly largest: number;
  readonly smallest: number;
}

/** Height of a line in sizes of type. */
const LINE = 1.4;

/** The size of type, in points, in which a list stands in its box, and the smallest where it does in none. */
export function fittedListType(items: readonly string[], box: ListBox): number {
  const words = items.map(wordWidths);
  for (let size = box.largest; size > box.smallest; size -= STEP) {
    const em = size * POINT_MM;
    const lines = words.map((widths) => lineCount(widths, box.width / em));
    const whole = lines.reduce((sum, count) => sum + count, 0);
    const column = box.columns === 1 ? whole : whole / box.columns + Math.max(...lines) - 1;
    if (Math.ceil(column) * LINE * em <= box.height) return size;
  }
  return box.smallest;
}

/** How high a text stands in a box at the size that is taken for it, in millimetres. */
export function fittedHeight(text: string, box: TypeBox): number {
  const em = fittedType(text, box) * POINT_MM;
  return lineCount(wordWidths(text), box.width / em) * LINE * em;
}

/** About how wide the words of a text are in bold type, in em. */
export const wordWidths = (text: string): readonly number[] =>
  text.split(/\s+/u).map((word) => emWidth(word) * AMPLE);

/** How many lines words of these widths take in lines of this width, all in em. A word that is too long is broken. */
export function lineCount(words: readonly number[], width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of words) {
    if (used > 0 && used + SPACE + word <= width) {
      used += SPACE + word;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.max(0, Math.ceil(word / width) - 1);
    used = word > width ? word % width : word;
  }
  return lines;
}

/** Widths in em of a serif face, by kind of sign; the first that fits counts. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[iljtfrI.,:;'’|!()[\]/ -]/u, 0.33],
  [/[mwMW@%—…]/u, 0.9],
  [/\p{Lu}/u, 0.7],
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u,
    1,
  ],
];
const OTHER = 0.52;

/** About how wide a text is, in em. */
export const emWidth = (text: string): number =>
  [...text].reduce((sum, sign) => sum + signWidth(sign), 0);

/** There are only so many signs, and each cell of a table is measured by them. */
const KNOWN = new Map<string, number>();

function signWidth(sign: string): number {
  let width = KNOWN.get(sign);
  if (width === undefined) {
    // A letter with marks is as wide as without.
    const [base = sign] = sign.normalize('NFD');
    width = WIDTHS.find(([kind]) => kind.test(base))?.[1] ?? OTHER;
    KNOWN.set(sign, width);
  }
  return width;
}
