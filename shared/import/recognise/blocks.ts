import type { SourceTable } from '../source.ts';
import { furnitureReason, isTitle } from './furniture.ts';
import { foldedHeads, type Head, headAt } from './heads.ts';
import { type Line, linesOf } from './lines.ts';
import { readOrder } from './order.ts';
import { loneMark, readSection } from './sections.ts';

/** A part of a table with one head. */
export interface Block {
  /** Rows above the head: titles, and section heads that already stand there. */
  readonly above: readonly Line[];
  readonly head: Head | null;
  readonly body: readonly Line[];
  /** Rows that repeat the head. */
  readonly repeated: ReadonlySet<Line>;
}

/** The first head is sought in so many rows; a list begins on its first page. */
const FIRST_HEAD_WITHIN = 100;

interface FoundHead {
  readonly at: number;
  readonly head: Head;
}

/** A table cut at its heads. Without any head it is one block. */
export function blocksOf(table: SourceTable): readonly Block[] {
  const lines = linesOf(table);
  const heads = headsOf(lines);
  const starts = distinct(heads);
  if (starts.length === 0) return [headless(lines)];
  return starts.map(({ at, head }, index) => {
    const from = index === 0 ? 0 : aboveFrom(lines, at, heads);
    const next = starts[index + 1];
    const to = next === undefined ? lines.length : aboveFrom(lines, next.at, heads);
    const inside = heads.filter((one) => one.at > at && one.at < to);
    return {
      above: lines.slice(from, at),
      head,
      body: lines.slice(at + head.lines.length, to),
      repeated: new Set(inside.flatMap((one) => one.head.lines)),
    };
  });
}

function headsOf(lines: readonly Line[]): readonly FoundHead[] {
  const found: FoundHead[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const isEarly = found.length === 0 && at < FIRST_HEAD_WITHIN;
    if (!isEarly && !mayBeLaterHead(lines[at])) continue;
    const head = headAt(lines, at);
    if (head === null) continue;
    found.push({ at, head });
    at += head.lines.length - 1;
  }
  return found;
}

/** Cheap, because it is asked of every row: a head begins with a short text that is no number. */
function mayBeLaterHead(line: Line | undefined): boolean {
  const text = line?.own[0]?.text ?? '';
  return line !== undefined && line.own.length >= 2 && text.length <= 40 && !/^\d/.test(text);
}

/** Heads that differ from the one before them. */
function distinct(heads: readonly FoundHead[]): readonly FoundHead[] {
  return heads.filter(({ head }, index) => {
    const before = heads[index - 1]?.head;
    return before === undefined || keyOf(before) !== keyOf(head);
  });
}

const keyOf = (head: Head) => foldedHeads(head.cells.map(({ text }) => ({ head: text })));

/** Titles and section heads directly above a later head belong to it. */
function aboveFrom(lines: readonly Line[], head: number, heads: readonly FoundHead[]): number {
  const before = heads.findLast(({ at }) => at < head);
  const floor = before === undefined ? 0 : before.at + before.head.lines.length;
  let from = head;
  while (from > floor && announces(lines[from - 1])) from -= 1;
  return from;
}

function announces(line: Line | undefined): boolean {
  const text = line?.own.map((cell) => cell.text).join(' ') ?? '';
  const [first] = line?.own ?? [];
  if (line === undefined || first === undefined || line.own.length > 2) return false;
  if (readOrder(first.text) !== null) return false;
  if (isTitle(text)) return true;
  const mark = line.own.length === 2 ? loneMark(first.text) : null;
  if (line.own.length === 2 && mark === null) return false;
  if (furnitureReason(line) !== null) return false;
  const section = readSection(text);
  return section.isPlain || section.isMarked;
}

/** Without a head the titles are what the paper begins with. */
function headless(lines: readonly Line[]): Block {
  let from = 0;
  while (isTitle(lines[from]?.own[0]?.text ?? '')) from += 1;
  return { above: lines.slice(0, from), head: null, body: lines.slice(from), repeated: new Set() };
}
