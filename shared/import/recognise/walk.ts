import type { Block } from './blocks.ts';
import type { Columns } from './columns.ts';
import { furnitureReason, isTitle, numbersColumns } from './furniture.ts';
import { heading, isGroup, readsAsGroup } from './groups.ts';
import type { Line } from './lines.ts';
import { orderOf } from './order.ts';
import { holdsName, holdsNameOfAbove, holdsUsed, type Role } from './roles.ts';
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
  const roleOf = bodyReader(block, columns);
  let open = stack;
  const place = (line: Line, role: Role) => {
    // A new title begins a new list.
    if (role.kind === 'title' && block.body.length > 0 && isTitle(line.own[0]?.text ?? ''))
      open = [];
    if (role.kind === 'section') open = opened(open, role.section, line.number);
    placed.push({ line, role, stack: open });
  };
  for (const line of block.above) place(line, roleAbove(line));
  for (const [index, line] of block.body.entries()) place(line, roleOf(line, index));
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

/** Reads the rows beneath a head one after the other: what follows a signature belongs to it. */
function bodyReader(block: Block, columns: Columns): (line: Line, index: number) => Role {
  const { body, repeated } = block;
  const reads = readsAsGroup(body, columns);
  let signing = false;
  let hasRecipients = false;
  return (line, index) => {
    if (repeated.has(line)) return { kind: 'left-out', reason: 'repeated-head' };
    if (index === 0 && block.head !== null && numbersColumns(line))
      return { kind: 'left-out', reason: 'column-numbers' };
    const order = orderOf(line, columns);
    const role = order === null ? unnumbered(line, index) : numbered(line, order);
    if (role.kind === 'left-out' && ENDS.has(role.reason)) signing = true;
    if (role.kind === 'recipient' && order === null && signing)
      return { kind: 'left-out', reason: 'signature' };
    if (role.kind === 'section' || role.kind === 'title' || order !== null) signing = false;
    hasRecipients ||= role.kind === 'recipient';
    return role;
  };

  function unnumbered(line: Line, index: number): Role {
    const furniture = furnitureReason(line);
    if (furniture !== null) return { kind: 'left-out', reason: furniture };
    if (line.own.length <= 2 && isTitle(line.own[0]?.text ?? '')) return { kind: 'title' };
    const found = heading(line, columns.at.order);
    if (found !== null) {
      const section = readSection(found.text, found.mark);
      if (section.isPlain || section.isMarked) return { kind: 'section', section };
      if (isGroup(section, line, index, reads)) return { kind: 'section', section };
    }
    return recipientOr(line, null);
  }

  function numbered(line: Line, order: number): Role {
    const found = heading(line, columns.at.order);
    if (found !== null) {
      const section = readSection(found.text, found.mark);
      // "1. Tập thể", "2. Huân chương Lao động hạng Ba": numbered, but no names.
      if (section.isPlain) return { kind: 'section', section };
    }
    return recipientOr(line, order);
  }

  function recipientOr(line: Line, order: number | null): Role {
    if (holdsName(line, columns) || order !== null) return { kind: 'recipient', order };
    if (holdsNameOfAbove(line, columns))
      return columns.awards.some((at) => line.own.some(({ index }) => index === at))
        ? { kind: 'recipient', order }
        : { kind: 'left-out', reason: hasRecipients ? 'continuation' : 'not-understood' };
    if (holdsUsed(line, columns)) return { kind: 'recipient', order };
    return { kind: 'left-out', reason: 'not-understood' };
  }
}

const ENDS: ReadonlySet<string> = new Set(['signature', 'place-and-date']);
