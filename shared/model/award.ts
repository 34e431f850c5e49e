import type { Immutable } from 'immer';
import { z } from 'zod';
import { bilingualSchema, idSchema, lineSchema } from './primitives.ts';

/** A unit or body (tập thể), a person (cá nhân), a family (hộ). */
export const recipientKindSchema = z.enum(['collective', 'individual', 'household']);
export type RecipientKind = z.infer<typeof recipientKindSchema>;

/** What is handed over; decides the place it needs on the stage and on a tray. */
export const awardFormSchema = z.enum(['medal', 'flag', 'certificate', 'badge', 'trophy', 'other']);
export type AwardForm = z.infer<typeof awardFormSchema>;

/** An award that is handed over in this show. */
export const awardSchema = z.strictObject({
  id: idSchema,
  /** Entry of the award catalogue that it was taken from; null for a custom award. */
  catalogueId: lineSchema.min(1).nullable(),
  name: bilingualSchema,
  /** The authority in whose name it is given ("Chủ tịch nước"); null when nobody stands behind it. */
  issuer: bilingualSchema.nullable(),
  /** The authority named by the formula when somebody else hands it over; null: no formula is used. */
  onBehalfOf: bilingualSchema.nullable(),
  /** 1 President, 2 Government, 3 ministry or province, 4 unit, 5 contests, 0 Party (its own scale). */
  tier: z.number().int().min(0).max(5),
  class: z.enum(['I', 'II', 'III']).nullable(),
  form: awardFormSchema,
  /** Kinds of recipient that it may be given to. */
  kinds: z.array(recipientKindSchema).min(1),
});
export type Award = Immutable<z.infer<typeof awardSchema>>;
