import { type Cue, cuesOf } from '../cue/cues.ts';
import type { Award } from '../model/award.ts';
import { findById } from '../model/lookup.ts';
import type { Presentation, Segment, Wave } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { groupBy } from './groups.ts';

/** A wave with what it belongs to. */
export interface SheetWave {
  readonly segment: Presentation;
  readonly award: Award;
  readonly wave: Wave;
  readonly waveCues: readonly Cue[];
}

/** The waves of a segment; none where it has none, or where its award is gone. */
export function wavesOf({ plan }: Show, segment: Segment): readonly SheetWave[] {
  if (segment.kind !== 'presentation') return [];
  const award = findById(plan.awards, segment.awardId);
  if (award === undefined) return [];
  const byWave = groupBy(cuesOf(plan, segment.id), (cue) => cue.waveId);
  return segment.waves.map((wave) => ({
    segment,
    award,
    wave,
    waveCues: byWave.get(wave.id) ?? [],
  }));
}

/** All waves in the order of the programme. */
export const sheetWaves = (show: Show): readonly SheetWave[] =>
  show.plan.segments.flatMap((segment) => wavesOf(show, segment));
