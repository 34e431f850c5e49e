import type { Block } from './blocks.ts';
import type { Columns } from './columns.ts';
import { furnitureReason, isTitle, numbersColumns } from './furniture.ts';
import { type GroupReading, heading, opensRows, readsAsGroup } from './groups.ts';
import type { Line } from './lines.ts';
import { holdsName, holdsNameOfAbove, holdsUsed, leftOut, orderOf, type Role } from './roles.ts';
import { readSection } from './sections.ts';
import { opened, type Stack } from './stack.ts';

export interface Placed {
  readonly line: Line;
  readonly role: Role;
  /** The section heads over it, itself included. */
  readonly stack: Stack;
}

/** Every row of a block outside its head with what it is. `stack`: what is open from the blocks above. */
export function walk(block: Block, columns: Columns, stack: Stack): readonly Placed[] {
  const placed: Placed[] = [];
  let open = stack;
  const place = (line: Line, role: Role) => {
    // A new title begins a new list.
    if (role.kind === 'title' && isTitle(line.own[0]?.text ?? '')) open = [];
    if (role.kind === 'section') open = opened(open, role.section, line.number);
    placed.push({ line, role, stack: open });
  };
  for (const line of block.above) place(line, roleAbove(line));
  const body: Body = { block, columns, groups: readsAsGroup(block.body, columns) };
  let before: Before = { isSigning: false, hasRecipients: false };
  for (const [index, line] of block.body.entries()) {
    const role = roleInBody(line, index, body, before);
    place(line, role);
    before = behind(before, role);
  }
  return placed;
}

/** Above a head everything is a title but "I. TẬP THỂ" and the like. */
function roleAbove(line: Line): Role {
  const found = isTitle(line.own[0]?.text ?? '') ? null : heading(line, undefined);
  if (found === null) return { kind: 'title' };
  const section = readSection(found.text, found.mark);
  const says = section.kind !== null || section.award !== null || section.unit !== null;
  const isHeading = section.isMarked ? says : section.isPlain && section.kind !== null;
  return isHeading && section.decision === null ? { kind: 'section', section } : { kind: 'title' };
}

interface Body {
  readonly block: Block;
  readonly columns: Columns;
  readonly groups: GroupReading;
}

/** What the rows so far leave behind. */
interface Before {
  /** A signature has begun: rows without a number belong to it. */
  readonly isSigning: boolean;
  readonly hasRecipients: boolean;
}

function behind(before: Before, role: Role): Before {
  const hasRecipients = before.hasRecipients || role.kind === 'recipient';
  if (role.kind !== 'left-out') return { isSigning: false, hasRecipients };
  const begins = role.reason === 'signature' || role.reason === 'place-and-date';
  return { isSigning: before.isSigning || begins, hasRecipients };
}

function roleInBody(line: Line, index: number, body: Body, before: Before): Role {
  const { block, columns } = body;
  if (block.repeated.has(line)) return leftOut('repeated-head');
  if (index === 0 && block.head !== null && numbersColumns(line)) return leftOut('column-numbers');
  const order = orderOf(line, columns);
  const role = roleAround(line, index, body, order) ?? recipientOr(line, order, columns, before);
  return role.kind === 'recipient' && order === null && before.isSigning
    ? leftOut('signature')
    : role;
}

/** Rows around recipients: sums, signatures, titles, section heads; null: it may be a recipient. */
function roleAround(line: Line, index: number, body: Body, order: number | null): Role | null {
  if (order === null) {
    const furniture = furnitureReason(line);
    if (furniture !== null) return leftOut(furniture);
    if (line.own.length <= 2 && isTitle(line.own[0]?.text ?? '')) return { kind: 'title' };
  }
  const found = heading(line, body.columns.at.order);
  if (found === null) return null;
  const section = readSection(found.text, found.mark);
  return opensRows(section, line, index, body.groups) ? { kind: 'section', section } : null;
}

function recipientOr(line: Line, order: number | null, columns: Columns, before: Before): Role {
  if (order !== null || holdsName(line, columns)) return { kind: 'recipient', order };
  if (holdsNameOfAbove(line, columns)) {
    const hasAward = columns.awards.some((at) => line.own.some(({ index }) => index === at));
    if (hasAward) return { kind: 'recipient', order };
    return leftOut(before.hasRecipients ? 'continuation' : 'not-understood');
  }
  return holdsUsed(line, columns) ? { kind: 'recipient', order } : leftOut('not-understood');
}
