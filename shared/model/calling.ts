import type { Immutable } from 'immer';
import { z } from 'zod';
import { proseSchema } from './primitives.ts';

/** How the show is called. */
export const callingSchema = z.strictObject({
  /** What one GO takes: each beat of a wave, or the whole wave. */
  step: z.enum(['beat', 'wave']).default('beat'),
  /** A second GO within this many ms is heard but does nothing. */
  guardMs: z.number().int().min(0).max(5000).default(500),
  /** Words that the MC has ready while the show waits. */
  fillers: z.array(proseSchema.min(1)).max(20).default([]),
});
export type Calling = Immutable<z.infer<typeof callingSchema>>;

export const DEFAULT_CALLING: Calling = { step: 'beat', guardMs: 500, fillers: [] };
