import type { Immutable } from 'immer';
import { z } from 'zod';
import { epochMsSchema } from './primitives.ts';
import { logEntrySchema } from './run.ts';

/** The most rehearsals that a show remembers. */
export const REHEARSALS_LIMIT = 10;

/** A try of the show, with a log of its own. The plan and the real run know nothing of it. */
export const rehearsalSchema = z.strictObject({
  /** Moment of the first GO. */
  startedAt: epochMsSchema,
  endedAt: epochMsSchema,
  log: z.array(logEntrySchema),
});
export type Rehearsal = Immutable<z.infer<typeof rehearsalSchema>>;
