import type { AwardForm } from '../model/award.ts';
import { findById, findWave } from '../model/lookup.ts';
import type { Stage } from '../model/plan.ts';
import { type LineupSource, lineup, type Place } from './lineup.ts';

/** Who stands where, in metres from the left edge of the stage as seen from the hall. */
export interface StagePlan {
  readonly stage: Stage;
  /** Middle of each place, in the order of the lineup. */
  readonly places: readonly { readonly place: Place; readonly metres: number }[];
  readonly neededMetres: number;
  /** False: the row is wider than the stage, and the drawing squeezes it. */
  readonly fits: boolean;
}

/** The row of a wave, centred on the stage; null for an unknown wave or one without recipients. */
export function stagePlan(show: LineupSource, waveId: string): StagePlan | null {
  const found = findWave(show.plan, waveId);
  const places = lineup(show, waveId);
  if (found === undefined || places.length === 0) return null;
  const { stage } = show.plan;
  const width = widthPerPerson(stage, findById(show.plan.awards, found.segment.awardId)?.form);
  const neededMetres = Math.round(width * places.length * 100) / 100;
  const fits = neededMetres <= stage.widthMetres;
  const step = fits ? width : stage.widthMetres / places.length;
  const first = (stage.widthMetres - step * places.length) / 2 + step / 2;
  return {
    stage,
    places: places.map((place, index) => {
      const fromFirst = first + step * index;
      const metres = stage.firstStands === 'left' ? fromFirst : stage.widthMetres - fromFirst;
      return { place, metres: Math.round(metres * 100) / 100 };
    }),
    neededMetres,
    fits,
  };
}

function widthPerPerson(stage: Stage, form: AwardForm | undefined): number {
  return form === 'flag' ? stage.metresPerFlag : stage.metresPerFrame;
}
