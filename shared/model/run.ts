import type { Immutable } from 'immer';
import { z } from 'zod';
import { epochMsSchema, idSchema, lineSchema, proseSchema } from './primitives.ts';

/** The steps of a wave that a cue can stand for. */
export const beatSchema = z.enum(['announce', 'call-up', 'present', 'photo', 'leave']);
export type Beat = z.infer<typeof beatSchema>;

/** Names one GO: a segment's id, or the id of a wave or presentation and a beat ("w3/photo"). */
export const cueIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}(\/(announce|call-up|present|photo|leave))?$/, 'cue id');
export type CueId = string;

export const attendanceSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('present') }),
  /** Not here yet, but expected to come: stays in the lineup and in the words. */
  z.strictObject({ state: z.literal('late') }),
  z.strictObject({
    state: z.literal('absent'),
    /** What the MC does: pass the name over, or say that it is handed over later. */
    outcome: z.enum(['undecided', 'skip', 'later']).default('undecided'),
  }),
  /** Somebody else receives; `proxy` is that person's name. */
  z.strictObject({ state: z.literal('proxy'), proxy: lineSchema.min(1) }),
]);
export type Attendance = Immutable<z.infer<typeof attendanceSchema>>;

const at = { at: epochMsSchema };

/** One line of what happened. `at` is the host's clock. */
export const logEntrySchema = z.discriminatedUnion('event', [
  z.strictObject({
    ...at,
    /** `skip` names the cue that was passed over, every other event the one that is current after it. */
    event: z.enum(['begin', 'go', 'back', 'jump', 'skip', 'release', 'end', 'reset']),
    cueId: cueIdSchema.nullable(),
  }),
  z.strictObject({
    ...at,
    event: z.literal('hold'),
    cueId: cueIdSchema.nullable(),
    reason: lineSchema.default(''),
  }),
  z.strictObject({ ...at, event: z.literal('name'), waveId: idSchema, recipientId: idSchema }),
  z.strictObject({
    ...at,
    event: z.literal('resync'),
    waveId: idSchema,
    recipientId: idSchema,
    /** Who was passed over by it, in the order of the lineup. */
    notCalled: z.array(idSchema),
  }),
  z.strictObject({
    ...at,
    event: z.literal('attendance'),
    recipientId: idSchema,
    /** Null: expected again. */
    attendance: attendanceSchema.nullable(),
  }),
  z.strictObject({
    ...at,
    /** Another machine calls from here on. */
    event: z.literal('take-over'),
    machine: z.string().max(200),
  }),
  z.strictObject({
    ...at,
    /** The plan was changed while the show ran. */
    event: z.literal('change'),
    /** Type of the command or label of the batch; its words stand under `command.<command>`. */
    command: z.string().max(100),
    about: z.string().max(1000).nullable(),
  }),
]);
export type LogEntry = Immutable<z.infer<typeof logEntrySchema>>;

/** How far the names of a wave are called. */
export const waveNamesSchema = z.strictObject({
  /** Who is on the stage now; null: nobody has been called yet. */
  current: idSchema.nullable(),
  /** By recipient id; who is not listed is still to come. */
  marks: z.record(idSchema, z.enum(['called', 'not-called'])),
});
export type WaveNames = Immutable<z.infer<typeof waveNamesSchema>>;

/** The MC is ready for the next cue, or asks the caller to wait with it. */
export const signalKindSchema = z.enum(['ready', 'wait']);
export type SignalKind = z.infer<typeof signalKindSchema>;

const numberSchema = z.string().max(20);

/** What happened on the day. Never undone with the plan. */
export const runSchema = z.strictObject({
  phase: z.enum(['ready', 'rehearsal', 'live', 'ended']),
  /** Moment at which the rehearsal or the show was begun and the numbers were fixed; null before. */
  begunAt: epochMsSchema.nullable(),
  /** The cue that was fired last; null before the first GO. */
  current: cueIdSchema.nullable(),
  /** The cue that a jump put on standby; null: the one after `current`. */
  jumpedTo: cueIdSchema.nullable(),
  /** Moment of the first GO; null before it. */
  startedAt: epochMsSchema.nullable(),
  /** Moment at which `current` was fired; null before the first GO. */
  currentSince: epochMsSchema.nullable(),
  hold: z
    .strictObject({
      reason: lineSchema,
      /** What the MC says meanwhile, from the plan; empty: nothing. */
      filler: proseSchema.default(''),
      since: epochMsSchema,
    })
    .nullable(),
  /** By recipient id; who is not listed is expected. */
  attendance: z.record(z.string(), attendanceSchema),
  /** By wave id; a wave that is not listed has not been called yet. */
  names: z.record(idSchema, waveNamesSchema),
  /**
   * Printed numbers, fixed when the show is begun; what comes later gets a number of its own once (12a) and keeps it.
   * Empty before.
   */
  numbers: z.strictObject({
    cues: z.record(cueIdSchema, numberSchema),
    /** By wave id, then by recipient id. */
    places: z.record(idSchema, z.record(idSchema, numberSchema)),
  }),
  /** What the caller tells the MC; an empty text is a flash alone. */
  message: z
    .strictObject({
      text: lineSchema,
      at: epochMsSchema,
      /** When the MC has said that it was seen; null: not yet. */
      seenAt: epochMsSchema.nullable(),
    })
    .nullable(),
  /** What the MC has flagged to the caller; over with the next movement of the position. Null: nothing. */
  signal: z.strictObject({ kind: signalKindSchema, at: epochMsSchema }).nullable(),
  /** What the wall shows; `auto` follows the show. */
  screen: z.enum(['auto', 'blank', 'logo']),
  log: z.array(logEntrySchema),
});
export type Run = Immutable<z.infer<typeof runSchema>>;

/** A run in which nothing has happened. */
export function freshRun(): Run {
  return {
    phase: 'ready',
    begunAt: null,
    current: null,
    jumpedTo: null,
    startedAt: null,
    currentSince: null,
    hold: null,
    attendance: {},
    names: {},
    numbers: { cues: {}, places: {} },
    message: null,
    signal: null,
    screen: 'auto',
    log: [],
  };
}

/** Whether a position moves: the show is live or being rehearsed. */
export function isRunning({ phase }: Pick<Run, 'phase'>): boolean {
  return phase === 'live' || phase === 'rehearsal';
}
