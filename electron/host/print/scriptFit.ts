import type { ScriptBlock } from '@shared/script/blocks.ts';
import type { ScriptName } from '@shared/script/names.ts';
import { isReadApart, officialSpelling } from '@shared/script/readApart.ts';
import type { ScriptSection, ScriptStep } from '@shared/sheet/script.ts';
import { POINT_MM } from './fittedType.ts';
import type { ScriptPaper } from './scriptPaper.ts';

/**
 * About how much of a page the parts of the script take. CSS knows one degree of "not here, please": where all of
 * a page is under it, pages turn anywhere. So only what fits on a page is held together, and what may never be cut is one
 * piece.
 */
export class ScriptFit {
  /** Signs in a line, lines on a page. */
  readonly #signs: number;
  readonly #lines: number;

  constructor({ width, height, type, gutter }: ScriptPaper) {
    this.#signs = (width - gutter) / (SIGN * type * POINT_MM);
    this.#lines = height / (LINE * type * POINT_MM);
  }

  /** A paragraph that fills much of a page: a page has to be able to turn between its sentences. */
  isLong = (text: string, isSmall: boolean): boolean =>
    this.#paragraph(text, isSmall ? SMALL : 1) > this.#lines / 2;

  /** Whether this, as one piece, would surely find its place on a page. */
  isOnePiece = (text: string, isSmall = false): boolean =>
    this.#paragraph(text, isSmall ? SMALL : 1) < this.#lines * 0.6;

  isNameOnePiece = (name: ScriptName): boolean => this.#names([name]) < this.#lines * 0.6;

  areTogether = (names: readonly ScriptName[]): boolean => this.#names(names) < this.#lines;

  isStepTogether = (step: ScriptStep): boolean => this.#step(step) < this.#lines;

  isSectionTogether = ({ parts }: ScriptSection): boolean =>
    parts.reduce(
      (sum, { heading, steps }) =>
        steps.reduce((height, step) => height + this.#step(step) + GAP, sum + (heading ? 2 : 0)),
      HEADER,
    ) < this.#lines;

  /** Lines of a paragraph in type of `scale`. */
  #paragraph(text: string, scale = 1, signs = this.#signs): number {
    return Math.ceil((widthOf(text) * scale) / signs) * scale + PARAGRAPH_GAP;
  }

  #step({ marks, blocks }: ScriptStep): number {
    return [
      ...marks.map((mark) => this.#paragraph(mark, SMALL)),
      ...blocks.map((block) => this.#block(block)),
    ].reduce((sum, height) => sum + height, 0);
  }

  #block(block: ScriptBlock): number {
    if (block.kind === 'names') return this.#names(block.names);
    const written = isReadApart(block) ? this.#paragraph(block.written, SMALL) : 0;
    return this.#paragraph(block.text) + written;
  }

  #names(names: readonly ScriptName[]): number {
    const signs = this.#signs - INDENT;
    return names.reduce((sum, name) => {
      const { text, detail, remark, pronunciation } = name;
      const said = [text, detail, remark ?? '', pronunciation ?? ''].join(' ').trim();
      const official = officialSpelling(name);
      const small = [official.name, official.detail].filter((one) => one !== null).join(', ');
      const below = small === '' ? 0 : this.#paragraph(small, SMALL, signs);
      return sum + this.#paragraph(said, 1, signs) - PARAGRAPH_GAP + below;
    }, PARAGRAPH_GAP);
  }
}

/** Width of a sign and height of a line in em. */
const SIGN = 0.47;
const LINE = 1.6;
/** In lines of the usual type: above a paragraph, above a step, head of a segment. */
const PARAGRAPH_GAP = 0.2;
const GAP = 0.4;
const HEADER = 2.6;
/** Official spellings against the usual type. */
const SMALL = 0.69;
/** Of names, in signs. */
const INDENT = 6;

/** In signs of usual width; capitals and broad letters are wider, and signs of other scripts may be. */
const widthOf = (text: string) =>
  text.length + count(text, /[\p{Lu}mwMW—]/gu) / 2 + count(text, /\p{Lo}/gu);

const count = (text: string, signs: RegExp) => text.match(signs)?.length ?? 0;
