import { findById, findWave, type WavePlace } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import type { Segment } from '../model/segment.ts';
import type { PlanSelection } from './planSelection.ts';

/** What is chosen in the programme: segments, and waves whose segment is not chosen, both in its order. */
export interface Chosen {
  readonly segments: readonly Segment[];
  readonly waves: readonly WavePlace[];
}

/** The chosen segments and waves; ids that stand nowhere are left out. */
export function chosenIn(plan: Plan, ids: ReadonlySet<string>): Chosen {
  return {
    segments: plan.segments.filter(({ id }) => ids.has(id)),
    waves: plan.segments.flatMap((segment) =>
      segment.kind === 'presentation' && !ids.has(segment.id)
        ? segment.waves.flatMap(({ id }) => (ids.has(id) ? (findWave(plan, id) ?? []) : []))
        : [],
    ),
  };
}

/** The row of a segment or wave as a selection; null when it stands nowhere. */
export function rowSelection(plan: Plan, id: string): PlanSelection | null {
  if (findById(plan.segments, id) !== undefined) return { segmentId: id, waveId: null };
  const place = findWave(plan, id);
  return place === undefined ? null : { segmentId: place.segment.id, waveId: id };
}

/** Rows that are chosen, by id. */
export interface RowChoice {
  /** The row that is worked in. */
  readonly activeId: string;
  /** Empty: the active row alone. */
  readonly chosenIds: readonly string[];
  /** Where a range begins; null: at the active row. */
  readonly anchorId: string | null;
}

/** Choosing one row. */
export function alone(id: string): RowChoice {
  return { activeId: id, chosenIds: [], anchorId: null };
}

/** Choosing with Ctrl: the row joins what is chosen, or leaves it. */
export function toggled({ activeId, chosenIds }: RowChoice, id: string): RowChoice {
  const before = chosenIds.length === 0 ? [activeId] : chosenIds;
  const after = before.includes(id) ? before.filter((one) => one !== id) : [...before, id];
  return { activeId: id, chosenIds: after, anchorId: id };
}

/** Choosing with Shift: all rows from where the range begins to this one. */
export function stretched(before: RowChoice, id: string, rowIds: readonly string[]): RowChoice {
  const anchorId = before.anchorId ?? before.activeId;
  const ends = [rowIds.indexOf(anchorId), rowIds.indexOf(id)];
  if (ends.includes(-1)) return alone(id);
  const chosenIds = rowIds.slice(Math.min(...ends), Math.max(...ends) + 1);
  return { activeId: id, chosenIds, anchorId };
}

/** Going to a row with Ctrl: what is chosen stays chosen. */
export function visited({ activeId, chosenIds, anchorId }: RowChoice, id: string): RowChoice {
  return {
    activeId: id,
    chosenIds: chosenIds.length === 0 ? [activeId] : chosenIds,
    anchorId: anchorId ?? activeId,
  };
}

/** The chosen rows that there are; the active one when none of them is left. */
export function chosenRows(plan: Plan, { activeId, chosenIds }: RowChoice): ReadonlySet<string> {
  const present = chosenIds.filter((id) => rowSelection(plan, id) !== null);
  return new Set(present.length === 0 ? [activeId] : present);
}
