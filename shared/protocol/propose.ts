import type { Batch, PlanStep } from '../command/batch.ts';
import { findById, idsOf } from '../model/lookup.ts';
import type { Presentation, Segment, Wave } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { isWordKey, type Translate } from '../words/translate.ts';
import { orderSteps } from './order.ts';
import type { Draft, Proposing, Reason } from './proposal/draft.ts';
import { addFrame } from './proposal/frame.ts';
import { orderProgramme } from './proposal/programme.ts';
import { placeRecipients } from './proposal/recipients.ts';
import { choosePresenters, shapeWaves } from './proposal/waves.ts';

export type { Reason } from './proposal/draft.ts';

/** The rundown that the awards, the recipients and the leaders of a show ask for. */
export interface Proposal {
  /** A `batch` with the label "propose-order"; null: nothing to change. */
  readonly batch: Batch | null;
  /** Why, a line for each choice, and what is left for a person to do. */
  readonly reasons: readonly Reason[];
}

/** One after the other; each takes what those before it have made. */
const PARTS: readonly Proposing[] = [
  placeRecipients,
  addFrame,
  orderProgramme,
  shapeWaves,
  choosePresenters,
];

/**
 * Proposes a rundown: recipients that stand nowhere are placed by their lists, the frame of the ceremony is completed,
 * awards go from the highest to the lowest, waves fit the stage and have presenters. Pinned segments keep their places;
 * what somebody has chosen stays. Pure and deterministic; new segments and waves take their ids from `newId`.
 * A second run over what it has made proposes nothing.
 */
export function proposeOrder(show: Show, newId: () => string): Proposal {
  const { awards, segments } = show.plan;
  const draft = PARTS.reduce<Draft>((before, part) => part(before, newId), {
    show,
    awards,
    segments,
    reasons: [],
  });
  const steps = stepsTo(draft);
  const batch: Batch | null =
    steps.length === 0 ? null : { label: 'propose-order', about: null, steps: [...steps] };
  return { batch, reasons: draft.reasons };
}

/** The sentence of a reason in the person's language. */
export function reasonSentence({ code, values }: Reason, t: Translate): string {
  const key = `propose.${code}`;
  return isWordKey(key) ? t(key, values) : key;
}

function stepsTo({ show, awards, segments }: Draft): readonly PlanStep[] {
  const { plan } = show;
  const known = new Set(idsOf(plan.segments));
  const added = awards.filter(({ id }) => findById(plan.awards, id) === undefined);
  return [
    ...(added.length === 0 ? [] : [{ type: 'add-awards', payload: { items: added } } as const]),
    ...orderSteps(idsOf(plan.segments), idsOf(segments.filter(({ id }) => known.has(id)))),
    // From the first on, so that everything in front of a new one is there already.
    ...segments.flatMap((segment, index): readonly PlanStep[] =>
      known.has(segment.id)
        ? waveSteps(findById(plan.segments, segment.id), segment)
        : [{ type: 'add-segment', payload: { segment, index } }],
    ),
  ];
}

/** Steps that bring the waves of a presentation into their new shape. */
function waveSteps(before: Segment | undefined, after: Segment): readonly PlanStep[] {
  if (before?.kind !== 'presentation' || after.kind !== 'presentation') return [];
  if (before.waves === after.waves || isSame(before.waves, after.waves)) return [];
  const segmentId = after.id;
  const standing = new Set(before.waves.flatMap(({ recipientIds }) => recipientIds));
  const newcomers = after.waves
    .flatMap(({ recipientIds }) => recipientIds)
    .filter((id) => !standing.has(id));
  const arrange: PlanStep = { type: 'arrange-waves', payload: { segmentId, waves: after.waves } };
  return newcomers.length === 0 ? [arrange] : [...joining(before, after, newcomers), arrange];
}

/** Newcomers join the last wave, or the first one that a presentation gets; then the waves are arranged. */
function joining(
  before: Presentation,
  after: Presentation,
  recipientIds: readonly string[],
): readonly PlanStep[] {
  const last = before.waves.at(-1);
  if (last !== undefined)
    return [
      {
        type: 'place-recipients',
        payload: { waveId: last.id, recipientIds, index: last.recipientIds.length },
      },
    ];
  const [first] = after.waves;
  if (first === undefined) return [];
  const wave = { ...first, presenterIds: [], recipientIds };
  return [{ type: 'add-wave', payload: { segmentId: after.id, wave, index: 0 } }];
}

function isSame(some: readonly Wave[], others: readonly Wave[]): boolean {
  return (
    some.length === others.length &&
    some.every((wave, index) => JSON.stringify(wave) === JSON.stringify(others[index]))
  );
}
