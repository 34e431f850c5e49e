import type { Immutable } from 'immer';
import { z } from 'zod';
import { idSchema, lineSchema, proseSchema, secondsSchema, timeOfDaySchema } from './primitives.ts';

/** People called up and served together, in the order they stand, are read and are served. */
export const waveSchema = z.strictObject({
  id: idSchema,
  /** One presenter, or a joint pair or more; the first is named first. */
  presenterIds: z.array(idSchema).max(10),
  /** The lineup. */
  recipientIds: z.array(idSchema),
  /** Typed duration of the whole wave in seconds; null: estimated from the lineup. */
  plannedSeconds: secondsSchema.nullable(),
});
export type Wave = Immutable<z.infer<typeof waveSchema>>;

/** Words in front of the presenter ("Thừa ủy quyền của Chủ tịch nước"). */
export const formulaSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('auto') }),
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('custom'), text: lineSchema.min(1) }),
]);
export type Formula = Immutable<z.infer<typeof formulaSchema>>;

/** What a crew has to know of a segment, by department id. */
export const notesSchema = z.record(idSchema, proseSchema);
export type Notes = Immutable<z.infer<typeof notesSchema>>;

const common = {
  id: idSchema,
  title: lineSchema.min(1),
  /** Typed duration in seconds; null: estimated. Of a presentation: the sum of its waves when null. */
  plannedSeconds: secondsSchema.nullable(),
  /** Local time before which it does not begin, HH:MM; null: it follows what is before it. */
  startsAt: timeOfDaySchema.nullable().default(null),
  /** Local time by which it has to be over, HH:MM; null: none. */
  endsBy: timeOfDaySchema.nullable().default(null),
  /** Notes for the crews, by department id. */
  notes: notesSchema,
  /** Stays at its place when an order is proposed. */
  pinned: z.boolean().default(false),
};

/** What a speech is for: the summing-up, the words of a superior, the thanks of those who are honoured. */
export const speechRoleSchema = z.enum(['report', 'address', 'thanks', 'other']);
export type SpeechRole = z.infer<typeof speechRoleSchema>;

/** Fields of some kinds of segment, with the limits that hold for them in the file and in every edit. */
export const segmentFields = {
  /** Introduced by name and posts, in this order. */
  guestIds: z.array(idSchema).max(500),
  /** Introduced together ("các đồng chí lãnh đạo sở, ngành"). */
  groups: z.array(lineSchema.min(1)).max(50),
  speakerIds: z.array(idSchema).max(20),
  /** Recipients come up before or after the decision is read; auto follows the issuer (Nghị định 145/2013 Điều 28). */
  callUp: z.enum(['auto', 'before', 'after']),
  /** Theme of the movement that is launched; null is not known. */
  theme: lineSchema.min(1).nullable(),
} as const;
const { guestIds, groups, speakerIds, callUp, theme } = segmentFields;

export const segmentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('opening'), flagSalute: z.boolean() }),
  z.strictObject({ ...common, kind: z.literal('introduction'), guestIds, groups }),
  z.strictObject({
    ...common,
    kind: z.literal('speech'),
    speakerIds,
    role: speechRoleSchema.default('other'),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('presentation'),
    awardId: idSchema,
    decisionId: idSchema.nullable(),
    callUp,
    formula: formulaSchema,
    waves: z.array(waveSchema),
  }),
  z.strictObject({ ...common, kind: z.literal('launch'), speakerIds, theme }),
  z.strictObject({ ...common, kind: z.literal('performance') }),
  z.strictObject({ ...common, kind: z.literal('break') }),
  z.strictObject({ ...common, kind: z.literal('closing') }),
  z.strictObject({ ...common, kind: z.literal('other'), speakerIds }),
]);
export type Segment = Immutable<z.infer<typeof segmentSchema>>;
export type SegmentKind = Segment['kind'];
export type SegmentOf<K extends SegmentKind> = Extract<Segment, { kind: K }>;
export type Presentation = SegmentOf<'presentation'>;

export const SEGMENT_KINDS: readonly SegmentKind[] = [
  'opening',
  'introduction',
  'speech',
  'presentation',
  'launch',
  'performance',
  'break',
  'closing',
  'other',
];
