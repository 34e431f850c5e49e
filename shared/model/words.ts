import type { Immutable } from 'immer';
import { z } from 'zod';
import { lineSchema, proseSchema } from './primitives.ts';

/**
 * Names a paragraph of the script: the cue, and the part of its words ("w3/present#joint").
 * Parts are named in `shared/script/parts.ts`.
 */
export const partIdSchema = z
  .string()
  .regex(
    /^[A-Za-z0-9_-]{1,64}(\/(announce|call-up|present|photo|leave))?#[A-Za-z]{1,40}$/,
    'part id',
  );
export type PartId = string;

/** A paragraph in the words of the organiser or the MC. */
export const ownWordsSchema = z.strictObject({
  /** As it is written; the spoken form is made from it. */
  text: proseSchema.min(1),
  /** What was generated when they were written: where it differs from what is generated now, they have drifted. */
  basis: proseSchema,
  /** Approved: neither edited nor taken back until it is unlocked. */
  locked: z.boolean(),
});
export type OwnWords = Immutable<z.infer<typeof ownWordsSchema>>;

/** Keys of records may be no name that every object has. */
const keySchema = (longest: number) =>
  z
    .string()
    .normalize('NFC')
    .min(1)
    .max(longest)
    .refine((key) => !(key in Object.prototype), 'key');

const templatesSchema = z.record(keySchema(80), proseSchema.min(1));

/** The show's own words: they travel with it. */
export const showWordsSchema = z.strictObject({
  /** Templates that differ from those that come with the app, by language and key (`data/script/`). */
  templates: z.strictObject({ vi: templatesSchema, en: templatesSchema }),
  /** Short forms of this show and how they are read, beside those that come with the app. */
  abbreviations: z.record(keySchema(60), lineSchema.min(1)),
  /** Paragraphs in somebody's own words. */
  own: z.record(partIdSchema, ownWordsSchema),
});
export type ShowWords = Immutable<z.infer<typeof showWordsSchema>>;

/** A show without words of its own. */
export const NO_WORDS: ShowWords = {
  templates: { vi: {}, en: {} },
  abbreviations: {},
  own: {},
};

/** Why a finding of the checks is passed over. */
export const dismissalSchema = z.strictObject({
  reason: lineSchema.min(1),
  /** What the finding said then: when it says something else, it is shown again. */
  said: lineSchema,
});

/** By the key of the finding (`findingKey`). */
export const dismissalsSchema = z.record(keySchema(300), dismissalSchema);
