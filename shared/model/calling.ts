import type { Immutable } from 'immer';
import { z } from 'zod';
import { proseSchema } from './primitives.ts';

/** The longest guard against double presses, in ms. */
export const MOST_GUARD_MS = 5000;
export const MOST_FILLERS = 20;

/** How the show is called. */
export const callingSchema = z.strictObject({
  /** What one GO takes: each beat of a wave, or the whole wave. */
  step: z.enum(['beat', 'wave']).default('beat'),
  /** A second GO within this many ms is heard but does nothing. */
  guardMs: z.number().int().min(0).max(MOST_GUARD_MS).default(500),
  /** Words that the MC has ready while the show waits. */
  fillers: z.array(proseSchema.min(1)).max(MOST_FILLERS).default([]),
});
export type Calling = Immutable<z.infer<typeof callingSchema>>;

export const DEFAULT_CALLING: Calling = { step: 'beat', guardMs: 500, fillers: [] };
