import type { Immutable } from 'immer';
import { z } from 'zod';
import { idSchema, lineSchema } from './primitives.ts';

/** A leader, speaker or announcer. Used by reference, so that a new title is corrected once. */
export const personSchema = z.strictObject({
  id: idSchema,
  name: lineSchema.min(1),
  /** Posts in order of seniority: Party first, then state, then council. */
  posts: z.array(lineSchema.min(1)).max(20),
  /** The post used in short forms; null means the first one. */
  shortPost: lineSchema.min(1).nullable(),
  /** Word of address ("đồng chí", "ông", "Ms"); null means the style of the event. */
  address: lineSchema.min(1).nullable(),
  /** How the name is said, shown beside it to the MC, never instead of it. */
  pronunciation: lineSchema.min(1).nullable(),
  /** Place on the protocol ladder, 1 is the highest; null is not known. */
  rank: z.number().int().min(1).max(99).nullable(),
});
export type Person = Immutable<z.infer<typeof personSchema>>;
