import type { ImportedList, ImportedRow, Said } from '../model/importedList.ts';
import { findById, memoByPair } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import { longestRising } from '../model/rising.ts';
import type { Show } from '../model/show.ts';
import { addedRow, faultyRow, keptRow, type ListChange, removedRow } from './change.ts';
import { hasError, soundRows } from './groups.ts';
import { textKey } from './keys.ts';
import type { RecognisedList } from './list.ts';
import { type EarlierRow, matchRows } from './matchRows.ts';
import { spokenIn } from './spoken.ts';
import { standingOf } from './standing.ts';

export type { ListChange } from './change.ts';

/** The imported list that this list is the next version of: same name, else most rows the same; null: none. */
export function earlierVersion(show: Show, list: RecognisedList): ImportedList | null {
  const { lists } = show.plan;
  const name = textKey(list.name);
  const named = lists.filter((one) => name !== '' && textKey(one.name) === name);
  const rows = new Set(soundRows(list).map(({ said }) => whose(said)));
  const [best] = (named.length > 0 ? named : lists)
    .map((earlier) => {
      const before = new Set(earlier.rows.map(({ said }) => whose(said)));
      const shared = [...before].filter((one) => rows.has(one)).length;
      return { earlier, shared, isLikely: shared * 2 > Math.min(before.size, rows.size) };
    })
    .filter(({ isLikely }) => isLikely || named.length > 0)
    // The sort is stable: of equals the one imported last comes first.
    .reverse()
    .sort((a, b) => b.shared - a.shared);
  return best?.earlier ?? null;
}

const whose = ({ name, unit }: Said) => `${name ?? ''} | ${unit ?? ''}`;

/** What a list changes, in the order of the new version; removed rows where they stood. */
export function compareList(
  show: Show,
  earlier: ImportedList,
  list: RecognisedList,
): readonly ListChange[] {
  // The screen asks, and then the batch of what was taken.
  const known = comparisons(show.plan, list);
  const changes = known.get(earlier) ?? changesOf(show, earlier, list);
  known.set(earlier, changes);
  return changes;
}

const comparisons = memoByPair(
  (_plan: Plan, _list: RecognisedList) => new Map<ImportedList, readonly ListChange[]>(),
);

function changesOf(show: Show, earlier: ImportedList, list: RecognisedList): readonly ListChange[] {
  const standing = standingOf(show, list);
  const homes = earlier.rows.map((row) => standing.home(row));
  const before = earlier.rows.map((row, place): EarlierRow => {
    const home = homes[place] ?? null;
    const placed = home === null ? '' : `award ${home.awardId}`;
    return { row, awards: { listed: standing.earlierAward(row), placed } };
  });
  const rows = list.tables.flatMap((table) => table.rows);
  const earlierOf = matchRows(
    before,
    rows.map((row) => ({ row, award: standing.award(row), isSound: !hasError(row) })),
  );
  const moved = movedRows(
    earlierOf,
    earlier.rows.map(({ recipientId }, place) =>
      findById(show.plan.recipients, recipientId) === undefined ? null : (homes[place]?.id ?? ''),
    ),
  );
  const spoken = spokenIn(list);
  const changes = rows.map((row, at): ListChange | null => {
    const place = earlierOf[at] ?? -1;
    const was = earlier.rows[place];
    if (was === undefined) return hasError(row) ? null : addedRow(row, at);
    const places = moved.has(at) ? { from: place + 1, to: at + 1 } : null;
    if (hasError(row)) return faultyRow(show, was, row, places);
    return keptRow(show, was, row, spoken(row.said, was.said), places);
  });
  return withLeft(changes, earlierOf, earlier.rows, (was) => removedRow(show, was));
}

/** Puts rows that only the earlier version has behind the row that they stood behind. */
function withLeft(
  changes: readonly (ListChange | null)[],
  earlierOf: readonly number[],
  earlier: readonly ImportedRow[],
  told: (row: ImportedRow) => ListChange,
): readonly ListChange[] {
  const rowOf = new Map(earlierOf.map((place, at) => [place, at]));
  const behind = new Map<number, ListChange[]>();
  let at = -1;
  for (const [place, row] of earlier.entries()) {
    const next = rowOf.get(place);
    if (next !== undefined) at = next;
    else if (behind.has(at)) behind.get(at)?.push(told(row));
    else behind.set(at, [told(row)]);
  }
  return [
    ...(behind.get(-1) ?? []),
    ...changes.flatMap((change, nth) => [
      ...(change === null ? [] : [change]),
      ...(behind.get(nth) ?? []),
    ]),
  ];
}

/**
 * The rows of the new version whose order has changed, by their place in it. Each presentation is looked at by
 * itself: whole awards may change places in a list without anybody's standing elsewhere. `homeIds`: the presentation
 * of earlier rows, empty for none, null for those whose recipient was removed by hand.
 */
function movedRows(
  earlierOf: readonly number[],
  homeIds: readonly (string | null)[],
): ReadonlySet<number> {
  const byHome = new Map<string, number[]>();
  for (const [at, place] of earlierOf.entries()) {
    const home = homeIds[place] ?? null;
    if (home === null) continue;
    const known = byHome.get(home);
    if (known === undefined) byHome.set(home, [at]);
    else known.push(at);
  }
  const moved = new Set<number>();
  for (const rows of byHome.values()) {
    const rising = longestRising(rows.map((at) => earlierOf[at] ?? -1));
    for (const [nth, at] of rows.entries()) if (!rising.has(nth)) moved.add(at);
  }
  return moved;
}
