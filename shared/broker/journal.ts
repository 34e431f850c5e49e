import { z } from 'zod';
import { brokerUrlSchema } from '../contract/broker.ts';
import { LINES_AT_ONCE } from '../machines/messages.ts';
import { idSchema } from '../model/primitives.ts';
import { LAST_MS } from './payloads.ts';
import { BROKER_VERSION, JOURNAL_TOPICS } from './topics.ts';

const seqSchema = z.number().int().min(0);
const commandIdSchema = z.string().max(64);
/** Names a question, so that its answer is known to be no old message that somebody has kept. */
const askSchema = z.string().min(1).max(64);
const base64Schema = z.string().regex(/^[A-Za-z0-9_-]*$/);

/** A journal line as it travels; the command is parsed by itself. */
const lineSchema = z.object({ seq: seqSchema, command: z.unknown() });

/**
 * What stands in the journal's topics: all but `nonce` and `sealed` can be read by whoever reads the topic, and none of it
 * changed without the key. `seq` is the number of the last command that is in it.
 */
const sealedSchema = z.object({
  v: z.literal(BROKER_VERSION),
  epoch: z.object({ number: z.number().int().min(0), machineId: z.string().max(64) }),
  seq: seqSchema,
  /** Rises with each message of a machine; ms since 1970 by its clock as far as that goes forward. */
  at: z.number().min(0).max(LAST_MS),
  /** 12 bytes, base64url. */
  nonce: base64Schema.length(16),
  /** AES-256-GCM and its tag, base64url. */
  sealed: base64Schema,
});
export type Sealed = z.infer<typeof sealedSchema>;

/** What the journal's topics hold, by topic. */
export const journalPayloads = {
  [JOURNAL_TOPICS.lines]: sealedSchema,
  [JOURNAL_TOPICS.snapshot]: sealedSchema,
  [JOURNAL_TOPICS.want]: sealedSchema,
} as const;

/** What is sealed in `journal/lines`: what has happened since; no lines: that nothing has. */
export const journalLinesSchema = z.object({
  /** Id of the command before the first of them; null: it is not known. */
  before: commandIdSchema.nullable(),
  lines: z.array(lineSchema).max(LINES_AT_ONCE),
  answers: z.array(askSchema).max(200),
});
export type JournalLines = z.infer<typeof journalLinesSchema>;

/** What is sealed in `journal/snapshot`, compressed by gzip: the text of the show's file and what led to it. */
export const journalSnapshotSchema = z.object({
  text: z.string(),
  /** The last lines before it. */
  lines: z.array(lineSchema).max(LINES_AT_ONCE),
  /** Number and id of its last commands. */
  marks: z.array(z.tuple([seqSchema, commandIdSchema])).max(5000),
  answers: z.array(askSchema).max(200),
});
export type JournalSnapshot = z.infer<typeof journalSnapshotSchema>;

/** What is sealed in `journal/want`: the lines after `from` are missing; null: the whole show. */
export const journalWantSchema = z.object({
  from: seqSchema.nullable(),
  /** Id of the command with that number; null: it is not known. */
  id: commandIdSchema.nullable(),
  ask: askSchema,
});
export type JournalWant = z.infer<typeof journalWantSchema>;

/** With what another hall follows a show. */
const invitationSchema = z.strictObject({
  url: brokerUrlSchema,
  prefix: z.string().min(1).max(100),
  showId: idSchema,
  /** 32 bytes, base64url: whoever has them can read the whole journal. */
  key: base64Schema.length(43),
});
export type Invitation = Readonly<z.infer<typeof invitationSchema>>;

const INVITATION = 'rostrum-hall:';

/** The invitation as one line of text; `encode` is base64url of UTF-8. */
export const invitationText = (
  { url, prefix, showId, key }: Invitation,
  encode: (text: string) => string,
): string => `${INVITATION}${encode(JSON.stringify({ url, prefix, showId, key }))}`;

/** Reads an invitation, with blanks and line ends that a mail has put into it; null: it is none. */
export function readInvitation(
  text: string,
  decode: (base64url: string) => string,
): Invitation | null {
  const line = text.replace(/\s+/g, '');
  if (!line.startsWith(INVITATION)) return null;
  try {
    const parsed = invitationSchema.safeParse(JSON.parse(decode(line.slice(INVITATION.length))));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
