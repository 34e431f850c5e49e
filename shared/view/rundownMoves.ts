import type { PlanStep } from '../command/batch.ts';
import { findById, findWave, indexById } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import type { Presentation } from '../model/segment.ts';
import { anywhere, placeAfter } from './landing.ts';
import type { RundownRow } from './rundown.ts';
import { idsOf, type NewId, type RundownEdit, rundownEdit } from './rundownEdit.ts';
import { chosenIn } from './rundownSelection.ts';

/** Moves the chosen rows by one place among their likes; those at the edge stay. */
export function shift(plan: Plan, ids: ReadonlySet<string>, by: 1 | -1): RundownEdit | null {
  const chosen = chosenIn(plan, ids);
  const order = idsOf(plan.segments);
  const steps: PlanStep[] = moves(order, shifted(order, ids, by), ids).map(segmentStep);
  for (const segment of new Set(chosen.waves.map((place) => place.segment))) {
    const waves = idsOf(segment.waves);
    steps.push(...moves(waves, shifted(waves, ids, by), ids).map(waveStep));
  }
  return rundownEdit('move-several', chosen, steps);
}

const segmentStep = ({ id, toIndex }: Move): PlanStep => ({
  type: 'move-segment',
  payload: { segmentId: id, toIndex },
});
const waveStep = ({ id, toIndex }: Move): PlanStep => ({
  type: 'move-wave',
  payload: { waveId: id, toIndex },
});

/** The order after every chosen one has changed its place with the one beside it that is not chosen. */
function shifted(order: readonly string[], chosen: ReadonlySet<string>, by: 1 | -1): string[] {
  const next = by === 1 ? [...order].reverse() : [...order];
  for (const [at, id] of next.entries()) {
    const before = next[at - 1];
    if (before === undefined || !chosen.has(id) || chosen.has(before)) continue;
    next[at - 1] = id;
    next[at] = before;
  }
  return by === 1 ? next.reverse() : next;
}

interface Move {
  readonly id: string;
  readonly toIndex: number;
}

/**
 * Moves that lead from one order to another in which only the chosen ones have left their places.
 * Those that go down are moved from the last on, those that go up from the first on, so that none pushes
 * one that has arrived.
 */
function moves(
  order: readonly string[],
  target: readonly string[],
  chosen: ReadonlySet<string>,
): readonly Move[] {
  const from = new Map(order.map((id, index) => [id, index]));
  const leaving = target
    .map((id, toIndex) => ({ id, toIndex, by: toIndex - (from.get(id) ?? toIndex) }))
    .filter(({ id, by }) => chosen.has(id) && by !== 0);
  return [...leaving.filter(({ by }) => by > 0).reverse(), ...leaving.filter(({ by }) => by < 0)];
}

/** Which rows are carried when a person takes hold of this one: the chosen ones of its kind when it is one of them. */
export function carried(plan: Plan, id: string, ids: ReadonlySet<string>): readonly string[] {
  if (!ids.has(id)) return [id];
  const { segments, waves } = chosenIn(plan, ids);
  if (findById(plan.segments, id) !== undefined) return idsOf(segments);
  const place = findWave(plan, id);
  // A wave of a chosen presentation goes by itself.
  if (place === undefined || ids.has(place.segment.id)) return [id];
  return waves
    .filter(({ segment }) => segment.awardId === place.segment.awardId)
    .map(({ wave }) => wave.id);
}

/**
 * The gap between rows in which carried rows land that are let go at `gap` (0: above the first row); null: not there.
 * Segments land between segments, waves in presentations of the same award.
 */
export function landing(
  plan: Plan,
  rows: readonly RundownRow[],
  moved: readonly string[],
  gap: number,
): number | null {
  const place = findWave(plan, moved[0] ?? null);
  if (place !== undefined) return waveLanding(plan, rows, moved, gap);
  const heads = rows.flatMap((row, index) => (row.row === 'segment' ? [index] : []));
  const segments = idsOf(plan.segments);
  const at = anywhere(segments, moved, heads.filter((index) => index < gap).length);
  return heads[at] ?? rows.length;
}

function waveLanding(
  plan: Plan,
  rows: readonly RundownRow[],
  moved: readonly string[],
  gap: number,
): number | null {
  const target = presentationAt(plan, rows, gap);
  const award = findWave(plan, moved[0] ?? null)?.segment.awardId;
  if (target === null || target.awardId !== award) return null;
  const home = rows.findIndex(({ id }) => id === moved[0]);
  const isTogether = moved.every((id, nth) => rows[home + nth]?.id === id);
  return isTogether && gap >= home && gap <= home + moved.length ? home : gap;
}

/** The presentation in which a wave stands that is put into the gap; null: none. */
function presentationAt(plan: Plan, rows: readonly RundownRow[], gap: number): Presentation | null {
  const above = rows[gap - 1];
  if (above === undefined) return null;
  const segment = findById(plan.segments, above.row === 'wave' ? above.segmentId : above.id);
  return segment?.kind === 'presentation' ? segment : null;
}

/** Puts carried rows into a gap that `landing` has given. */
export function drop(
  plan: Plan,
  rows: readonly RundownRow[],
  moved: readonly string[],
  gap: number,
): RundownEdit | null {
  const ids = new Set(moved);
  const chosen = chosenIn(plan, ids);
  if (chosen.segments.length > 0) {
    const before = rows.slice(0, gap).filter((row) => row.row === 'segment').length;
    const order = idsOf(plan.segments);
    const target = inserted(order, moved, before);
    return rundownEdit('move-several', chosen, moves(order, target, ids).map(segmentStep));
  }
  return rundownEdit('move-several', chosen, waveDrop(plan, rows, moved, gap));
}

function inserted(order: readonly string[], moved: readonly string[], gap: number): string[] {
  const gone = new Set(moved);
  const rest = order.filter((id) => !gone.has(id));
  rest.splice(placeAfter(order, moved, gap), 0, ...moved);
  return rest;
}

function waveDrop(
  plan: Plan,
  rows: readonly RundownRow[],
  moved: readonly string[],
  gap: number,
): PlanStep[] {
  const target = presentationAt(plan, rows, gap);
  if (target === null) return [];
  const head = rows.findIndex(({ id }) => id === target.id);
  const order = idsOf(target.waves);
  const index = gap - head - 1;
  if (moved.every((id) => order.includes(id)))
    return moves(order, inserted(order, moved, index), new Set(moved)).map(waveStep);
  const at = placeAfter(order, moved, index);
  return moved.flatMap((id, nth): PlanStep[] => {
    const wave = findWave(plan, id)?.wave;
    if (wave === undefined) return [];
    return [
      { type: 'remove-wave', payload: { waveId: id } },
      { type: 'add-wave', payload: { segmentId: target.id, wave, index: at + nth } },
    ];
  });
}

/** Makes waves of the chosen presentations, each of the presentation above it. */
export function indentation(plan: Plan, ids: ReadonlySet<string>): RundownEdit | null {
  const chosen = chosenIn(plan, ids);
  const steps = chosen.segments.map(
    ({ id }): PlanStep => ({ type: 'indent-segment', payload: { segmentId: id } }),
  );
  const waves = chosen.segments.flatMap((one) => (one.kind === 'presentation' ? one.waves : []));
  return rundownEdit('move-several', chosen, steps, idsOf(waves));
}

/** Whether the chosen rows can be indented as they stand, so that a key may be used for it. */
export function canIndent(plan: Plan, ids: ReadonlySet<string>): boolean {
  const { segments, waves } = chosenIn(plan, ids);
  if (segments.length === 0 || waves.length > 0) return false;
  return segments.every((segment) => {
    const above = plan.segments[indexById(plan.segments, segment.id) - 1];
    return (
      segment.kind === 'presentation' &&
      above?.kind === 'presentation' &&
      above.awardId === segment.awardId
    );
  });
}

/** Makes presentations of the chosen waves, each with the waves behind it. */
export function outdentation(
  plan: Plan,
  ids: ReadonlySet<string>,
  newId: NewId,
): RundownEdit | null {
  const chosen = chosenIn(plan, ids);
  const made: string[] = [];
  // From the last on: what leaves takes the waves behind it along.
  const steps = chosen.waves.toReversed().map(({ wave }): PlanStep => {
    const newSegmentId = newId();
    made.unshift(newSegmentId);
    return { type: 'outdent-wave', payload: { waveId: wave.id, newSegmentId } };
  });
  return rundownEdit('move-several', chosen, steps, made);
}

/** Whether the chosen rows can be outdented as they stand. */
export function canOutdent(plan: Plan, ids: ReadonlySet<string>): boolean {
  const { segments, waves } = chosenIn(plan, ids);
  return segments.length === 0 && waves.length > 0 && waves.every(({ waveIndex }) => waveIndex > 0);
}
