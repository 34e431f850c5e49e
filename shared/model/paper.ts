import type { Immutable } from 'immer';
import { z } from 'zod';
import { epochMsSchema, idSchema } from './primitives.ts';
import { sheetNameSchema } from './sheetName.ts';
import { sheetChoicesSchema } from './sheetSettings.ts';

/** Who reads a wave through before the day and answers for it. */
export const DESKS = ['mc', 'protocol', 'award-desk'] as const;
export const deskSchema = z.enum(DESKS);
export type Desk = z.infer<typeof deskSchema>;

/** Short hash of what was read or printed; see `shared/sheet/hash.ts`. */
export const contentHashSchema = z.string().regex(/^[0-9a-z]{6}$/, 'hash');

/** A part of a sheet that can be printed again alone: a segment, a wave, a card, "cover". */
export const sectionIdSchema = idSchema;

const pageNumber = z.number().int().min(1).max(100_000);

/** A part of a sheet as it stands on paper. */
export const printedSectionSchema = z.strictObject({
  id: sectionIdSchema,
  hash: contentHashSchema,
  /** 1-based numbers of its first and last page, both inclusive, as they are printed. */
  first: pageNumber,
  last: pageNumber,
});
export type PrintedSection = Immutable<z.infer<typeof printedSectionSchema>>;

/** One print of a sheet, or of those pages of it that had changed. */
export const printSchema = z.strictObject({
  sheet: sheetNameSchema,
  at: epochMsSchema,
  /** As printed: "v7". */
  planVersion: z.number().int().min(1),
  stamp: contentHashSchema,
  /** Stamp of the pack that it belongs to; null: it was printed alone. */
  pack: contentHashSchema.nullable(),
  /** Of the whole sheet, even if not all were printed. */
  pages: pageNumber,
  /** False: only the sections named here; the paper from before stays in use for the others. */
  whole: z.boolean(),
  sections: z.array(printedSectionSchema).max(20_000),
  /** Parts that stood on paper and are no part of the sheet any more: their pages are taken out. */
  gone: z.array(sectionIdSchema).max(20_000),
});
export type Print = Immutable<z.infer<typeof printSchema>>;

/** So many prints of one sheet are remembered; a paper that is older is not known any more. */
export const PRINTS_LIMIT = 20;

/** That somebody has read a wave as it was then. */
export const signOffSchema = z.strictObject({
  at: epochMsSchema,
  planVersion: z.number().int().min(1),
  /** Hash of what was read: it holds as long as the wave says the same. */
  hash: contentHashSchema,
});
export type SignOff = Immutable<z.infer<typeof signOffSchema>>;

/** How the sheets are set, what has been printed, and who has read what. Never undone with the plan. */
export const paperSchema = z.strictObject({
  choices: sheetChoicesSchema,
  /** In the order in which they were printed. */
  prints: z.array(printSchema),
  /** By wave id; who is not listed has not signed. */
  signOffs: z.record(idSchema, z.partialRecord(deskSchema, signOffSchema)),
});
export type Paper = Immutable<z.infer<typeof paperSchema>>;

/**
 * What stands on the paper in people's hands: by sheet and section its lines of text, so that a change can be named with
 * what was there before. Stays at the host, like the history.
 */
export const inHandSchema = z.partialRecord(sheetNameSchema, z.record(sectionIdSchema, z.string()));
export type InHand = Immutable<z.infer<typeof inHandSchema>>;

/** Nothing has been chosen, printed or signed. */
export const noPaper = (): Paper => ({ choices: {}, prints: [], signOffs: {} });
