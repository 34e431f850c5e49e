import type { Immutable } from 'immer';
import { z } from 'zod';
import { idSchema, languageSchema } from '../model/primitives.ts';
import { rememberedDisplaySchema, wallSchema } from './displays.ts';

const themeSchema = z.enum(['dark', 'light']);

/** The columns of one table: what is shown now, and the sets that a person has saved. */
export const columnChoiceSchema = z.strictObject({
  /** Ids of the columns that are shown, in their order; null: the table's own choice. */
  shown: z.array(idSchema).max(100).nullable(),
  sets: z
    .array(z.strictObject({ name: z.string().min(1).max(100), shown: z.array(idSchema).max(100) }))
    .max(50),
});
export type ColumnChoice = Immutable<z.infer<typeof columnChoiceSchema>>;

/** What a person has said once about lists with these heads. */
export const listMappingSchema = z.strictObject({
  /** The heads of the list, folded and joined: lists of the same office look alike. */
  heads: z.string().min(1).max(2000),
  /** Meaning of each column, in the order of the file; names of `shared/import`. */
  columns: z.array(z.string().max(40)).max(200),
});
export type ListMapping = Immutable<z.infer<typeof listMappingSchema>>;

/** As many keys as one action can have. */
export const MOST_KEYS = 5;

const NO_CHOICE: ColumnChoice = { shown: null, sets: [] };

/** The longest image that is kept, as a data URL in characters: about 1 MB. */
export const LONGEST_LOGO = 1_400_000;

/** What the app remembers on this computer, beside the shows. */
export const settingsSchema = z.strictObject({
  /** Language of the screens. */
  language: languageSchema,
  theme: themeSchema,
  /** The show that was open when the app was last used, which a new start opens again; null: the library. */
  lastShowId: idSchema.nullable(),
  /** Columns of the programme as a table. */
  rundownColumns: columnChoiceSchema.default({ shown: null, sets: [] }),
  /** Columns of the table of recipients. */
  recipientColumns: columnChoiceSchema.default({ shown: null, sets: [] }),
  /** The newest last. */
  listMappings: z.array(listMappingSchema).max(50).default([]),
  /**
   * Keys that a person has chosen, by the id of the action; what isn't named keeps the keys of the table. Ids and keys
   * that this version does not know are kept: another version of the app may have written them.
   */
  keys: z.record(z.string().max(100), z.array(z.string().max(40)).max(MOST_KEYS)).default({}),
  /** The display of each view that has one of its own; null: an ordinary window was chosen last. */
  walls: z.partialRecord(wallSchema, rememberedDisplaySchema.nullable()).default({}),
  /** The mark of the house for the wall, as a data URL; null: none. */
  logo: z
    .string()
    .max(LONGEST_LOGO)
    .regex(/^data:image\/(png|jpeg|svg\+xml);base64,/, 'image')
    .nullable()
    .default(null),
});
export type Settings = Immutable<z.infer<typeof settingsSchema>>;

/** Vietnamese is the first language; RUN is dark by default. */
export const DEFAULT_SETTINGS: Settings = {
  language: 'vi',
  theme: 'dark',
  lastShowId: null,
  rundownColumns: NO_CHOICE,
  recipientColumns: NO_CHOICE,
  listMappings: [],
  keys: {},
  walls: {},
  logo: null,
};
