import { Paragraph, Tab, TextRun } from 'docx';
import type { ParagraphStyle, TextStyle } from './styles.ts';

/** A stretch of text within a paragraph. */
export interface Stretch {
  readonly text: string;
  readonly style: TextStyle;
}
/** What stands in a paragraph: text, text in a style of its own, the way to the next tab stop. */
export type Piece = string | Stretch | typeof TAB;
export const TAB = { tab: true } as const;

/** A paragraph before it is made. */
export interface Line {
  readonly style: ParagraphStyle;
  readonly pieces: readonly Piece[];
  /** On the page of the next paragraph. */
  readonly keepNext?: boolean;
  /** Begins a page. */
  readonly newPage?: boolean;
}

export const styled = (style: TextStyle, text: string): Stretch => ({ text, style });

export const line = (style: ParagraphStyle, ...pieces: readonly Piece[]): Line => ({
  style,
  pieces,
});

/** What breaks a line in one place only is a space: the paragraph runs on, as it does on the other papers. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
/** XML has no way to write them; half of a pair would be read back as another sign. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** The text as it can stand in the file. */
export const clean = (text: string): string => text.replace(BREAKS, ' ').replace(FORBIDDEN, '');

const signsOf = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The beginning of a text that has more than `room` signs; none is cut. */
export function shortened(text: string, room: number): string {
  const signs = [...signsOf.segment(text)].map(({ segment }) => segment);
  return signs.length <= room
    ? text
    : `${signs
        .slice(0, room - 1)
        .join('')
        .trimEnd()}…`;
}

export function paragraph({ style, pieces, keepNext = false, newPage = false }: Line): Paragraph {
  return new Paragraph({
    style,
    children: pieces.flatMap((piece) => runOf(piece)),
    ...(keepNext ? { keepNext } : {}),
    // At the top of a page there is nothing to keep away from.
    ...(newPage ? { pageBreakBefore: true, spacing: { before: 0 } } : {}),
  });
}

function runOf(piece: Piece): TextRun | [] {
  if (typeof piece === 'string') return piece === '' ? [] : new TextRun({ text: clean(piece) });
  if ('tab' in piece) return new TextRun({ children: [new Tab()] });
  const { text, style } = piece;
  return text === '' ? [] : new TextRun({ text: clean(text), style });
}
