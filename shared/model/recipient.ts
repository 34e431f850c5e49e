import type { Immutable } from 'immer';
import { z } from 'zod';
import { recipientKindSchema } from './award.ts';
import { idSchema, lineSchema, proseSchema } from './primitives.ts';

/** Who is honoured. May stand in several presentations. */
export const recipientSchema = z.strictObject({
  id: idSchema,
  kind: recipientKindSchema,
  /** null: promised by the plan, name not known yet. Shown as a numbered placeholder and listed by the checks. */
  name: lineSchema.min(1).nullable(),
  post: lineSchema.min(1).nullable(),
  unit: lineSchema.min(1).nullable(),
  address: lineSchema.min(1).nullable(),
  pronunciation: lineSchema.min(1).nullable(),
  seat: lineSchema.min(1).nullable(),
  /** Number of the certificate or of the entry in the register, as it is written on what is handed over. */
  certificate: lineSchema.min(1).nullable(),
  posthumous: z.boolean(),
  /** Who receives for a posthumous recipient; null is not decided. */
  receiver: z
    .strictObject({ name: lineSchema.min(1), relation: lineSchema.min(1).nullable() })
    .nullable(),
  note: proseSchema,
});
export type Recipient = Immutable<z.infer<typeof recipientSchema>>;
