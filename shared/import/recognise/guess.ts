import type { ColumnMeaning } from '../list.ts';
import { readAddress } from './address.ts';
import { awardMeant } from './awards.ts';
import { KIND_WORDS, kindOfCell } from './kinds.ts';
import { type Line, textAt } from './lines.ts';
import { looksLikeName, looksLikePerson, looksLikePost, looksLikeUnit } from './looks.ts';
import { inlineOrder, readOrder } from './order.ts';
import { wholePhrase } from './phrases.ts';
import { spelledWords } from './text.ts';

/** Columns of a list without heads are told by what they hold; this many rows are looked at. */
const LOOKED_AT = 200;

/** What the columns of a table without a head hold. */
export function guessedMeanings(body: readonly Line[]): ColumnMeaning[] {
  const looked = body.slice(0, LOOKED_AT);
  const width = Math.max(0, ...body.map(({ cells }) => cells.length));
  const texts = Array.from({ length: width }, (_, index) =>
    looked
      .filter(({ cells }) => cells[index]?.from !== 'left')
      .map((line) => textAt(line, index))
      .filter((text) => text !== ''),
  );
  const meanings: ColumnMeaning[] = texts.map((column) => (column.length > 0 ? 'note' : 'ignore'));
  for (const [meaning, holds] of GUESSES) {
    if (meanings.includes(meaning)) continue;
    const index = texts.findIndex((column, at) => meanings[at] === 'note' && holds(column));
    if (index >= 0) meanings[index] = meaning;
  }
  if (!meanings.includes('name')) meanings[nameColumn(texts, meanings)] = 'name';
  return meanings;
}

/** In this order, each for the first column that it fits. */
const GUESSES: readonly (readonly [ColumnMeaning, (column: readonly string[]) => boolean])[] = [
  ['order', (column) => mostly(column, (text) => readOrder(text) !== null) && rises(column)],
  ['award', (column) => mostly(column, (text) => awardMeant(text) !== null)],
  ['kind', (column) => mostly(column, (text) => kindOfCell(text) !== null)],
  [
    'name',
    (column) => mostly(column, (text) => looksLikePerson(readAddress(withoutNumber(text)).name)),
  ],
  ['name', (column) => mostly(column, (text) => looksLikeName(withoutNumber(text)))],
  ['post', (column) => mostly(column, looksLikePost)],
  ['unit', (column) => mostly(column, looksLikeUnit)],
];

function mostly(column: readonly string[], fits: (text: string) => boolean): boolean {
  return column.length > 0 && column.filter(fits).length * 2 > column.length;
}

function rises(column: readonly string[]): boolean {
  const numbers = column.map(readOrder).filter((number) => number !== null);
  const steps = numbers.filter(
    (number, index) => index > 0 && number === (numbers[index - 1] ?? 0) + 1,
  );
  return steps.length * 2 >= numbers.length - 1;
}

/** Where nothing looks like names: the first column that holds words. */
function nameColumn(texts: readonly (readonly string[])[], meanings: readonly ColumnMeaning[]) {
  const index = texts.findIndex(
    (column, at) => meanings[at] === 'note' && mostly(column, (text) => /\p{L}/u.test(text)),
  );
  return Math.max(index, 0);
}

/** Whether a table without a head holds recipients at all, and not instructions or other text. */
export function holdsRecipients(body: readonly Line[]): boolean {
  const looked = body.slice(0, LOOKED_AT);
  const naming = looked.filter(({ own }) =>
    own.some(({ text }) => looksLikeName(withoutNumber(text)) && !SENTENCE.test(text)),
  );
  const sections = looked.filter(({ own }) => own.some(({ text }) => isKindAlone(text)));
  return naming.length > 0 && (naming.length + sections.length) * 2 >= looked.length;
}

const SENTENCE = /[.!?]$/u;
const isKindAlone = (text: string) =>
  wholePhrase(KIND_WORDS, spelledWords(withoutNumber(text))) !== null;

/** "12. Nguyễn Văn An" and "II. CÁ NHÂN" without their numbers. */
function withoutNumber(text: string): string {
  return inlineOrder(text)?.rest ?? text.replace(/^[IVX]+\s*[.)]\s+/u, '');
}
