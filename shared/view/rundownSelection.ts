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

/** Rows that are chosen, by id: the one that is worked in, the others, and where a range begins. */
export interface RowChoice {
  readonly activeId: string;
  /** Chosen beside the active one. */
  readonly otherIds: readonly string[];
  readonly anchorId: string | null;
}

/** Choosing with Ctrl: the row joins what is chosen, or leaves it; one stays chosen always. */
export function toggled(before: RowChoice, id: string): RowChoice {
  const chosen = [before.activeId, ...before.otherIds];
  if (!chosen.includes(id)) return { activeId: id, otherIds: chosen, anchorId: id };
  const [activeId, ...otherIds] = chosen.filter((one) => one !== id);
  return activeId === undefined ? before : { activeId, otherIds, anchorId: activeId };
}

/** Choosing with Shift: all rows from where the range begins to this one. */
export function stretched(before: RowChoice, id: string, rowIds: readonly string[]): RowChoice {
  const anchorId = before.anchorId ?? before.activeId;
  const ends = [rowIds.indexOf(anchorId), rowIds.indexOf(id)];
  if (ends.includes(-1)) return { activeId: id, otherIds: [], anchorId: id };
  const range = rowIds.slice(Math.min(...ends), Math.max(...ends) + 1);
  return { activeId: id, otherIds: range.filter((one) => one !== id), anchorId };
}
