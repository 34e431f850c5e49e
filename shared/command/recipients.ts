import type { Draft } from 'immer';
import { z } from 'zod';
import { changesOf } from '../model/changes.ts';
import { LONGEST_LIST } from '../model/importedList.ts';
import { findById, findWave, indexById } from '../model/lookup.ts';
import { idSchema } from '../model/primitives.ts';
import { type Recipient, recipientSchema } from '../model/recipient.ts';
import type { Wave } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { assignDefined, define } from './define.ts';
import { takenId } from './planThings.ts';
import { rejection } from './rejection.ts';

/** The wave in the draft, found in the show: a search in the draft would copy every wave on its way. */
function draftWave(draft: Draft<Show>, show: Show, waveId: string): Draft<Wave> | undefined {
  const place = findWave(show.plan, waveId);
  const segment = draft.plan.segments[place?.segmentIndex ?? -1];
  return segment?.kind === 'presentation' ? segment.waves[place?.waveIndex ?? -1] : undefined;
}

/** Adds recipients, with `place` straight into a lineup: one step to take back. */
const addRecipients = define({
  slice: 'plan',
  payload: z.strictObject({
    items: z.array(recipientSchema).min(1).max(LONGEST_LIST),
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
  change: (draft, { items, place }, _stamp, show) => {
    draft.plan.recipients.push(...items);
    if (place === null) return;
    const wave = draftWave(draft, show, place.waveId);
    wave?.recipientIds.splice(place.index, 0, ...items.map((item) => item.id));
  },
  about: (_show, { items }) => items[0]?.name ?? null,
});

const editSchema = z.strictObject({
  id: idSchema,
  changes: changesOf(recipientSchema.omit({ id: true })),
});

/** Looks the place up in the show: a search in the draft would copy every recipient on its way. */
function edit(draft: Draft<Show>, show: Show, { id, changes }: z.infer<typeof editSchema>): void {
  const recipient = draft.plan.recipients[indexById(show.plan.recipients, id)];
  if (recipient) assignDefined(recipient, changes);
}

const editRecipient = define({
  slice: 'plan',
  payload: editSchema,
  check: (show, { id }) =>
    findById(show.plan.recipients, id) === undefined ? rejection('not-found', { id }) : null,
  change: (draft, payload, _stamp, show) => edit(draft, show, payload),
  about: (show, { id, changes }) =>
    findById(show.plan.recipients, id)?.name ?? changes.name ?? null,
});

/** Many edits at once: names filled in, a word replaced. */
const editRecipients = define({
  slice: 'plan',
  payload: z.strictObject({ edits: z.array(editSchema).min(1).max(LONGEST_LIST) }),
  check: (show, { edits }) => {
    const unknown = edits.find(({ id }) => findById(show.plan.recipients, id) === undefined);
    return unknown === undefined ? null : rejection('not-found', { id: unknown.id });
  },
  change: (draft, { edits }, _stamp, show) => {
    for (const one of edits) edit(draft, show, one);
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
  change: (draft, { ids }, _stamp, show) => {
    const gone = new Set(ids);
    const { recipients, segments } = show.plan;
    draft.plan.recipients = recipients.filter((one) => !gone.has(one.id)) as Draft<Recipient>[];
    for (const segment of segments)
      for (const { id, recipientIds } of segment.kind === 'presentation' ? segment.waves : []) {
        const staying = recipientIds.filter((one) => !gone.has(one));
        const wave = staying.length < recipientIds.length && draftWave(draft, show, id);
        if (wave) wave.recipientIds = staying;
      }
  },
  about: (show, { ids }) => findById(show.plan.recipients, ids[0] ?? null)?.name ?? null,
});

export const recipientCommands = {
  'add-recipients': addRecipients,
  'edit-recipient': editRecipient,
  'edit-recipients': editRecipients,
  'remove-recipients': removeRecipients,
} as const;
