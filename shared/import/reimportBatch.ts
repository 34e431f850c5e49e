import { apply } from '../command/apply.ts';
import type { Batch, PlanStep } from '../command/batch.ts';
import { type ImportedList, type ImportedRow, LONGEST_LIST } from '../model/importedList.ts';
import { findById } from '../model/lookup.ts';
import type { Show } from '../model/show.ts';
import { type CarriedOut, carryOut } from './carryOut.ts';
import { type Entry, entriesOf } from './entries.ts';
import { whatIsSaid } from './fillPlaces.ts';
import type { ListRow, RecognisedList } from './list.ts';
import { woven } from './order.ts';
import { proposeGroups } from './propose.ts';
import { rearrange } from './rearrange.ts';
import {
  addSteps,
  editSteps,
  keepSteps,
  listName,
  type Making,
  type RecipientEdit,
} from './steps.ts';

/**
 * The one batch that takes the chosen changes of `compareList`, null when none is taken. What is not taken stays as
 * it is in the show and is remembered as the list had it, so that the next comparison tells it again.
 * A row whose recipient was removed by hand comes back when it is taken.
 */
export function reimportBatch(
  show: Show,
  earlier: ImportedList,
  list: RecognisedList,
  taken: ReadonlySet<string>,
  making: Making,
): Batch | null {
  const entries = entriesOf(show, earlier, list, taken, making.newId);
  if (entries.length === 0) return null;
  const steps = knownSteps(show, entries, making.newId);
  const fresh = intoNewPlaces(show, steps, homelessRows(entries), making);
  const kept: ImportedList = {
    id: earlier.id,
    name: listName(show, list),
    at: making.at,
    rows: keptRows(earlier, entries, fresh.recipientIds).slice(0, LONGEST_LIST),
  };
  return {
    label: 'reimport-list',
    about: kept.name,
    steps: [...steps, ...fresh.steps, ...keepSteps(show, kept)],
  };
}

/** What happens to those who are there, and to those who come in beside them. */
function knownSteps(show: Show, entries: readonly Entry[], newId: () => string): PlanStep[] {
  const removed = entries.flatMap(({ role, id }) =>
    role === 'removed' && id !== null ? [id] : [],
  );
  const items = entries.flatMap(({ role, id, change: { next } }) =>
    role === 'added' && id !== null && next !== null ? [{ ...next, id, receiver: null }] : [],
  );
  return [
    ...(removed.length === 0
      ? []
      : [{ type: 'remove-recipients', payload: { ids: removed } } as const]),
    ...editSteps(entries.flatMap((entry) => editOf(show, entry))),
    ...addSteps(items),
    ...lineupSteps(show, entries, newId),
  ];
}

/** The fields that the list has changed, also those that were changed by hand as well; names for places that wait. */
function editOf(show: Show, { change, isTaken, role, id }: Entry): readonly RecipientEdit[] {
  const { kind, next, fields } = change;
  if (id === null || next === null || !isTaken) return [];
  if (role === 'filled') {
    const place = findById(show.plan.recipients, id);
    return place === undefined ? [] : [{ id, changes: whatIsSaid(next, place) }];
  }
  if (kind !== 'changed' || role === 'added') return [];
  const changed = fields.filter(({ by }) => by !== 'hand');
  return [{ id, changes: Object.fromEntries(changed.map(({ field }) => [field, next[field]])) }];
}

function lineupSteps(show: Show, entries: readonly Entry[], newId: () => string): PlanStep[] {
  const bySegment = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.segmentId === null || entry.id === null) continue;
    const known = bySegment.get(entry.segmentId);
    if (known === undefined) bySegment.set(entry.segmentId, [entry]);
    else known.push(entry);
  }
  return [...bySegment].flatMap(([segmentId, own]) => {
    const segment = findById(show.plan.segments, segmentId);
    if (segment?.kind !== 'presentation') return [];
    const ids = (...roles: readonly Entry['role'][]) =>
      own.flatMap(({ role, id }) => (id !== null && roles.includes(role) ? [id] : []));
    return rearrange(
      segment,
      {
        // A row that only the earlier version has says nothing of the order.
        reference: own.flatMap(({ id, change }) =>
          id === null || change.row === null ? [] : [id],
        ),
        removed: new Set(ids('removed')),
        moved: new Set(ids('moved', 'filled')),
        added: new Set(ids('added')),
        loose: new Set(ids('loose')),
      },
      newId,
    );
  });
}

function homelessRows(entries: readonly Entry[]): readonly ListRow[] {
  return entries.flatMap(({ role, change: { row } }) =>
    role === 'homeless' && row !== null ? [row] : [],
  );
}

/** Awards that the list has not had before come in as they would by a first import into what has become of the show. */
function intoNewPlaces(
  show: Show,
  steps: readonly PlanStep[],
  rows: readonly ListRow[],
  { newId, at }: Making,
): Pick<CarriedOut, 'steps' | 'recipientIds'> {
  if (rows.length === 0) return { steps: [], recipientIds: new Map() };
  const payload = { label: 'reimport-list', about: null, steps } as const;
  const applied =
    steps.length === 0
      ? null
      : apply(show, { type: 'batch', payload, id: 'before', at, actor: '' });
  // If the show refuses these steps, it will refuse the whole batch and say why.
  const before = applied?.ok === true ? applied.show : show;
  const assignments = proposeGroups(before, rows).flatMap((group) => {
    const [target] = group.targets;
    return target === undefined ? [] : [{ group, target, fill: true }];
  });
  return carryOut(before, rows, assignments, newId);
}

/** The list as it is remembered: what was taken as it is now, the rest as it was. */
function keptRows(
  earlier: ImportedList,
  entries: readonly Entry[],
  fresh: ReadonlyMap<ListRow, string>,
): readonly ImportedRow[] {
  const before = new Map(earlier.rows.map((row) => [row.recipientId, row]));
  const kept = new Map<string, ImportedRow>();
  const back = new Set<string>();
  for (const entry of entries) {
    const row = keptRow(entry, before, fresh);
    if (row === null) continue;
    kept.set(row.recipientId, row);
    if (entry.role === 'loose') back.add(row.recipientId);
  }
  const order = [...kept.keys()];
  const ids = back.size === 0 ? order : woven(order, [...before.keys()], back).map(({ id }) => id);
  return ids.flatMap((id) => kept.get(id) ?? []);
}

function keptRow(
  { change, isTaken, role, id }: Entry,
  before: ReadonlyMap<string, ImportedRow>,
  fresh: ReadonlyMap<ListRow, string>,
): ImportedRow | null {
  const { kind, row, next, recipientId } = change;
  const was = recipientId === null ? undefined : before.get(recipientId);
  if (row === null || next === null)
    // Removed by list and hand, or by the list when that is taken; a row with an error stays what it was.
    return was === undefined || role === 'removed' || (row === null && kind === 'same')
      ? null
      : was;
  if (was !== undefined && !isTaken)
    return kind === 'changed' ? was : { ...was, said: next, award: row.award ?? was.award };
  const ownId = role === 'homeless' ? fresh.get(row) : id;
  return ownId == null || (was === undefined && !isTaken)
    ? null
    : { recipientId: ownId, said: next, award: row.award ?? was?.award ?? null };
}
