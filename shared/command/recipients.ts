import type { Draft } from 'immer';
import { z } from 'zod';
import { findById, findWave } from '../model/lookup.ts';
import { idSchema } from '../model/primitives.ts';
import { recipientSchema } from '../model/recipient.ts';
import type { Show } from '../model/show.ts';
import { assignDefined, define } from './define.ts';
import { takenId } from './planThings.ts';
import { rejection } from './rejection.ts';

function draftWaves(draft: Draft<Show>) {
  return draft.plan.segments.flatMap((one) => (one.kind === 'presentation' ? one.waves : []));
}

/** Adds recipients, with `place` straight into a lineup: one step to take back. */
const addRecipients = define({
  slice: 'plan',
  payload: z.strictObject({
    items: z.array(recipientSchema).min(1).max(20_000),
    /** Wave and 0-based place of the first of them; null: they stand nowhere yet. */
    place: z.strictObject({ waveId: idSchema, index: z.number().int().min(0) }).nullable(),
  }),
  check: (show, { items, place }) => {
    const id = takenId(show.plan.recipients, items);
    if (id !== null) return rejection('exists-already', { id });
    if (place === null) return null;
    const wave = findWave(show.plan, place.waveId)?.wave;
    if (wave === undefined) return rejection('not-found', { id: place.waveId });
    return place.index > wave.recipientIds.length
      ? rejection('out-of-range', { index: place.index })
      : null;
  },
  change: (draft, { items, place }) => {
    draft.plan.recipients.push(...items);
    if (place === null) return;
    const wave = draftWaves(draft).find((one) => one.id === place.waveId);
    wave?.recipientIds.splice(place.index, 0, ...items.map((item) => item.id));
  },
});

const editRecipient = define({
  slice: 'plan',
  payload: z.strictObject({
    id: idSchema,
    changes: recipientSchema.omit({ id: true }).partial(),
  }),
  check: (show, { id }) =>
    findById(show.plan.recipients, id) === undefined ? rejection('not-found', { id }) : null,
  change: (draft, { id, changes }) => {
    const recipient = draft.plan.recipients.find((one) => one.id === id);
    if (recipient) assignDefined(recipient, changes);
  },
});

/** Removes recipients from the plan and from every lineup in which they stand. */
const removeRecipients = define({
  slice: 'plan',
  payload: z.strictObject({ ids: z.array(idSchema).min(1) }),
  check: (show, { ids }) => {
    const unknown = ids.find((id) => findById(show.plan.recipients, id) === undefined);
    return unknown === undefined ? null : rejection('not-found', { id: unknown });
  },
  change: (draft, { ids }) => {
    const gone = new Set(ids);
    draft.plan.recipients = draft.plan.recipients.filter((one) => !gone.has(one.id));
    for (const wave of draftWaves(draft))
      if (wave.recipientIds.some((id) => gone.has(id)))
        wave.recipientIds = wave.recipientIds.filter((id) => !gone.has(id));
  },
});

export const recipientCommands = {
  'add-recipients': addRecipients,
  'edit-recipient': editRecipient,
  'remove-recipients': removeRecipients,
} as const;
