import type { ImportedList, Said } from '../model/importedList.ts';
import { findById } from '../model/lookup.ts';
import type { Show } from '../model/show.ts';
import { addedRow, faultyRow, keptRow, type ListChange, removedRow } from './change.ts';
import { hasError, soundRows } from './groups.ts';
import { textKey } from './keys.ts';
import type { ListRow, RecognisedList } from './list.ts';
import { type EarlierRow, matchRows, type NewRow } from './matchRows.ts';
import { longestRising } from './order.ts';
import { spokenIn } from './spoken.ts';
import { standingOf } from './standing.ts';

export type { ChangedField, ListChange } from './change.ts';

const whose = ({ name, unit }: Said) => `${textKey(name)} | ${textKey(unit)}`;

/** The imported list that this list is the next version of: same name, else most rows the same; null: none. */
export function earlierVersion(show: Show, list: RecognisedList): ImportedList | null {
  const rows = new Set(soundRows(list).map(({ said }) => whose(said)));
  const name = textKey(list.name);
  const candidates = show.plan.lists.map((earlier) => {
    const before = new Set(earlier.rows.map(({ said }) => whose(said)));
    const shared = [...before].filter((one) => rows.has(one)).length;
    const sameName = name !== '' && textKey(earlier.name) === name;
    return { earlier, shared, sameName, isLikely: shared * 2 > Math.min(before.size, rows.size) };
  });
  const [best] = candidates
    .filter(({ sameName, isLikely }) => sameName || isLikely)
    // The sort is stable: of equals the one imported last comes first.
    .reverse()
    .sort((a, b) => Number(b.sameName) - Number(a.sameName) || b.shared - a.shared);
  return best?.earlier ?? null;
}

/** What a list changes, in the order of the new version; removed rows where they stood. */
export function compareList(
  show: Show,
  earlier: ImportedList,
  list: RecognisedList,
): readonly ListChange[] {
  const standing = standingOf(show, list);
  const homes = earlier.rows.map((row) => standing.home(row));
  const before = earlier.rows.map((row, place): EarlierRow => {
    const home = homes[place] ?? null;
    const placed = home === null ? '' : `award ${home.awardId}`;
    return { row, awards: { listed: standing.earlierAward(row), placed } };
  });
  const rows = soundRows(list);
  const withAward = (row: ListRow) => ({ row, award: standing.award(row) });
  const earlierOf = matchRows(before, rows.map(withAward));
  const moved = movedRows(
    earlierOf,
    earlier.rows.map(({ recipientId }, place) =>
      findById(show.plan.recipients, recipientId) === undefined ? null : (homes[place]?.id ?? ''),
    ),
  );
  const spoken = spokenIn(list);
  const changes = rows.map((row, at): ListChange => {
    const place = earlierOf[at] ?? -1;
    const was = earlier.rows[place];
    if (was === undefined) return addedRow(row, at);
    const places = moved.has(at) ? { from: place + 1, to: at + 1 } : null;
    return keptRow(show, was, row, spoken(row.said, was.said), places);
  });
  const faulty = faultyVersions(before, earlierOf, list, withAward);
  return withLeft(changes, earlierOf, earlier.rows.length, (place) => {
    const was = earlier.rows[place];
    if (was === undefined) return [];
    const row = faulty.get(place);
    return [row === undefined ? removedRow(show, was) : faultyRow(show, was, row)];
  });
}

/** Which rows with errors are the next version of earlier rows that nothing else is the next version of. */
function faultyVersions(
  before: readonly EarlierRow[],
  earlierOf: readonly number[],
  list: RecognisedList,
  withAward: (row: ListRow) => NewRow,
): ReadonlyMap<number, ListRow> {
  const faulty = list.tables.flatMap(({ rows }) => rows.filter(hasError));
  if (faulty.length === 0) return new Map();
  const matched = new Set(earlierOf);
  const left = before.flatMap((one, place) => (matched.has(place) ? [] : [{ one, place }]));
  const versions = matchRows(
    left.map(({ one }) => one),
    faulty.map(withAward),
  );
  return new Map(
    faulty.flatMap((row, at) => {
      const found = left[versions[at] ?? -1];
      return found === undefined ? [] : [[found.place, row] as const];
    }),
  );
}

/** Puts rows that only the earlier version has behind the row that they stood behind. */
function withLeft(
  changes: readonly ListChange[],
  earlierOf: readonly number[],
  length: number,
  left: (place: number) => readonly ListChange[],
): readonly ListChange[] {
  const rowOf = new Map(earlierOf.map((place, at) => [place, at]));
  const behind = new Map<number, ListChange[]>();
  let at = -1;
  for (let place = 0; place < length; place += 1) {
    const row = rowOf.get(place);
    if (row !== undefined) at = row;
    else if (behind.has(at)) behind.get(at)?.push(...left(place));
    else behind.set(at, [...left(place)]);
  }
  return [
    ...(behind.get(-1) ?? []),
    ...changes.flatMap((change, nth) => [change, ...(behind.get(nth) ?? [])]),
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
