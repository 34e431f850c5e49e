import { z } from 'zod';
import { infoSchema } from '../model/info.ts';
import { languageSchema } from '../model/primitives.ts';
import { beatSchema, signalKindSchema } from '../model/run.ts';
import { SEGMENT_KINDS } from '../model/segment.ts';
import type { HallFrame } from '../share/hall.ts';
import type { ClockFacts } from '../view/clockView.ts';
import type { CrewCue, CrewView } from '../view/crewView.ts';
import type { ScreenView } from '../view/screenView.ts';
import { BROKER_VERSION, CREW_TOPICS, PUBLIC_TOPICS } from './topics.ts';

// Readers take more keys than they know: a later version may add some without a new number.

/** Up to the end of the year 9999: beyond it nothing can be shown as a time, and a page would break on it. */
export const LAST_MS = 253_402_300_799_999;
const ms = z.number().min(-LAST_MS).max(LAST_MS);
const text = z.string();
const count = z.number().int();

const phaseSchema = z.enum(['ready', 'rehearsal', 'live', 'ended']);
const waveSchema = z.object({ number: count, of: count });

/** A takeover: whoever has heard of a higher one takes nothing of a lower one. */
const epochSchema = z.object({ number: z.number().int().min(0), machineId: z.string().max(64) });

/** `seq` is the number of the last command that is in it, `at` when it was made by the show's clock, ms since 1970. */
const head = {
  v: z.literal(BROKER_VERSION),
  epoch: epochSchema,
  seq: z.number().int().min(0),
  at: ms,
};
export type PayloadHead = z.infer<z.ZodObject<typeof head>>;

const frameSchema: z.ZodType<HallFrame> = z.object({
  showId: text,
  title: text,
  zone: infoSchema.shape.zone,
  language: languageSchema,
  phase: phaseSchema,
});

const stepSchema = z.object({ wave: waveSchema.nullable(), beat: beatSchema.nullable() });
const momentSchema = z.union([ms, z.object({ after: ms, notBefore: ms.nullable() }), z.null()]);
const holdSchema = z.object({ reason: text, since: ms });

const clockSchema: z.ZodType<ClockFacts> = z.object({
  isRehearsal: z.boolean(),
  start: ms.nullable(),
  ended: z.object({ at: ms.nullable() }).nullable(),
  segment: z.object({ title: text, step: stepSchema, hasCues: z.boolean(), rest: ms }).nullable(),
  hold: holdSchema.nullable(),
  basis: z.object({
    anchor: ms.nullable(),
    plannedEnd: ms.nullable(),
    step: z.object({ since: ms, endsAt: ms }).nullable(),
    end: momentSchema,
  }),
  next: z.object({ title: text, step: stepSchema.nullable() }).nullable(),
  hardEnds: z.array(z.object({ title: text, endsBy: ms, end: momentSchema })),
});

const revealedSchema = z.object({
  id: text,
  name: text,
  detail: text,
  remark: text.nullable(),
  isPosthumous: z.boolean(),
});

const screenSchema: z.ZodType<ScreenView> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('blank') }),
  z.object({ kind: z.literal('logo'), title: text }),
  z.object({ kind: z.literal('card'), title: text, segment: text.nullable() }),
  z.object({
    kind: z.literal('award'),
    award: text,
    current: revealedSchema.nullable(),
    names: z.array(revealedSchema),
    presenters: z.array(z.object({ id: text, name: text, post: text })),
    formula: text.nullable(),
  }),
]);

const countsSchema = z.object({ collective: count, individual: count, household: count });

const crewCueSchema: z.ZodType<CrewCue> = z.object({
  id: text,
  segmentId: text,
  number: text.nullable(),
  title: text,
  kind: z.enum(SEGMENT_KINDS),
  beat: beatSchema.nullable(),
  wave: waveSchema.nullable(),
  people: z.array(z.object({ name: text, post: text.nullable() })),
  counts: countsSchema.nullable(),
  absent: count.nullable(),
});

const notesSchema = z.record(text, text);

const crewSchema: z.ZodType<CrewView> = z.object({
  current: crewCueSchema.nullable(),
  standby: crewCueSchema.nullable(),
  isJumped: z.boolean(),
  ahead: z.array(crewCueSchema),
  notes: z.record(text, notesSchema),
  signal: signalKindSchema.nullable(),
  departments: z.array(z.object({ id: text, name: text })),
});

const feedNameSchema = z.object({ name: text, detail: text, remark: text });

/** The show waits; null: it goes on. */
const holdPayload = z.object({ ...head, hold: holdSchema.nullable() });

/** Moments are ms since 1970; `overUnder` is what it was at `at`. */
const clockPayload = z.object({
  ...head,
  phase: phaseSchema,
  /** IANA time zone of the hall. */
  zone: infoSchema.shape.zone,
  /** Planned start; null: not known. */
  start: ms.nullable(),
  /** Title of the segment that is on; empty: none is. */
  segment: text,
  /** When the cue that is on began, and when it is planned to end; null: none is on. */
  since: ms.nullable(),
  endsAt: ms.nullable(),
  /** Planned end of the show. */
  plannedEnd: ms.nullable(),
  /** Projected end minus planned end, whole seconds, positive is late; 0 and empty while it is not known. */
  overUnderMs: ms,
  overUnder: text,
});

/** Another cue is on; the texts are empty where none is any more. */
const publicCuePayload = z.object({
  ...head,
  phase: phaseSchema,
  /** Printed number ("12a"). */
  number: text,
  /** Title of the segment. */
  title: text,
  /** Null: the segment is one cue. */
  step: stepSchema.nullable(),
});

const publicState = { ...head, frame: frameSchema, clock: clockSchema, screen: screenSchema };

/** What stands in the topics that anybody may read, by topic. */
export const publicPayloads = {
  [PUBLIC_TOPICS.state]: z.object(publicState),
  /** The wall as data, as in the feed for graphics; empty where there is nothing. */
  [PUBLIC_TOPICS.now]: z.object({
    ...head,
    phase: phaseSchema,
    title: text,
    cue: text,
    segment: text,
    award: text,
    formula: text,
    name: text,
    detail: text,
    remark: text,
    presenters: z.array(z.object({ name: text, post: text })),
    names: z.array(feedNameSchema),
    wave: count,
    waves: count,
    hold: z.boolean(),
    holdReason: text,
    next: text,
  }),
  [PUBLIC_TOPICS.hold]: holdPayload,
  [PUBLIC_TOPICS.clock]: clockPayload,
  [PUBLIC_TOPICS.cue]: publicCuePayload,
  /** What the show's clock says, ms since 1970. */
  [PUBLIC_TOPICS.beat]: z.object({ v: head.v, epoch: head.epoch, now: ms }),
  /** `lost` is said by the broker itself when it hears nothing of the machine any more. */
  [PUBLIC_TOPICS.status]: z.object({
    v: head.v,
    epoch: head.epoch,
    state: z.enum(['on', 'lost', 'ended']),
  }),
} as const;

/** What stands in the crews' topics, by topic. */
export const crewPayloads = {
  [CREW_TOPICS.state]: z.object({ ...publicState, crew: crewSchema }),
  /** What is on; `notes` by department. */
  [CREW_TOPICS.now]: z.object({
    ...head,
    phase: phaseSchema,
    cue: crewCueSchema.nullable(),
    notes: notesSchema,
    signal: signalKindSchema.nullable(),
  }),
  /** What the next GO fires. */
  [CREW_TOPICS.next]: z.object({
    ...head,
    cue: crewCueSchema.nullable(),
    isJumped: z.boolean(),
    notes: notesSchema,
  }),
  /** Who stands in the wave that is on, as far as it was announced, and the steps after the next one. */
  [CREW_TOPICS.lineup]: z.object({
    ...head,
    award: text,
    wave: waveSchema.nullable(),
    counts: countsSchema.nullable(),
    absent: count.nullable(),
    /** Who was called last; null: nobody. */
    current: feedNameSchema.nullable(),
    announced: z.array(feedNameSchema),
    ahead: z.array(crewCueSchema),
  }),
  [CREW_TOPICS.hold]: holdPayload,
  [CREW_TOPICS.clock]: clockPayload,
  [CREW_TOPICS.cue]: z.object({ ...head, phase: phaseSchema, cue: crewCueSchema.nullable() }),
} as const;

type PayloadsOf<T extends Readonly<Record<string, z.ZodType>>> = {
  readonly [K in keyof T]: z.infer<T[K]>;
};
export type PublicPayloads = PayloadsOf<typeof publicPayloads>;
export type CrewPayloads = PayloadsOf<typeof crewPayloads>;
export type StatusPayload = PublicPayloads[typeof PUBLIC_TOPICS.status];
