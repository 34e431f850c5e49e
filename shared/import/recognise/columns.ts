import type { RecipientKind } from '../../model/award.ts';
import type { ColumnMeaning, ListColumn } from '../list.ts';
import { guessedMeanings } from './guess.ts';
import type { Head, HeadCell, Sense } from './heads.ts';
import { type Line, textAt } from './lines.ts';
import { bare } from './text.ts';

/** The columns of a table and where to look for what. */
export interface Columns {
  readonly list: readonly ListColumn[];
  /** Place of the column of each meaning; the first where there are several. */
  readonly at: Readonly<Partial<Record<ColumnMeaning, number>>>;
  readonly awards: readonly number[];
  readonly notes: readonly ListColumn[];
  /** Kind that the head of the names says. */
  readonly kind: RecipientKind | null;
  /** Whether that head leaves room for other kinds ("Họ và tên" over everything). */
  readonly kindIsLoose: boolean;
}

/** What each column means: a person's word first, then its head, then what it holds. */
export function readColumns(
  head: Head | null,
  body: readonly Line[],
  given: readonly ColumnMeaning[] | null,
): Columns {
  const found = head === null ? guessedMeanings(body) : meaningsByHead(head.cells, body);
  const list = found.map((meaning, index) => ({
    index,
    head: head?.cells[index]?.covered === true ? '' : (head?.cells[index]?.text ?? ''),
    meaning: given?.[index] ?? meaning,
  }));
  return columnsOf(list, head);
}

function columnsOf(list: readonly ListColumn[], head: Head | null): Columns {
  const at: Partial<Record<ColumnMeaning, number>> = {};
  for (const { meaning, index } of list) at[meaning] ??= index;
  const nameSense = head?.cells[at.name ?? at['family-name'] ?? -1]?.sense ?? null;
  const kind = nameSense === null ? null : (KIND_OF_SENSE[nameSense] ?? null);
  return {
    list,
    at,
    awards: list.filter(({ meaning }) => meaning === 'award').map(({ index }) => index),
    notes: list.filter(({ meaning }) => meaning === 'note'),
    kind,
    kindIsLoose: kind === 'individual' || nameSense === 'unit-or-name',
  };
}

const KIND_OF_SENSE: Readonly<Partial<Record<Sense, RecipientKind>>> = {
  'name.individual': 'individual',
  'family-name': 'individual',
  'name.collective': 'collective',
  'unit-or-name': 'collective',
  'name.household': 'household',
};

/** Most telling first: the column that holds the names. */
const NAME_SENSES: readonly Sense[] = [
  'name.individual',
  'name',
  'name.household',
  'name.collective',
  'unit-or-name',
];

function meaningsByHead(cells: readonly HeadCell[], body: readonly Line[]): ColumnMeaning[] {
  const senses = withFamilyNames(cells, body);
  const width = Math.max(senses.length, ...body.map((line) => line.cells.length));
  const hasFamilyName = senses.includes('family-name');
  const nameSense = hasFamilyName ? null : NAME_SENSES.find((sense) => senses.includes(sense));
  const nameAt = nameSense === undefined || nameSense === null ? -1 : senses.indexOf(nameSense);
  const hasUnit = senses.some((sense) => sense === 'unit' || sense === 'post-and-unit');
  const taken = new Set<ColumnMeaning>();
  return Array.from({ length: width }, (_, index) => {
    const sense = senses[index] ?? null;
    const meaning =
      index === nameAt
        ? 'name'
        : sense === null
          ? unknownColumn(index, cells[index], body)
          : meaningOf(sense, hasUnit);
    const isSecond =
      taken.has(meaning) && meaning !== 'award' && meaning !== 'note' && meaning !== 'ignore';
    if (!isSecond) taken.add(meaning);
    return isSecond ? 'note' : meaning;
  });
}

function meaningOf(sense: Sense, hasUnit: boolean): ColumnMeaning {
  switch (sense) {
    case 'place':
      return hasUnit ? 'note' : 'unit';
    case 'unit-or-name':
    case 'name.collective':
      return 'unit';
    case 'name':
    case 'name.individual':
    case 'name.household':
    case 'remark':
      return 'note';
    case 'award-itself':
      return 'award';
    default:
      return sense;
  }
}

/** A column whose head is unknown or missing is kept as a note if anything stands in it. */
function unknownColumn(
  index: number,
  cell: HeadCell | undefined,
  body: readonly Line[],
): ColumnMeaning {
  if (cell !== undefined && cell.text !== '' && !cell.covered) return 'note';
  return ownTexts(body, index).length > 0 ? 'note' : 'ignore';
}

function ownTexts(body: readonly Line[], index: number): string[] {
  return body
    .filter(({ cells }) => cells[index]?.from !== 'left' && cells[index]?.from !== 'above')
    .map((line) => textAt(line, index))
    .filter((text) => text !== '');
}

/** The senses of the heads, with "Họ và tên" over two columns and "Họ" beside "Tên" taken apart. */
function withFamilyNames(cells: readonly HeadCell[], body: readonly Line[]): (Sense | null)[] {
  const senses = cells.map(({ sense }) => sense);
  for (const [index, cell] of cells.entries()) {
    const next = cells[index + 1];
    if (isFamilyName(cell, next)) {
      senses[index] = 'family-name';
      senses[index + 1] = 'given-name';
    } else if (cell.sense === 'name.individual' && sharesItsHead(next, cells.length, index)) {
      if (!holdsGivenNames(body, index)) continue;
      senses[index] = 'family-name';
      senses[index + 1] = 'given-name';
    }
  }
  return senses;
}

function isFamilyName(cell: HeadCell, next: HeadCell | undefined): boolean {
  if (next?.sense !== 'name' && next?.sense !== 'given-name') return false;
  // Without its mark "Họ" can't be told from "Hộ".
  return cell.sense === 'family-name' || bare(cell.text) === 'ho';
}

/** A merged head covers the next column, or that column has no head. */
function sharesItsHead(next: HeadCell | undefined, width: number, index: number): boolean {
  return next === undefined ? index + 1 >= width : next.covered || next.text === '';
}

/** In most rows that hold something behind the name it is one word: the given name. */
function holdsGivenNames(body: readonly Line[], index: number): boolean {
  const given = ownTexts(body, index + 1);
  const single = given.filter((text) => !/[\s\d]/u.test(text));
  return given.length > 0 && single.length * 10 >= given.length * 9;
}
