import type { Columns } from './columns.ts';
import { furnitureReason } from './furniture.ts';
import type { Line } from './lines.ts';
import { looksLikeGroupOfUnits, looksLikePerson } from './looks.ts';
import { orderOf } from './roles.ts';
import { loneMark, type Section } from './sections.ts';

/** Rows that hold a unit's name and no more, over the recipients of that unit. */

/** What a row says if it is shaped like a head: one text, perhaps with a number in front and a count behind. */
export function heading(
  line: Line,
  orderAt: number | undefined,
): { readonly text: string; readonly mark: string | null } | null {
  // A row beside a merged cell goes on with what stands there.
  if (line.cells.some(({ from, text }) => from === 'above' && text !== '')) return null;
  const texts = line.own.map(({ text }) => text);
  const [first, second] = texts;
  if (first === undefined) return null;
  const isNumber = line.own[0]?.index === orderAt && /^\d+[.)]?$/.test(first);
  const mark = texts.length > 1 ? (isNumber ? 'number' : loneMark(first)) : null;
  const rest = mark === null ? texts : texts.slice(1);
  if (!rest.slice(1).every((text) => COUNT.test(text))) return null;
  const [head, count] = rest;
  if (head === undefined || (mark === null && second !== undefined && !COUNT.test(second)))
    return null;
  return { text: count === undefined ? head : `${head} (${/\d+/.exec(count)?.[0] ?? ''})`, mark };
}

/** "12", "12 tập thể" in a cell behind a section head. */
const COUNT = /^\d{1,5}(?:\s+\p{L}[\p{L}\p{M}\s]{0,20})?$/u;

/** How the rows of a block are numbered, without which a row that is only a name can't be told from a group. */
export interface GroupReading {
  readonly body: readonly Line[];
  readonly orders: readonly (number | null)[];
  /** Most rows have a number, so that one without is special. */
  readonly isNumbered: boolean;
  /** Most rows hold more than a name. */
  readonly isWide: boolean;
}

export function readsAsGroup(body: readonly Line[], columns: Columns): GroupReading {
  const orders = body.map((line) => orderOf(line, columns));
  const numbered = orders.filter((order) => order !== null).length;
  const wide = body.filter(({ own }) => own.length > 1).length;
  return { body, orders, isNumbered: numbered * 2 >= body.length, isWide: wide * 2 > body.length };
}

/** Whether a row that is shaped like a head is one, rather than a recipient of which only the name is written. */
export function opensRows(
  section: Section,
  line: Line,
  index: number,
  reading: GroupReading,
): boolean {
  const order = reading.orders[index] ?? null;
  // "1. Tập thể", "2. Huân chương Lao động hạng Ba": numbered, but no names.
  if (order !== null) return section.isPlain && (section.kind !== null || !runsOn(index, reading));
  if (section.isPlain || section.isMarked) return true;
  return isGroup(section, line, index, reading);
}

/** The next row has the next number, so that this one is of the same rank. */
function runsOn(index: number, { orders }: GroupReading): boolean {
  const order = orders[index];
  return typeof order === 'number' && orders[index + 1] === order + 1;
}

/** Whether a row without a number that is only a name stands over other rows. */
function isGroup(section: Section, line: Line, index: number, reading: GroupReading): boolean {
  if (!hasRowsBeneath(index, reading) || leavesItsNumber(index, reading)) return false;
  const spans = line.cells.filter(({ from }) => from === 'left').length >= 2;
  const isUnit = section.unit !== null || looksLikeGroupOfUnits(section.text);
  if (isUnit) return reading.isNumbered || spans || reading.isWide;
  // "TẬP THỂ CÓ THÀNH TÍCH XUẤT SẮC", "CÁC CƠ QUAN TRUNG ƯƠNG": no unit, but no name either.
  const isLoud = section.text === section.text.toUpperCase() && !looksLikePerson(section.text);
  return reading.isNumbered && (spans || isLoud);
}

/** Something that can be a recipient follows; other groups may stand between. */
function hasRowsBeneath(index: number, { body, orders, isNumbered }: GroupReading): boolean {
  for (let at = index + 1; at < body.length && at <= index + DEEPEST; at += 1) {
    const line = body[at];
    if (line === undefined || furnitureReason(line) !== null) return false;
    if (isNumbered ? orders[at] !== null : line.own.length > 1) return true;
  }
  return false;
}

/** Groups inside groups. */
const DEEPEST = 4;

/** The numbers around it leave a place for it: 3, (none), 5. */
function leavesItsNumber(index: number, { orders }: GroupReading): boolean {
  const before = orders[index - 1];
  const after = orders[index + 1];
  return typeof before === 'number' && typeof after === 'number' && after === before + 2;
}
