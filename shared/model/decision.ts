import type { Immutable } from 'immer';
import { z } from 'zod';
import { bilingualSchema, idSchema, inLanguage, type Language, lineSchema } from './primitives.ts';
import { NOTHING_STATED, statedSchema } from './stated.ts';

/** The decision by which awards are given; it is announced once, however many waves it feeds. */
export const decisionSchema = z.strictObject({
  id: idSchema,
  /** Who signed it ("Chủ tịch nước"). */
  issuer: bilingualSchema,
  /** Official number such as 1034/QĐ-UBND; null while it is not known. */
  number: lineSchema.min(1).nullable(),
  /** Date of signing, YYYY-MM-DD; null while it is not known. */
  date: z.iso.date().nullable(),
  signer: lineSchema.min(1).nullable(),
  /** Who reads it out (not the MC); null means "a representative of the organisers". */
  announcerId: idSchema.nullable(),
  /** Recipients as the decision counts them. */
  stated: statedSchema.default(NOTHING_STATED),
});
export type Decision = Immutable<z.infer<typeof decisionSchema>>;

/** How people name a decision: by its number, else by who signed it. */
export const decisionName = (
  { number, issuer }: Pick<Decision, 'number' | 'issuer'>,
  language: Language,
): string => number ?? inLanguage(issuer, language);
