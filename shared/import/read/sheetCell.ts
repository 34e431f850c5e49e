/// <reference path="./exceljs.d.ts" />
import type { Cell, CellValue } from 'exceljs/dist/exceljs.bare.min.js';
import type { SourceCell } from '../source.ts';
import { EMPTY_CELL, plainCell } from './cells.ts';

/** Reads the cells of a sheet as the person sees them; those with the same text are the same object. */
export class SheetCells {
  readonly #texts = new Map<string, SourceCell>();

  read(cell: Cell): SourceCell {
    const { value } = cell;
    if (typeof value !== 'string') return valueCell(value, cell);
    let known = this.#texts.get(value);
    if (known === undefined) {
      known = plainCell(value);
      this.#texts.set(value, known);
    }
    return known;
  }
}

function valueCell(value: Exclude<CellValue, string>, { numFmt = '' }: Cell): SourceCell {
  if (value === null || value === undefined) return EMPTY_CELL;
  if (typeof value === 'boolean') return plainCell(value ? 'TRUE' : 'FALSE');
  if (typeof value === 'number') return plainCell(numberText(value, numFmt));
  if (value instanceof Date) return dateCell(value, numFmt);
  if ('richText' in value) return plainCell(value.richText.map(({ text }) => text ?? '').join(''));
  if ('error' in value) return { text: value.error, from: 'error' };
  return { text: '', from: 'formula-unknown' };
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
  const shown = format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '').toLowerCase();
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
