import type { RecipientKind } from '../model/award.ts';
import { findById } from '../model/lookup.ts';
import type { Show } from '../model/show.ts';
import type { ListChange } from './change.ts';
import { unnamedPlaces } from './groups.ts';
import type { ListRow } from './list.ts';
import type { Standing } from './standing.ts';

/** Where a row that comes in belongs: a presentation, in no lineup (null), or nobody of its award is there yet. */
export type Home = { readonly segmentId: string | null } | 'unknown';

/**
 * Rows that come in stand where the nearest row of the same award stands, those before them first.
 * `homeOf`: the presentation of a row that is there already, null for none.
 */
export function homesOfNewcomers(
  changes: readonly ListChange[],
  newcomers: ReadonlySet<ListChange>,
  standing: Standing,
  homeOf: (change: ListChange) => string | null | undefined,
): ReadonlyMap<ListChange, Home> {
  const homes = new Map<ListChange, Home>();
  const look = (inTurn: readonly ListChange[]) => {
    const nearest = new Map<string, Home>();
    for (const change of inTurn) {
      if (change.row === null) continue;
      const award = standing.award(change.row);
      const known = homeOf(change);
      if (newcomers.has(change)) {
        const home = homes.get(change) ?? nearest.get(award);
        if (home !== undefined) homes.set(change, home);
      } else if (known !== undefined) nearest.set(award, { segmentId: known });
    }
  };
  look(changes);
  look([...changes].reverse());
  for (const change of newcomers) if (!homes.has(change)) homes.set(change, 'unknown');
  return homes;
}

/** Places of presentations that wait for names, given to rows that come in: by kind, each once. */
export function placesForNewcomers(
  show: Show,
  homes: ReadonlyMap<ListChange, Home>,
  listed: ReadonlySet<string>,
): ReadonlyMap<ListRow, string> {
  const waiting = new Map<string, Record<RecipientKind, string[]>>();
  const taken = new Set(listed);
  const queueOf = (segmentId: string) => {
    const known = waiting.get(segmentId);
    if (known !== undefined) return known;
    const segment = findById(show.plan.segments, segmentId);
    const queues = { collective: [], individual: [], household: [] } as Record<
      RecipientKind,
      string[]
    >;
    if (segment?.kind === 'presentation')
      for (const { id, kind } of unnamedPlaces(show, [segment])) queues[kind].push(id);
    waiting.set(segmentId, queues);
    return queues;
  };
  const places = new Map<ListRow, string>();
  for (const [{ row }, home] of homes) {
    if (row === null || home === 'unknown' || home.segmentId === null) continue;
    const queue = queueOf(home.segmentId)[row.said.kind];
    let id = queue.shift();
    while (id !== undefined && taken.has(id)) id = queue.shift();
    if (id === undefined) continue;
    taken.add(id);
    places.set(row, id);
  }
  return places;
}
