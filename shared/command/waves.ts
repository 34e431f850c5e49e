import type { Draft } from 'immer';
import { z } from 'zod';
import { findById, findWave, indexById } from '../model/lookup.ts';
import { idSchema } from '../model/primitives.ts';
import { type Presentation, type Wave, waveSchema } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { assignDefined, define } from './define.ts';
import { type Rejection, rejection } from './rejection.ts';
import { moveItem } from './segments.ts';
import { forgetWords } from './words.ts';

const indexSchema = z.number().int().min(0);

const missingWave = (show: Show, id: string): Rejection | null =>
  findWave(show.plan, id) === undefined ? rejection('not-found', { id }) : null;

/** The presentation in the draft that holds this wave of the show; `check` has made sure that there is one. */
function presentationOf(draft: Draft<Show>, show: Show, waveId: string): Draft<Presentation> {
  const segment = draft.plan.segments[findWave(show.plan, waveId)?.segmentIndex ?? -1];
  if (segment?.kind === 'presentation') return segment;
  throw new Error(`no presentation holds the wave ${waveId}`);
}

const segmentTitle = (show: Show, { segmentId }: { readonly segmentId: string }) =>
  findById(show.plan.segments, segmentId)?.title ?? null;
const titleOf = (show: Show, { waveId }: { readonly waveId: string }) =>
  findWave(show.plan, waveId)?.segment.title ?? null;

const addWave = define({
  slice: 'plan',
  payload: z.strictObject({ segmentId: idSchema, wave: waveSchema, index: indexSchema }),
  check: (show, { segmentId, wave, index }) => {
    const segment = findById(show.plan.segments, segmentId);
    if (segment === undefined) return rejection('not-found', { id: segmentId });
    if (segment.kind !== 'presentation')
      return rejection('wrong-kind', { field: 'waves', kind: segment.kind });
    if (missingWave(show, wave.id) === null) return rejection('exists-already', { id: wave.id });
    return index > segment.waves.length ? rejection('out-of-range', { index }) : null;
  },
  change: (draft, { segmentId, wave, index }, _stamp, show) => {
    const segment = draft.plan.segments[indexById(show.plan.segments, segmentId)];
    if (segment?.kind === 'presentation') segment.waves.splice(index, 0, wave as Draft<Wave>);
  },
  about: segmentTitle,
});

const editWave = define({
  slice: 'plan',
  payload: z.strictObject({
    waveId: idSchema,
    changes: waveSchema.pick({ presenterIds: true, plannedSeconds: true }).partial(),
  }),
  check: (show, { waveId }) => missingWave(show, waveId),
  change: (draft, { waveId, changes }, _stamp, show) => {
    const wave = presentationOf(draft, show, waveId).waves.find((one) => one.id === waveId);
    if (wave) assignDefined(wave, changes);
  },
  about: titleOf,
});

const moveWave = define({
  slice: 'plan',
  payload: z.strictObject({ waveId: idSchema, toIndex: indexSchema }),
  check: (show, { waveId, toIndex }) => {
    const place = findWave(show.plan, waveId);
    if (place === undefined) return rejection('not-found', { id: waveId });
    return toIndex < place.segment.waves.length
      ? null
      : rejection('out-of-range', { index: toIndex });
  },
  change: (draft, { waveId, toIndex }, _stamp, show) => {
    const { waves } = presentationOf(draft, show, waveId);
    moveItem(
      waves,
      waves.findIndex((one) => one.id === waveId),
      toIndex,
    );
  },
  about: titleOf,
});

/** The recipients of a removed wave stay in the plan; the checks list them as standing nowhere. */
const removeWave = define({
  slice: 'plan',
  payload: z.strictObject({ waveId: idSchema }),
  check: (show, { waveId }) => missingWave(show, waveId),
  change: (draft, { waveId }, _stamp, show) => {
    const segment = presentationOf(draft, show, waveId);
    segment.waves = segment.waves.filter((one) => one.id !== waveId);
    forgetWords(draft, [waveId]);
  },
  about: titleOf,
});

/** Puts recipients into a wave in the given order, taking them out of the other waves of the same presentation. */
const placeRecipients = define({
  slice: 'plan',
  payload: z.strictObject({
    waveId: idSchema,
    recipientIds: z.array(idSchema).min(1),
    /** 0-based place that the first of them has afterwards. */
    index: indexSchema,
  }),
  check: (show, { waveId, recipientIds, index }) => {
    const place = findWave(show.plan, waveId);
    if (place === undefined) return rejection('not-found', { id: waveId });
    const unknown = recipientIds.find((id) => findById(show.plan.recipients, id) === undefined);
    if (unknown !== undefined) return rejection('not-found', { id: unknown });
    const chosen = new Set(recipientIds);
    if (chosen.size < recipientIds.length) return rejection('recipient-twice', { id: waveId });
    const staying = place.wave.recipientIds.filter((id) => !chosen.has(id));
    return index > staying.length ? rejection('out-of-range', { index }) : null;
  },
  change: (draft, { waveId, recipientIds, index }, _stamp, show) => {
    const chosen = new Set(recipientIds);
    for (const wave of presentationOf(draft, show, waveId).waves) {
      if (wave.recipientIds.some((id) => chosen.has(id)))
        wave.recipientIds = wave.recipientIds.filter((id) => !chosen.has(id));
      if (wave.id === waveId) wave.recipientIds.splice(index, 0, ...recipientIds);
    }
  },
  about: titleOf,
});

/** Takes recipients out of a wave; they stay in the plan. */
const dropRecipients = define({
  slice: 'plan',
  payload: z.strictObject({ waveId: idSchema, recipientIds: z.array(idSchema).min(1) }),
  check: (show, { waveId, recipientIds }) => {
    const place = findWave(show.plan, waveId);
    if (place === undefined) return rejection('not-found', { id: waveId });
    const absent = recipientIds.find((id) => !place.wave.recipientIds.includes(id));
    return absent === undefined ? null : rejection('not-found', { id: absent });
  },
  change: (draft, { waveId, recipientIds }, _stamp, show) => {
    const wave = presentationOf(draft, show, waveId).waves.find((one) => one.id === waveId);
    if (wave) wave.recipientIds = wave.recipientIds.filter((id) => !recipientIds.includes(id));
  },
  about: titleOf,
});

/**
 * Arranges all recipients of a presentation anew: split into waves by what the stage takes or by presenter, or merged.
 * Nobody may be lost or added by it.
 */
const arrangeWaves = define({
  slice: 'plan',
  payload: z.strictObject({ segmentId: idSchema, waves: z.array(waveSchema).min(1).max(2000) }),
  check: (show, { segmentId, waves }) => {
    const segment = findById(show.plan.segments, segmentId);
    if (segment === undefined) return rejection('not-found', { id: segmentId });
    if (segment.kind !== 'presentation')
      return rejection('wrong-kind', { field: 'waves', kind: segment.kind });
    const before = segment.waves.flatMap((wave) => wave.recipientIds);
    const after = waves.flatMap((wave) => wave.recipientIds);
    const kept = new Set(after);
    return kept.size === before.length &&
      after.length === before.length &&
      before.every((id) => kept.has(id))
      ? null
      : rejection('lineup-differs', { title: segment.title });
  },
  change: (draft, { segmentId, waves }, _stamp, show) => {
    const segment = draft.plan.segments[indexById(show.plan.segments, segmentId)];
    if (segment?.kind === 'presentation') segment.waves = waves as Draft<Wave>[];
  },
  about: segmentTitle,
});

export const waveCommands = {
  'add-wave': addWave,
  'edit-wave': editWave,
  'move-wave': moveWave,
  'remove-wave': removeWave,
  'place-recipients': placeRecipients,
  'drop-recipients': dropRecipients,
  'arrange-waves': arrangeWaves,
} as const;
