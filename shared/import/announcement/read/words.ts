import { spelledWords } from '../../recognise/text.ts';
import type { Span } from '../announcement.ts';

/** A word of the text with what stands between it and the word before. */
export interface Word extends Span {
  /** As it is written. */
  readonly text: string;
  /** As words are compared (`spelledWords`). */
  readonly spelled: string;
  readonly isCapital: boolean;
  readonly isNumber: boolean;
  /** The marks and spaces in front of it. */
  readonly gap: string;
  /** What kind of break that is: nothing but a space, a comma, … the strongest of them. */
  readonly break: Break;
  /** Inside quotation marks. */
  readonly isQuoted: boolean;
  /** Inside round or square brackets. */
  readonly isBracketed: boolean;
}

/** From weak to strong. */
export type Break =
  | 'none'
  | 'mark'
  | 'comma'
  | 'dash'
  | 'bracket'
  | 'colon'
  | 'semicolon'
  /** The next cell of a row. */
  | 'column'
  | 'stop';

/** Words of one sentence; a heading, a caption and an item of a list are sentences as well. */
export interface Sentence {
  readonly words: readonly Word[];
  /** 0-based line of the text. */
  readonly line: number;
  /** Whether it is the first of its line. */
  readonly beginsLine: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const CAPITAL = /^\p{Lu}/u;
const NUMBER = /^\p{N}+$/u;
const OPEN_QUOTE = /[“«„]/;
const CLOSE_QUOTE = /[”»]/;
/** More than this is no sentence but noise, and is read in pieces. */
const LONGEST_SENTENCE = 400;

/** Behind these a full stop ends no sentence. */
const SHORT_FORMS = new Set(
  'tp tx tt ths ts pgs gs bs nxb st mr mrs ms dr q p h x no vv đ t nsnd nsưt nggt'.split(' '),
);

/** The sentences of a text, one after the other. A line break always ends one. */
export function* sentencesOf(text: string): Generator<Sentence> {
  let words: Word[] = [];
  let line = 0;
  let sentenceLine = 0;
  let beginsLine = true;
  let end = 0;
  const state = { isQuoted: false, brackets: 0 };
  WORD.lastIndex = 0;
  // `matchAll` would copy the expression; a generator must not share its place with another one.
  for (const match of text.matchAll(WORD)) {
    const written = match[0];
    const gap = text.slice(end, match.index);
    const lines = gap.includes('\n') ? gap.split('\n').length - 1 : 0;
    if (lines > 0) Object.assign(state, { isQuoted: false, brackets: 0 });
    const strength = breakOf(gap);
    const last = words.at(-1);
    const isEnd =
      lines > 0 ||
      words.length >= LONGEST_SENTENCE ||
      (strength === 'stop' &&
        last !== undefined &&
        endsSentence(last, gap, written, state.isQuoted));
    if (isEnd && words.length > 0) {
      yield { words, line: sentenceLine, beginsLine };
      words = [];
      beginsLine = lines > 0;
    }
    line += lines;
    if (words.length === 0) sentenceLine = line;
    takeMarks(gap, state);
    end = match.index + written.length;
    words.push({
      start: match.index,
      end,
      text: written,
      spelled: spelledWords(written)[0] ?? '',
      isCapital: CAPITAL.test(written),
      isNumber: NUMBER.test(written),
      gap,
      break: words.length === 0 ? 'stop' : strength,
      isQuoted: state.isQuoted,
      isBracketed: state.brackets > 0,
    });
  }
  if (words.length > 0) yield { words, line: sentenceLine, beginsLine };
}

function breakOf(gap: string): Break {
  if (/[.!?…\n]/.test(gap)) return gap === '.' ? 'mark' : 'stop';
  if (/\t|\s\|\s/.test(gap)) return 'column';
  if (gap.includes(';')) return 'semicolon';
  if (gap.includes(':')) return 'colon';
  if (/[()[\]]/.test(gap)) return 'bracket';
  if (/[–—]|\s-\s|\s-|-\s/.test(gap)) return 'dash';
  if (gap.includes(',')) return 'comma';
  return /^\s*$/.test(gap) ? 'none' : 'mark';
}

/** A stop ends a sentence unless it shortens a word, numbers an item or stands inside a quotation. */
function endsSentence(last: Word, gap: string, next: string, isQuoted: boolean): boolean {
  const closes = /[”"»]/.test(gap);
  if (isQuoted && !closes) return false;
  if (!/[.!?…]["”»)\]]*\s/.test(gap)) return false;
  if (/[!?…]/.test(gap)) return true;
  if (SHORT_FORMS.has(last.spelled)) return false;
  // "1. Trường …": an item, not an end; "năm 2024. Trong …" is one.
  if (last.isNumber && ['stop', 'colon', 'semicolon'].includes(last.break)) return false;
  return CAPITAL.test(next) || NUMBER.test(next) || /\n/.test(gap) || /[“"«]/.test(gap);
}

function takeMarks(gap: string, state: { isQuoted: boolean; brackets: number }): void {
  for (const mark of gap) {
    if (OPEN_QUOTE.test(mark)) state.isQuoted = true;
    else if (CLOSE_QUOTE.test(mark)) state.isQuoted = false;
    else if (mark === '"') state.isQuoted = !state.isQuoted;
    else if (mark === '(' || mark === '[') state.brackets += 1;
    else if (mark === ')' || mark === ']') state.brackets = Math.max(0, state.brackets - 1);
  }
}

/** From the first to the last word of a piece; `to` is not included. */
export function spanOf(words: readonly Word[], from: number, to: number): Span {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}

/** As it is written, on one line. */
export function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).normalize('NFC').replace(/\s+/gu, ' ');
}
