import { findById } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import type { Segment, Wave } from '../model/segment.ts';

/** What the organiser has chosen in the rundown, by id. */
export interface PlanSelection {
  readonly segmentId: string | null;
  /** A wave of that segment; null: the segment itself. */
  readonly waveId: string | null;
}

/** The chosen things themselves; `index` is the segment's 0-based place. */
export interface Selected {
  readonly segment: Segment;
  readonly index: number;
  readonly wave: Wave | null;
}

/** What a selection means in this plan: a thing that is gone gives way to what holds it, then to the first segment. */
export function resolveSelection(plan: Plan, selection: PlanSelection): Selected | null {
  const segment = findById(plan.segments, selection.segmentId) ?? plan.segments[0];
  if (segment === undefined) return null;
  const wave =
    segment.kind === 'presentation' && segment.id === selection.segmentId
      ? findById(segment.waves, selection.waveId)
      : undefined;
  return { segment, index: plan.segments.indexOf(segment), wave: wave ?? null };
}
