import type { SourceCell } from '../source.ts';
import { EMPTY_CELL, plainCell } from './cells.ts';
import { corrupt } from './faults.ts';

/** A cell as its sheet has it. */
export interface WrittenCell {
  /** `s`: number of a shared string; `str`, `inlineStr`: text; `b`: truth; `e`: error; `d`: ISO date; otherwise a number. */
  readonly type: string | undefined;
  /** Number of its style. */
  readonly style: string | undefined;
  readonly value: string;
  readonly formula: boolean;
}

/** What the cells of a workbook refer to. */
export interface CellContext {
  readonly strings: readonly SourceCell[];
  /** Number formats by the number of the style. */
  readonly formats: readonly string[];
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
}

/** Reads the cells of a workbook as the person sees them; those with the same text are mostly the same object. */
export class CellReader {
  readonly #context: CellContext;
  readonly #texts = new Map<string, SourceCell>();

  constructor(context: CellContext) {
    this.#context = context;
  }

  /** Throws `list-corrupt` for a shared string that is not there. */
  read({ type, style, value, formula }: WrittenCell): SourceCell {
    // A formula whose result is an empty text says so by its type; any other without a result was never computed.
    if (value === '')
      return formula && type !== 'str' ? { text: '', from: 'formula-unknown' } : EMPTY_CELL;
    switch (type) {
      case 's':
        return this.#shared(value);
      case 'str':
      case 'inlineStr':
        return this.#text(value);
      case 'b':
        return this.#text(/^(?:1|true)$/.test(value) ? 'TRUE' : 'FALSE');
      case 'e':
        return { text: value, from: 'error' };
      case 'd':
        return this.#text(dayMonthYear(value));
      default:
        return this.#number(value, style);
    }
  }

  #shared(index: string): SourceCell {
    const cell = /^\d+$/.test(index) ? this.#context.strings[Number(index)] : undefined;
    if (cell === undefined) throw corrupt();
    return cell;
  }

  #text(text: string): SourceCell {
    let known = this.#texts.get(text);
    if (known === undefined) {
      known = plainCell(text);
      this.#texts.set(text, known);
    }
    return known;
  }

  #number(written: string, style = ''): SourceCell {
    const value = NUMBER.test(written) ? Number(written) : Number.NaN;
    if (!Number.isFinite(value))
      return written.trim() === '' ? EMPTY_CELL : { text: written.trim(), from: 'error' };
    const format = this.#context.formats[Number(style)] ?? '';
    return isDate(format)
      ? dateCell(dateOf(value, this.#context.from1904), format)
      : plainCell(numberText(value, format));
  }
}

/** How XML writes a number; `Number` alone would make one of blanks and of other spellings. */
const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;

/** A format without what it puts around a value as it is: texts, signs, widths, colours. */
const bare = (format: string): string =>
  format.replace(/\[[^\]]*\]|"[^"]*"|[\\_*]./g, '').toLowerCase();

const isDate = (format: string): boolean => format !== '' && /[ymdhsb]/.test(bare(format));

const DAY = 24 * 60 * 60 * 1000;
/** Days from the first day of a workbook to that of a `Date`. */
const DAYS_TO_1970 = { from1900: 25_569, from1904: 24_107 } as const;

const dateOf = (days: number, from1904: boolean): Date =>
  new Date(Math.round((days - DAYS_TO_1970[from1904 ? 'from1904' : 'from1900']) * DAY));

/** `07/01/2025` for a day, and the text itself for anything else. */
function dayMonthYear(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:T00:00:00(?:\.0+)?Z?)?$/.exec(iso) ?? [];
  return year === undefined ? iso : `${day}/${month}/${year}`;
}

/** Texts and zeros of a format such as `000` or `00"/QĐ-UBND"`, which give a number a fixed look. */
const FIXED = /^((?:"[^"]*"|\\.)*)(0+)((?:"[^"]*"|\\.)*)$/;
const PERCENT = /^0(?:\.(0+))?%$/;

function numberText(value: number, format: string): string {
  const [, before = '', zeros = '', after = ''] = FIXED.exec(format) ?? [];
  if (zeros !== '' && value >= 0)
    return (
      literal(before) + decimals(Math.round(value)).padStart(zeros.length, '0') + literal(after)
    );
  const percent = PERCENT.exec(format);
  if (percent !== null) return `${(value * 100).toFixed(percent[1]?.length ?? 0)}%`;
  return decimals(value);
}

const literal = (text: string): string => text.replace(/"([^"]*)"|\\(.)/g, '$1$2');

/** Fifteen significant digits, as Excel keeps them; never with an exponent for a whole number. */
function decimals(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString();
  return String(Number(value.toPrecision(15)));
}

/** A date cell; where its format shows only a part of the date, or a time, so does the text. */
function dateCell(date: Date, format: string): SourceCell {
  // A date that the calendar does not know: Excel itself shows number signs.
  if (Number.isNaN(date.getTime())) return { text: '#', from: 'error' };
  const shown = bare(format);
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  const hasDate = /[yd]/.test(shown);
  if (!hasDate && /[hs]/.test(shown)) return { text: time, from: 'plain' };
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  const month = two(date.getUTCMonth() + 1);
  if (hasDate && !shown.includes('d'))
    return { text: shown.includes('m') ? `${month}/${year}` : year, from: 'plain' };
  const text = `${two(date.getUTCDate())}/${month}/${year}`;
  return shown.includes('h') && time !== '00:00'
    ? { text: `${text} ${time}`, from: 'plain' }
    : { text, from: 'date' };
}

const two = (number: number): string => String(number).padStart(2, '0');
