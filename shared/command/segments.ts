import type { Draft } from 'immer';
import { z } from 'zod';
import { findById, findWave, indexById } from '../model/lookup.ts';
import { idSchema, lineSchema, secondsSchema, timeOfDaySchema } from '../model/primitives.ts';
import {
  formulaSchema,
  notesSchema,
  type Presentation,
  type Segment,
  segmentFields,
  segmentSchema,
  speechRoleSchema,
} from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { assignDefined, define } from './define.ts';
import { type Rejection, rejection } from './rejection.ts';
import { forgetWords } from './words.ts';

/** 0-based place in a list. */
const indexSchema = z.number().int().min(0);

const missingSegment = (show: Show, id: string): Rejection | null =>
  findById(show.plan.segments, id) === undefined ? rejection('not-found', { id }) : null;

const titleOf = (show: Show, { segmentId }: { readonly segmentId: string }) =>
  findById(show.plan.segments, segmentId)?.title ?? null;

/** Takes the item at `from` out and puts it in so that it stands at `to` afterwards. */
export function moveItem<T>(items: T[], from: number, to: number): void {
  const [item] = items.splice(from, 1);
  if (item !== undefined) items.splice(to, 0, item);
}

/** Every field that some kind of segment has; which ones fit is checked against the segment's kind. */
const changesSchema = z
  .strictObject({
    title: lineSchema.min(1),
    plannedSeconds: secondsSchema.nullable(),
    startsAt: timeOfDaySchema.nullable(),
    endsBy: timeOfDaySchema.nullable(),
    notes: notesSchema,
    pinned: z.boolean(),
    flagSalute: z.boolean(),
    role: speechRoleSchema,
    awardId: idSchema,
    decisionId: idSchema.nullable(),
    formula: formulaSchema,
    ...segmentFields,
  })
  .partial();

const addSegment = define({
  slice: 'plan',
  payload: z.strictObject({ segment: segmentSchema, index: indexSchema }),
  check: (show, { segment, index }) => {
    if (missingSegment(show, segment.id) === null)
      return rejection('exists-already', { id: segment.id });
    return index > show.plan.segments.length ? rejection('out-of-range', { index }) : null;
  },
  change: (draft, { segment, index }) => {
    draft.plan.segments.splice(index, 0, segment as Draft<Segment>);
  },
  about: (_show, { segment }) => segment.title,
});

const editSegment = define({
  slice: 'plan',
  payload: z.strictObject({ segmentId: idSchema, changes: changesSchema }),
  check: (show, { segmentId, changes }) => {
    const segment = findById(show.plan.segments, segmentId);
    if (segment === undefined) return rejection('not-found', { id: segmentId });
    const foreign = Object.keys(changes).find((field) => !Object.hasOwn(segment, field));
    return foreign === undefined
      ? null
      : rejection('wrong-kind', { field: foreign, kind: segment.kind });
  },
  change: (draft, { segmentId, changes }, _stamp, show) => {
    const segment = draft.plan.segments[indexById(show.plan.segments, segmentId)];
    if (segment) assignDefined(segment, changes);
  },
  about: titleOf,
});

const moveSegment = define({
  slice: 'plan',
  payload: z.strictObject({ segmentId: idSchema, toIndex: indexSchema }),
  check: (show, { segmentId, toIndex }) =>
    missingSegment(show, segmentId) ??
    (toIndex < show.plan.segments.length ? null : rejection('out-of-range', { index: toIndex })),
  change: (draft, { segmentId, toIndex }) => {
    const { segments } = draft.plan;
    moveItem(
      segments,
      segments.findIndex((one) => one.id === segmentId),
      toIndex,
    );
  },
  about: titleOf,
});

const removeSegment = define({
  slice: 'plan',
  payload: z.strictObject({ segmentId: idSchema }),
  check: (show, { segmentId }) => missingSegment(show, segmentId),
  change: (draft, { segmentId }, _stamp, show) => {
    draft.plan.segments = draft.plan.segments.filter((one) => one.id !== segmentId);
    const segment = findById(show.plan.segments, segmentId);
    const waves = segment?.kind === 'presentation' ? segment.waves : [];
    forgetWords(draft, [segmentId, ...waves.map(({ id }) => id)]);
  },
  about: titleOf,
});

/** The presentation right before a segment; undefined when there is none. */
function presentationBefore(show: Show, segmentId: string): Presentation | undefined {
  const before = show.plan.segments[indexById(show.plan.segments, segmentId) - 1];
  return before?.kind === 'presentation' ? before : undefined;
}

/** Indents a presentation: its waves become the last waves of the presentation of the same award right before it. */
const indentSegment = define({
  slice: 'plan',
  payload: z.strictObject({ segmentId: idSchema }),
  check: (show, { segmentId }) => {
    const segment = findById(show.plan.segments, segmentId);
    if (segment === undefined) return rejection('not-found', { id: segmentId });
    if (segment.kind !== 'presentation')
      return rejection('wrong-kind', { field: 'waves', kind: segment.kind });
    const before = presentationBefore(show, segmentId);
    return before?.awardId === segment.awardId
      ? null
      : rejection('no-award-before', { title: segment.title });
  },
  change: (draft, { segmentId }, _stamp, show) => {
    const at = indexById(show.plan.segments, segmentId);
    const [above, segment] = draft.plan.segments.slice(at - 1, at + 1);
    if (above?.kind !== 'presentation' || segment?.kind !== 'presentation') return;
    above.waves.push(...segment.waves);
    draft.plan.segments.splice(at, 1);
  },
  about: titleOf,
});

/** Outdents a wave: it and the waves behind it become a presentation of their own, right after theirs. */
const outdentWave = define({
  slice: 'plan',
  payload: z.strictObject({ waveId: idSchema, newSegmentId: idSchema }),
  check: (show, { waveId, newSegmentId }) => {
    const place = findWave(show.plan, waveId);
    if (place === undefined) return rejection('not-found', { id: waveId });
    if (missingSegment(show, newSegmentId) === null)
      return rejection('exists-already', { id: newSegmentId });
    return place.waveIndex === 0 ? rejection('first-wave', { title: place.segment.title }) : null;
  },
  change: (draft, { waveId, newSegmentId }, _stamp, show) => {
    const place = findWave(show.plan, waveId);
    if (place === undefined) return;
    const segment = draft.plan.segments[place.segmentIndex];
    if (segment?.kind !== 'presentation') return;
    const waves = segment.waves.splice(place.waveIndex);
    // A typed duration or start was meant for the whole; the part that leaves is estimated.
    const own = {
      ...place.segment,
      id: newSegmentId,
      plannedSeconds: null,
      startsAt: null,
      endsBy: null,
    };
    draft.plan.segments.splice(place.segmentIndex + 1, 0, { ...own, waves } as Draft<Segment>);
  },
  about: (show, { waveId }) => findWave(show.plan, waveId)?.segment.title ?? null,
});

export const segmentCommands = {
  'add-segment': addSegment,
  'edit-segment': editSegment,
  'move-segment': moveSegment,
  'remove-segment': removeSegment,
  'indent-segment': indentSegment,
  'outdent-wave': outdentWave,
} as const;
