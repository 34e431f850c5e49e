import catalogueFile from '@data/award-catalogue.json' with { type: 'json' };
import { z } from 'zod';
import { type Award, awardFormSchema, awardSchema, recipientKindSchema } from '../model/award.ts';
import { bilingualSchema, lineSchema } from '../model/primitives.ts';

/** One award of the catalogue: `award-catalogue.json`, with its sources beside it. */
export const catalogueEntrySchema = z.strictObject({
  ...awardSchema.pick({ tier: true, class: true, onBehalfOf: true }).shape,
  id: lineSchema.min(1),
  name: bilingualSchema,
  issuer: bilingualSchema,
  form: awardFormSchema,
  kinds: z.array(recipientKindSchema).min(1),
  /** Order of enumeration in the law; lower is higher. */
  rank: z.number().int(),
  aliases: z.array(lineSchema),
  /** Names in use that are wrong, such as "Cờ thi đua của Thủ tướng Chính phủ". */
  misnomers: z.array(lineSchema),
  otherEnglish: z.array(lineSchema),
  posthumous: z.boolean(),
  source: lineSchema,
  /** How far the entry was seen at its source. */
  evidence: lineSchema,
  notes: z.string().nullable(),
});
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>;

// Part of the app and checked by a test, so it isn't parsed again at every start.
export const AWARD_CATALOGUE = catalogueFile.awards as readonly CatalogueEntry[];

/** The award of a show made from a catalogue entry, under the id that the caller has made. */
export function awardFromCatalogue(entry: CatalogueEntry, id: string): Award {
  const { name, issuer, onBehalfOf, tier, form, kinds } = entry;
  return {
    id,
    catalogueId: entry.id,
    name,
    issuer,
    onBehalfOf,
    tier,
    class: entry.class,
    form,
    kinds,
  };
}
