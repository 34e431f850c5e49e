import type { ReadRow, ReadView } from './readView.ts';

/** The place below the last words of a cue. */
export const END = 'end';

/** Where the MC reads. It belongs to a window and moves nothing in the show. */
export interface ReadPlace {
  readonly cueId: string;
  /** Key of the row that is read now, or `END`. */
  readonly at: string;
  /** Its place among the rows, for when the row goes. */
  readonly index: number;
  /** Where the caller's pointer was seen last. */
  readonly pointer: string | null;
}

type Shown = Pick<ReadView, 'cue' | 'rows' | 'pointer' | 'isCalling'>;

/** Whether the MC stops here: marks and headings are not read, nor is a name that is passed over. */
export function isRead(row: ReadRow): boolean {
  return row.kind === 'say' || (row.kind === 'name' && !row.name.skipped);
}

/**
 * The place after the show has moved; the same object while nothing changes it. A new cue begins with its first
 * paragraph. The caller's pointer takes the MC along who reads up to the names, or at the pointer; who has gone ahead
 * of it by hand, or back, or on to the words below the names, stays there until the two meet.
 */
export function placeIn(view: Shown, before: ReadPlace | null): ReadPlace {
  const cueId = view.cue?.id ?? '';
  const { pointer } = view;
  if (before === null)
    return placeAt(view, (view.isCalling ? pointer : null) ?? firstKey(view.rows));
  if (before.cueId !== cueId) return placeAt(view, firstKey(view.rows));
  const index = indexOf(view.rows, before.at);
  if (index < 0) return placeAt(view, nearest(view.rows, before.index));
  const isTaken =
    pointer !== null && pointer !== before.pointer && followsNames(view, { ...before, index });
  if (isTaken) return placeAt(view, pointer);
  return pointer === before.pointer && index === before.index
    ? before
    : { ...before, index, pointer };
}

/** The place at a row that the MC has chosen. */
export function placeAt({ cue, rows, pointer }: Shown, key: string): ReadPlace {
  return { cueId: cue?.id ?? '', at: key, index: indexOf(rows, key), pointer };
}

/** The next or the last place at which the MC reads; null beyond the end and above the beginning. */
export function placeBeside(view: Shown, { index }: ReadPlace, by: 1 | -1): ReadPlace | null {
  const { rows } = view;
  for (let at = index + by; at >= 0; at += by) {
    const row = rows[at];
    if (row === undefined) return at === rows.length && by > 0 ? placeAt(view, END) : null;
    if (isRead(row)) return placeAt(view, row.key);
  }
  return null;
}

/** Whether the MC stands at another name than the caller's pointer. */
export function isBesidePointer({ rows, pointer }: Shown, { at, index }: ReadPlace): boolean {
  return pointer !== null && at !== pointer && rows[index]?.kind === 'name';
}

/** Rows `from` to `to` (without it) of all. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

const CHUNK = 40;

/** The rows that are on the page: those around a place, so that a thousand guests make no longer page than a hundred. */
export function rowsAround(count: number, index: number): RowRange {
  const chunk = Math.floor(Math.min(index, count) / CHUNK);
  return { from: Math.max(0, (chunk - 1) * CHUNK), to: Math.min(count, (chunk + 2) * CHUNK) };
}

function followsNames({ rows }: Shown, { at, index, pointer }: ReadPlace): boolean {
  return at === pointer || index < rows.findIndex(({ kind }) => kind === 'name');
}

/** `END` stands below the last row; -1: gone. */
function indexOf(rows: readonly ReadRow[], key: string): number {
  return key === END ? rows.length : rows.findIndex((row) => row.key === key);
}

const firstKey = (rows: readonly ReadRow[]) => rows.find(isRead)?.key ?? END;

/** What is read at or after a place whose row has gone. */
function nearest(rows: readonly ReadRow[], index: number): string {
  return rows.slice(Math.max(0, index)).find(isRead)?.key ?? END;
}
