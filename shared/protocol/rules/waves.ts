import { stageNeed } from '../../lineup/stagePlan.ts';
import { findById } from '../../model/lookup.ts';
import type { Presentation } from '../../model/segment.ts';
import type { Show } from '../../model/show.ts';
import type { Found } from '../finding.ts';
import { inWaves } from './check.ts';

/** What is missing in a presentation, and whether its waves fit on the stage. */

export function noWaves(_show: Show, { id, title, waves }: Presentation): readonly Found[] {
  return waves.length > 0
    ? []
    : [{ rule: 'no-waves', kind: null, at: { segmentId: id }, values: { title }, fix: null }];
}

export function emptyWaves(_show: Show, segment: Presentation): readonly Found[] {
  return inWaves(segment)
    .filter(({ wave }) => wave.recipientIds.length === 0)
    .map(({ at, values }) => ({ rule: 'empty-wave', kind: null, at, values, fix: null }));
}

/** A wave in which nobody stands yet says only that it is empty. */
export function wavesWithoutPresenter(_show: Show, segment: Presentation): readonly Found[] {
  return inWaves(segment)
    .filter(({ wave }) => wave.presenterIds.length === 0 && wave.recipientIds.length > 0)
    .map(({ at, values }) => ({
      rule: 'wave-without-presenter',
      kind: null,
      at,
      values,
      fix: null,
    }));
}

/** N10: the row is wider than the stage. */
export function tooManyOnStage({ plan }: Show, segment: Presentation): readonly Found[] {
  const width = plan.stage.widthMetres;
  return inWaves(segment).flatMap(({ wave, at, values }): readonly Found[] => {
    const need = stageNeed(plan, wave.id);
    if (need === null || need.fits) return [];
    const n = wave.recipientIds.length;
    return [
      {
        rule: 'N10',
        kind: null,
        at,
        values: { ...values, n, needed: need.neededMetres, width },
        // Where one person is too wide already, no split helps.
        fix: n > 1 && need.widthPerPerson <= width ? 'split' : null,
      },
    ];
  });
}

/** Counted for the presentation as a whole; leads to the first of them. */
export function unnamed({ plan }: Show, segment: Presentation): readonly Found[] {
  const places = segment.waves.flatMap((wave) =>
    wave.recipientIds
      .filter((id) => findById(plan.recipients, id)?.name === null)
      .map((recipientId) => ({ segmentId: segment.id, waveId: wave.id, recipientId })),
  );
  const [first] = places;
  return first === undefined
    ? []
    : [
        {
          rule: 'unnamed',
          kind: null,
          at: first,
          values: { title: segment.title, n: places.length },
          fix: null,
        },
      ];
}
