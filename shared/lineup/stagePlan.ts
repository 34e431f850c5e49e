import type { Award, AwardForm } from '../model/award.ts';
import { findById, findWave } from '../model/lookup.ts';
import type { Plan, Stage } from '../model/plan.ts';
import { type LineupSource, lineup, type Place } from './lineup.ts';

/** Who stands where, in metres from the left edge of the stage as seen from the hall. */
export interface StagePlan {
  readonly stage: Stage;
  /** Middle of each place, in the order of the lineup. */
  readonly places: readonly { readonly place: Place; readonly metres: number }[];
  readonly neededMetres: number;
  /** False: the row is wider than the stage, and the drawing squeezes it. */
  readonly fits: boolean;
  /** From the middle of one place to the middle of the next, in metres. */
  readonly pitchMetres: number;
}

/** The row of a wave, centred on the stage; null for an unknown wave or one without recipients. */
export function stagePlan(show: LineupSource, waveId: string): StagePlan | null {
  const need = stageNeed(show.plan, waveId);
  const places = lineup(show, waveId);
  if (need === null || places.length === 0) return null;
  const { stage } = show.plan;
  const step = need.fits ? need.widthPerPerson : stage.widthMetres / places.length;
  const first = (stage.widthMetres - step * places.length) / 2 + step / 2;
  return {
    stage,
    places: places.map((place, index) => {
      const fromFirst = first + step * index;
      const metres = stage.firstStands === 'left' ? fromFirst : stage.widthMetres - fromFirst;
      return { place, metres: rounded(metres) };
    }),
    neededMetres: need.neededMetres,
    fits: need.fits,
    pitchMetres: step,
  };
}

/** The width that a row takes, in metres. */
export interface StageNeed {
  readonly widthPerPerson: number;
  readonly neededMetres: number;
  readonly fits: boolean;
}

/** How wide the row of a wave is; null for an unknown wave. */
export function stageNeed(plan: Plan, waveId: string): StageNeed | null {
  const found = findWave(plan, waveId);
  if (found === undefined) return null;
  const { stage } = plan;
  const width = widthPerPerson(stage, findById(plan.awards, found.segment.awardId)?.form);
  const neededMetres = rounded(width * found.wave.recipientIds.length);
  return { widthPerPerson: width, neededMetres, fits: neededMetres <= stage.widthMetres };
}

/** How many can stand in one row with this award in their hands; at least one. */
export function stageCapacity({ stage }: Pick<Plan, 'stage'>, award: Award | undefined): number {
  // A quotient such as 9.5 / 0.95 may come out a hair below the whole number.
  return Math.max(1, Math.floor(stage.widthMetres / widthPerPerson(stage, award?.form) + 1e-9));
}

function widthPerPerson(stage: Stage, form: AwardForm | undefined): number {
  return form === 'flag' ? stage.metresPerFlag : stage.metresPerFrame;
}

const rounded = (metres: number): number => Math.round(metres * 100) / 100;
