import type { RecipientKind } from '../../model/award.ts';
import type { RowProblem } from '../list.ts';
import { type ReadName, readAddress, readAddressCell, readMark } from './address.ts';
import type { RowValues } from './cells.ts';
import type { Columns } from './columns.ts';
import type { Context } from './context.ts';
import { looksLikePost } from './looks.ts';
import { inlineOrder } from './order.ts';
import { splitName, splitPostAndUnit } from './posts.ts';
import { problem } from './problems.ts';
import { oneLine } from './text.ts';

/** Name, post and unit of a row as its cells give them, before the kind is known. */
export interface RowPerson {
  /** One line with whatever stands in front of the name; empty: none. */
  readonly name: string;
  readonly post: string | null;
  readonly unit: string | null;
  readonly problems: readonly RowProblem[];
}

export function rowPerson(
  row: number,
  { texts }: RowValues,
  columns: Columns,
  context: Context,
): RowPerson {
  const written = writtenName(texts, columns);
  const combined = texts['post-and-unit'];
  const hasPlace = combined !== undefined || texts.post !== undefined || texts.unit !== undefined;
  const isPerson = context.kind === null || context.kind === 'individual';
  const split = isPerson && !hasPlace ? splitName(written) : null;
  const parts = splitPostAndUnit(combined ?? split?.rest ?? '');
  const name = split?.name ?? written;
  const unit = oneLine(texts.unit ?? '') || parts.unit;
  const post = [postLines(texts.post ?? ''), parts.post].filter((part) => part).join(', ') || null;
  const problems = nameProblems(row, name, split, parts.sure ? null : parts.post);
  // Collectives are often written under "Đơn vị" of a list that is made for persons.
  if (name === '' && context.kind === 'collective' && texts.unit !== undefined && unit !== null)
    return { name: unit, post, unit: context.unit, problems };
  return { name: oneLine(name), post, unit: unit ?? context.unit, problems };
}

function nameProblems(
  row: number,
  name: string,
  split: ReturnType<typeof splitName>,
  unsplit: string | null,
): RowProblem[] {
  return [
    ...(name.includes('\n') ? [problem('name-line-break', row, { name: oneLine(name) })] : []),
    ...(split === null
      ? []
      : [problem('name-split', row, { name: split.name, rest: oneLine(split.rest) })]),
    ...(unsplit === null ? [] : [problem('post-unit-unsplit', row, { text: unsplit })]),
  ];
}

/** Each line that begins like a post is one; other line breaks are only the width of the cell. */
function postLines(text: string): string {
  return text
    .split('\n')
    .reduce((before, line) => `${before}${looksLikePost(line) ? ', ' : ' '}${line}`)
    .replace(/,\s*,/gu, ',')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** ";" or "./." behind an item of an enumeration; behind a capital or a short word the full stop belongs to it ("T.P."). */
const ITEM_END = /(?:\s*[;,]|\s*\.\/\.|(?<=\p{L}\p{Ll})\.)+$/u;

function writtenName(texts: RowValues['texts'], { at }: Columns): string {
  const name = [texts.name ?? texts['family-name'], texts['given-name']]
    .filter((part) => part !== undefined)
    .join(' ')
    .replace(ITEM_END, '');
  return at.order === undefined ? (inlineOrder(name)?.rest ?? name) : name;
}

/** The name without its form of address; "(truy tặng)" is taken off whatever the kind. */
export function named(
  name: string,
  kind: RecipientKind,
  addressCell: string | undefined,
): ReadName {
  const read = kind === 'individual' ? readAddress(name) : readMark(name);
  const address = addressCell === undefined ? read.address : readAddressCell(oneLine(addressCell));
  return { ...read, address };
}
