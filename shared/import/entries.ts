import type { ImportedList } from '../model/importedList.ts';
import type { Show } from '../model/show.ts';
import { compareList, type ListChange } from './compare.ts';
import type { RecognisedList } from './list.ts';
import { homesOfNewcomers, placesForNewcomers } from './newcomers.ts';
import { standingOf } from './standing.ts';

/** A row of either version of a list, and what taking the chosen changes does with it. */
export interface Entry {
  readonly change: ListChange;
  readonly isTaken: boolean;
  /**
   * `added`, `filled`: comes in, as somebody new or in a place that waited for a name; `homeless`: comes in, but
   * nobody of its award is there yet. `loose`: the list has moved it, but that was not taken.
   */
  readonly role:
    | 'stays'
    | 'moved'
    | 'loose'
    | 'added'
    | 'filled'
    | 'homeless'
    | 'removed'
    | 'absent';
  /** Who it is in the show afterwards or, removed, before; null: nobody, or not decided yet. */
  readonly id: string | null;
  /** The presentation in which it stands; null: in none. */
  readonly segmentId: string | null;
}

/** The rows of both versions in the order of `compareList`; empty when nothing is taken that would do something. */
export function entriesOf(
  show: Show,
  earlier: ImportedList,
  list: RecognisedList,
  taken: ReadonlySet<string>,
  newId: () => string,
): readonly Entry[] {
  const changes = compareList(show, earlier, list);
  const chosen = new Set(changes.filter((change) => taken.has(change.id) && isDeed(change)));
  if (chosen.size === 0) return [];
  const standing = standingOf(show, list);
  const rows = new Map(earlier.rows.map((row) => [row.recipientId, row]));
  const homeOf = ({ recipientId, now }: ListChange): string | null | undefined => {
    const row = recipientId === null || now === null ? undefined : rows.get(recipientId);
    return row === undefined ? undefined : (standing.home(row)?.id ?? null);
  };
  const newcomers = new Set([...chosen].filter(isMissing));
  const homes = homesOfNewcomers(changes, newcomers, standing, homeOf);
  const places = placesForNewcomers(show, homes, new Set(rows.keys()));
  return changes.map((change): Entry => {
    const isTaken = chosen.has(change);
    const home = homes.get(change);
    if (home === undefined) {
      const id = change.now === null ? null : change.recipientId;
      return {
        change,
        isTaken,
        id,
        segmentId: homeOf(change) ?? null,
        role: id === null ? 'absent' : roleOf(change, isTaken),
      };
    }
    if (home === 'unknown') return { change, isTaken, role: 'homeless', id: null, segmentId: null };
    const place = change.row === null ? undefined : places.get(change.row);
    return place === undefined
      ? { change, isTaken, role: 'added', id: newId(), ...home }
      : { change, isTaken, role: 'filled', id: place, ...home };
  });
}

/** The list has it, the show has nobody for it. */
const isMissing = ({ now, next }: ListChange) => now === null && next !== null;

/** Whether taking it does something: also a row whose recipient was removed by hand can be taken back in. */
const isDeed = (change: ListChange) => change.kind !== 'same' || isMissing(change);

function roleOf({ kind, from }: ListChange, isTaken: boolean): Entry['role'] {
  if (kind === 'removed') return isTaken ? 'removed' : 'stays';
  if (from === null) return 'stays';
  return isTaken ? 'moved' : 'loose';
}
