import type { Immutable } from 'immer';
import { z } from 'zod';
import { epochMsSchema, idSchema, lineSchema } from './primitives.ts';
import { recipientSchema } from './recipient.ts';

/** The most recipients that one list may bring. */
export const LONGEST_LIST = 20_000;

/** What a list can say of a recipient; the rest is the organiser's. */
export const saidSchema = recipientSchema.pick({
  kind: true,
  name: true,
  post: true,
  unit: true,
  address: true,
  pronunciation: true,
  seat: true,
  certificate: true,
  posthumous: true,
  note: true,
});
export type Said = Immutable<z.infer<typeof saidSchema>>;

/**
 * A list as it was when it was imported, so that its next version can be compared with it
 * and what was changed by hand since then is told apart from what the list changed.
 */
export const importedListSchema = z.strictObject({
  id: idSchema,
  /** File and sheet, as the person saw them. */
  name: lineSchema.min(1),
  at: epochMsSchema,
  /** In the order of the list. */
  rows: z
    .array(
      z.strictObject({
        /** Whom the row became; that recipient may have been removed since. */
        recipientId: idSchema,
        said: saidSchema,
        /** Name of the award as the list writes it; null: it names none. */
        award: lineSchema.nullable(),
      }),
    )
    .max(LONGEST_LIST),
});
export type ImportedList = Immutable<z.infer<typeof importedListSchema>>;
export type ImportedRow = ImportedList['rows'][number];
