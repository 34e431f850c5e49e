import type { Immutable } from 'immer';
import { z } from 'zod';

const countSchema = z.number().int().min(0).max(100_000).nullable();

/** How many recipients of each kind a paper says there are; null: it doesn't say. */
export const statedSchema = z.strictObject({
  collective: countSchema,
  individual: countSchema,
  household: countSchema,
});
export type Stated = Immutable<z.infer<typeof statedSchema>>;

export const NOTHING_STATED: Stated = { collective: null, individual: null, household: null };
