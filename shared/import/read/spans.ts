import type { SourceCell } from '../source.ts';
import { EMPTY_CELL, plainCell } from './cells.ts';
import { refuseTooManyCells } from './faults.ts';
import { WIDEST_SPAN } from './limits.ts';

/** A cell of a document that may reach over several columns and rows; those it covers are not written. */
export interface SpanCell {
  readonly text: string;
  /** At least 1. */
  readonly columns: number;
  readonly rows: number;
}

/** A cell from above that still reaches into this many rows. */
interface Reach {
  readonly cell: SourceCell;
  rows: number;
}

/** Cells at their columns, with those that others cover. Throws `list-too-many-cells`. */
export function spread(rows: readonly (readonly SpanCell[])[]): SourceCell[][] {
  const reaches: (Reach | undefined)[] = [];
  let cells = 0;
  return rows.map((row, index) => {
    const line: SourceCell[] = [];
    const fromAbove = () => {
      for (let reach = reaches[line.length]; reach !== undefined; reach = reaches[line.length]) {
        reach.rows -= 1;
        if (reach.rows === 0) delete reaches[line.length];
        line.push(reach.cell);
      }
    };
    for (const span of row) {
      fromAbove();
      place(span, line, reaches, rows.length - index);
    }
    while (line.length < reaches.length) {
      fromAbove();
      if (line.length < reaches.length) line.push(EMPTY_CELL);
    }
    cells += line.length;
    refuseTooManyCells(cells, '');
    return line;
  });
}

/** Writes a cell and what it covers in its row, and notes how far it reaches down; `left` counts the rows to the end. */
function place(
  { text, columns, rows }: SpanCell,
  line: SourceCell[],
  reaches: (Reach | undefined)[],
  left: number,
): void {
  const own = plainCell(text);
  const covered = (from: 'left' | 'above'): SourceCell =>
    own.text === '' ? EMPTY_CELL : { text: own.text, from };
  const down = Math.min(rows, left) - 1;
  for (let column = 0; column < Math.min(columns, WIDEST_SPAN); column++) {
    if (down > 0) reaches[line.length] = { cell: covered('above'), rows: down };
    line.push(column === 0 ? own : covered('left'));
  }
}
