import { type Cue, cues } from '../cue/cues.ts';
import type { Award } from '../model/award.ts';
import { findById } from '../model/lookup.ts';
import type { Presentation, Wave } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { groupBy } from './groups.ts';

/** A wave with what it belongs to. */
export interface SheetWave {
  readonly segment: Presentation;
  readonly award: Award;
  readonly wave: Wave;
  readonly waveCues: readonly Cue[];
}

/** All waves in the order of the programme; those of an award that is gone are left out. */
export function sheetWaves({ plan }: Show): readonly SheetWave[] {
  const byWave = groupBy(cues(plan), (cue) => cue.waveId);
  return plan.segments.flatMap((segment) => {
    if (segment.kind !== 'presentation') return [];
    const award = findById(plan.awards, segment.awardId);
    if (award === undefined) return [];
    return segment.waves.map((wave) => ({
      segment,
      award,
      wave,
      waveCues: byWave.get(wave.id) ?? [],
    }));
  });
}
