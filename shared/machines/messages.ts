import { z } from 'zod';
import { epochSchema } from '../model/epoch.ts';

const seqSchema = z.number().int().min(0);
const machineSchema = z.strictObject({ id: z.string().min(1).max(64), name: z.string().max(200) });

/** A journal line as it travels; the command is parsed by itself. */
const lineSchema = z.strictObject({ seq: seqSchema, command: z.unknown() });
/** As many as are sent at once. */
export const LINES_AT_ONCE = 500;
const linesSchema = z.array(lineSchema).max(LINES_AT_ONCE);

/** The longest text of a show that is taken, in characters. */
const LONGEST_SHOW = 60_000_000;

/** What two machines of one show say to each other, one JSON object for each message. */
export const machineMessageSchema = z.discriminatedUnion('type', [
  /**
   * Said when a line is open, by the one that was dialled first, and again by a machine that takes over; the other answers
   * with its own. From the two follows which of them leads.
   */
  z.strictObject({
    type: z.literal('hello'),
    protocol: z.number().int(),
    version: z.string().max(100),
    machine: machineSchema,
    showId: z.string().max(64),
    epoch: epochSchema,
    /** Number of its last command; null: it has nothing of the show. */
    seq: seqSchema.nullable(),
    /** Its last commands: number and id of each. */
    marks: z.array(z.tuple([seqSchema, z.string().max(64)])).max(5000),
    /** Where devices find it; null: it takes none in. */
    url: z.string().max(200).nullable(),
    /** It comes by a person's wish to follow, whatever it has. */
    isFresh: z.boolean(),
    /** The answer to a hello, which is not answered. */
    isAnswer: z.boolean(),
  }),
  /** Goodbye for a reason that has a sentence under `error.<code>`. */
  z.strictObject({
    type: z.literal('refused'),
    code: z.string().max(60),
    details: z.record(z.string().max(60), z.union([z.string().max(300), z.number()])),
  }),
  /** From the machine that calls: what has happened since. */
  z.strictObject({
    type: z.literal('lines'),
    epoch: epochSchema,
    /** Id of the command before the first of them, which the other must have as well; null: it is not known. */
    before: z.string().max(64).nullable(),
    lines: linesSchema,
  }),
  /** From the machine that calls: the whole show, as in its file, and the last lines that led to it. */
  z.strictObject({
    type: z.literal('snapshot'),
    epoch: epochSchema,
    text: z.string().max(LONGEST_SHOW),
    lines: linesSchema,
  }),
  /** From the machine that calls, every `MACHINE_BEAT_MS`. */
  z.strictObject({
    type: z.literal('beat'),
    /** By the sender's own count, in ms; comes back in `echo`. */
    t: z.number(),
    /** The show's clock at the sender, ms since 1970. */
    now: z.number(),
    /** Half of the last round trip, in ms; null: not measured yet. */
    lagMs: z.number().min(0).nullable(),
  }),
  /** The answer to a beat; `saved` as in `ack`. */
  z.strictObject({ type: z.literal('echo'), t: z.number(), saved: seqSchema.nullable() }),
  /** All lines up to this one are on the disk. */
  z.strictObject({ type: z.literal('ack'), saved: seqSchema }),
  /** The lines after this one are missing; null: the whole show. */
  z.strictObject({ type: z.literal('want'), after: seqSchema.nullable() }),
  /** From the machine that calls: who may come in. */
  z.strictObject({
    type: z.literal('access'),
    replica: z.unknown(),
    /** What it publishes through a broker, to be gone on with after a takeover; null: nothing. */
    broker: z.unknown(),
  }),
  /** From the one that follows: a person there wants it to call. */
  z.strictObject({ type: z.literal('wish') }),
  /** From the machine that calls, which has stopped: who has this line shall call. */
  z.strictObject({ type: z.literal('hand-over'), seq: seqSchema }),
]);
export type MachineMessage = z.infer<typeof machineMessageSchema>;
export type MachineHello = Extract<MachineMessage, { type: 'hello' }>;

/** How often a machine that calls says that it is there, in ms. */
export const MACHINE_BEAT_MS = 100;
/** A machine of which nothing was heard for that long is silent, in ms: nobody waits for it. */
export const SILENT_MS = 300;
