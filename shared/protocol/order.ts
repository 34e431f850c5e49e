import type { PlanStep } from '../command/batch.ts';
import { longestRising } from '../model/rising.ts';
import type { Segment } from '../model/segment.ts';

/**
 * Moves that lead from one order of the segments to another; both hold the same ids. Those that follow each other
 * rightly already stay, as many of them as can.
 */
export function orderSteps(
  before: readonly string[],
  wanted: readonly string[],
): readonly PlanStep[] {
  const placeIn = new Map(before.map((id, index) => [id, index]));
  const staying = longestRising(wanted.map((id) => placeIn.get(id) ?? 0));
  const now = [...before];
  const steps: PlanStep[] = [];
  for (const [index, id] of wanted.entries()) {
    if (staying.has(index)) continue;
    now.splice(now.indexOf(id), 1);
    // Everything in front of it in the wanted order stands rightly by now; in front of the first there is nothing.
    const toIndex = now.indexOf(wanted[index - 1] ?? '') + 1;
    now.splice(toIndex, 0, id);
    steps.push({ type: 'move-segment', payload: { segmentId: id, toIndex } });
  }
  return steps;
}

/** An order in which pinned segments keep their places and the others fill the rest in the order given. */
export function aroundPinned(
  segments: readonly Pick<Segment, 'id' | 'pinned'>[],
  loose: readonly string[],
): readonly string[] {
  const rest = [...loose];
  const places = segments.map(({ id, pinned }) => (pinned ? id : null));
  const filled = places.map((id) => id ?? rest.shift() ?? null).filter((id) => id !== null);
  return [...filled, ...rest];
}
