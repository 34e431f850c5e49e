import type { SourceCell, SourceRow } from '../source.ts';
import { columnNumber } from './address.ts';
import { EMPTY_CELL, isFilled } from './cells.ts';
import { corrupt } from './faults.ts';
import { MOST_CELLS } from './limits.ts';

/** A block of merged cells, 1-based, all bounds inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The block that a `mergeCell` names, as `A1:B2`; none where it names no block. */
export function rangeOf(ref = ''): CellRange[] {
  const [, left, top, right, bottom] =
    /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref) ?? [];
  if (left === undefined || right === undefined) return [];
  return [
    {
      top: Number(top),
      left: columnNumber(left),
      bottom: Number(bottom),
      right: columnNumber(right),
    },
  ];
}

/**
 * Rows with the cells that merged blocks cover; a block reaches no further than the last row and column in use,
 * however far it says it goes. Rows are in the order of their numbers; those of which only covered cells are
 * known are added. Throws `list-corrupt` when the blocks lie on top of each other by the thousand.
 */
export function withMerged(
  rows: readonly SourceRow[],
  merged: readonly CellRange[],
): readonly SourceRow[] {
  if (merged.length === 0) return rows;
  const byNumber = new Map(rows.map(({ number, cells }) => [number, [...cells]]));
  const lastRow = rows.at(-1)?.number ?? 0;
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  let covered = 0;
  for (const range of merged) {
    const master = byNumber.get(range.top)?.[range.left - 1];
    if (master === undefined || !isFilled(master)) continue;
    const clipped = {
      ...range,
      bottom: Math.min(range.bottom, lastRow),
      right: Math.min(range.right, width),
    };
    covered += (clipped.bottom - range.top + 1) * (clipped.right - range.left + 1);
    if (covered > MOST_CELLS) throw corrupt();
    cover(byNumber, clipped, master.text);
  }
  return [...byNumber].sort(([a], [b]) => a - b).map(([number, cells]) => ({ number, cells }));
}

function cover(rows: Map<number, SourceCell[]>, range: CellRange, text: string): void {
  for (let number = range.top; number <= range.bottom; number++) {
    const cells = rows.get(number) ?? [];
    rows.set(number, cells);
    const from = number === range.top ? 'left' : 'above';
    const first = number === range.top ? range.left + 1 : range.left;
    while (cells.length < range.right) cells.push(EMPTY_CELL);
    const cell: SourceCell = { text, from };
    // A covered cell that has a text of its own keeps it: nothing that the file holds is lost.
    for (let at = first; at <= range.right; at++)
      if (!isFilled(cells[at - 1] ?? EMPTY_CELL)) cells[at - 1] = cell;
  }
}
