import type { Immutable } from 'immer';
import { z } from 'zod';
import { epochMsSchema, lineSchema } from './primitives.ts';

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
  z.strictObject({
    state: z.literal('absent'),
    /** What the MC does: pass the name over, or say that it is handed over later. */
    outcome: z.enum(['undecided', 'skip', 'later']).default('undecided'),
  }),
  /** Somebody else receives; `proxy` is that person's name. */
  z.strictObject({ state: z.literal('proxy'), proxy: lineSchema.min(1) }),
]);
export type Attendance = Immutable<z.infer<typeof attendanceSchema>>;

/** One line of what happened. `at` is the host's clock. */
export const logEntrySchema = z.strictObject({
  at: epochMsSchema,
  event: z.enum(['go', 'back', 'jump', 'hold', 'release', 'end', 'reset']),
  cueId: cueIdSchema.nullable(),
});
export type LogEntry = Immutable<z.infer<typeof logEntrySchema>>;

/** What happened on the day. Never undone with the plan. */
export const runSchema = z.strictObject({
  phase: z.enum(['ready', 'live', 'ended']),
  /** The cue that was fired last; null before the first GO. */
  current: cueIdSchema.nullable(),
  /** The cue that a jump put on standby; null: the one after `current`. */
  jumpedTo: cueIdSchema.nullable(),
  /** Moment of the first GO; null before it. */
  startedAt: epochMsSchema.nullable(),
  /** Moment at which `current` was fired; null before the first GO. */
  currentSince: epochMsSchema.nullable(),
  hold: z.strictObject({ reason: lineSchema, since: epochMsSchema }).nullable(),
  /** By recipient id; who is not listed is expected. */
  attendance: z.record(z.string(), attendanceSchema),
  /** Cue ids in the order they had at the first GO: their printed numbers. Later cues get 12a. Empty before it. */
  numbered: z.array(cueIdSchema),
  log: z.array(logEntrySchema),
});
export type Run = Immutable<z.infer<typeof runSchema>>;

/** A run in which nothing has happened. */
export function freshRun(): Run {
  return {
    phase: 'ready',
    current: null,
    jumpedTo: null,
    startedAt: null,
    currentSince: null,
    hold: null,
    attendance: {},
    numbered: [],
    log: [],
  };
}
