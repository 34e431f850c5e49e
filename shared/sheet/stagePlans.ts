import { memoByIdentity } from '../model/lookup.ts';
import type { Show } from '../model/show.ts';
import type { Section, SheetFace } from './face.ts';
import { contentHash } from './hash.ts';
import { type LineupSection, lineupsContent } from './lineups.ts';

/** The stage of one wave, with who stands at which number. */
export interface StagePlanSection
  extends Section,
    Pick<LineupSection, 'award' | 'wave' | 'cues' | 'stage'> {
  readonly presenters: readonly string[];
  readonly people: readonly {
    /** Printed number. */
    readonly number: string;
    readonly name: string;
    readonly absent: boolean;
    readonly unnamed: boolean;
  }[];
}

/** The drawing of the stage, one page for each wave. */
export interface StagePlansSheet extends SheetFace {
  readonly name: 'stage-plans';
  readonly sections: readonly StagePlanSection[];
}

export type StagePlansContent = Pick<StagePlansSheet, 'name' | 'sections'>;

/** The same places as in the lineups, without what only the ushers need. */
export function stagePlansContent(show: Show): StagePlansContent {
  return { name: 'stage-plans', sections: lineupsContent(show).sections.map(planOf) };
}

const planOf = memoByIdentity(
  ({ id, award, wave, cues, stage, presenters, rows }: LineupSection): StagePlanSection => {
    const content = {
      award,
      wave,
      cues,
      stage,
      presenters: presenters.map(({ name }) => name),
      people: rows.map(({ name }) => ({
        number: name.number ?? '',
        name: name.text,
        absent: name.absent,
        unnamed: name.unnamed,
      })),
    };
    return { id, hash: contentHash(content), ...content };
  },
);
