import type { Draft } from 'immer';
import { z } from 'zod';
import { findById } from '../model/lookup.ts';
import { idSchema, lineSchema, proseSchema, secondsSchema } from '../model/primitives.ts';
import {
  departmentSchema,
  formulaSchema,
  type Segment,
  segmentFields,
  segmentSchema,
} from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { assignDefined, define } from './define.ts';
import { type Rejection, rejection } from './rejection.ts';

/** 0-based place in a list. */
const indexSchema = z.number().int().min(0);

const missingSegment = (show: Show, id: string): Rejection | null =>
  findById(show.plan.segments, id) === undefined ? rejection('not-found', { id }) : null;

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
    notes: z.partialRecord(departmentSchema, proseSchema),
    flagSalute: z.boolean(),
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
  change: (draft, { segmentId, changes }) => {
    const segment = draft.plan.segments.find((one) => one.id === segmentId);
    if (segment) assignDefined(segment, changes);
  },
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
});

const removeSegment = define({
  slice: 'plan',
  payload: z.strictObject({ segmentId: idSchema }),
  check: (show, { segmentId }) => missingSegment(show, segmentId),
  change: (draft, { segmentId }) => {
    draft.plan.segments = draft.plan.segments.filter((one) => one.id !== segmentId);
  },
});

export const segmentCommands = {
  'add-segment': addSegment,
  'edit-segment': editSegment,
  'move-segment': moveSegment,
  'remove-segment': removeSegment,
} as const;
