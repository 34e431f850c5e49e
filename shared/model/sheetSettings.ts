import type { Immutable } from 'immer';
import { z } from 'zod';
import { languageSchema } from './primitives.ts';
import { type SheetName, sheetNameSchema } from './sheetName.ts';

/** How offices set their papers, or plain and modern. */
export const lookSchema = z.enum(['office', 'modern']);
export const paperSizeSchema = z.enum(['A3', 'A4', 'A5']);
export type PaperSize = z.infer<typeof paperSizeSchema>;

/** What can be chosen for a sheet. Not everything is a choice for every sheet: see `SHEET_CHOICES`. */
export const sheetSettingsSchema = z.strictObject({
  look: lookSchema,
  paper: paperSizeSchema,
  /** In points; what stands out stays larger by as much. */
  typeSize: z.number().int().min(9).max(24),
  /** Nothing is told by colour alone, and nothing is tinted. */
  monochrome: z.boolean(),
  /** Language of labels, awards and formulas; null: that of the script. */
  language: languageSchema.nullable(),
  /** Words stand in the upper two thirds of the page, so that the eyes stay up. */
  topOnly: z.boolean(),
  /** At the foot stand the first words of the next page. */
  catchLine: z.boolean(),
  /** What the crews do, in brackets between the sentences. */
  cueMarks: z.boolean(),
  /** Columns that are left out: `length`, `by` or the id of a department. */
  hiddenColumns: z.array(z.string().max(64)).max(60),
  /** The first thing lies at the bottom of the tray. */
  reversed: z.boolean(),
  /** Grid of the sheet of labels, by its name in `shared/sheet/labelFormats.ts`. */
  labelFormat: z.string().max(40),
});
export type SheetSettings = Immutable<z.infer<typeof sheetSettingsSchema>>;

type Choice = keyof SheetSettings;

const FACE = ['look', 'typeSize', 'monochrome'] as const;

/** What a person can choose for each sheet. */
export const SHEET_CHOICES: Readonly<Record<SheetName, readonly Choice[]>> = {
  programme: [...FACE, 'paper', 'language'],
  'running-order': [...FACE, 'paper', 'language', 'hiddenColumns'],
  script: [...FACE, 'paper', 'topOnly', 'catchLine', 'cueMarks'],
  lineups: [...FACE, 'language'],
  trays: [...FACE, 'language', 'reversed'],
  'presenter-cards': [...FACE, 'paper', 'language'],
  'check-in': [...FACE, 'language'],
  'stage-plans': [...FACE, 'paper', 'language'],
  labels: ['look', 'monochrome', 'language', 'labelFormat'],
  'as-run': [...FACE, 'language'],
};

/** The papers that a sheet can be printed on, the usual one first. */
export const SHEET_PAPERS: Readonly<Record<SheetName, readonly [PaperSize, ...PaperSize[]]>> = {
  programme: ['A4', 'A5'],
  'running-order': ['A4', 'A3'],
  script: ['A4', 'A5'],
  lineups: ['A4'],
  trays: ['A4'],
  'presenter-cards': ['A5', 'A4'],
  'check-in': ['A4'],
  'stage-plans': ['A4', 'A3'],
  labels: ['A4'],
  'as-run': ['A4'],
};

/** Type sizes that a sheet can be set in, in points: smallest, usual, largest. */
export const SHEET_TYPE: Readonly<Record<SheetName, readonly [number, number, number]>> = {
  programme: [10, 13, 18],
  'running-order': [9, 12, 16],
  // Read from a lectern, at arm's length and in poor light.
  script: [14, 16, 24],
  lineups: [9, 12, 16],
  trays: [9, 12, 16],
  'presenter-cards': [10, 13, 18],
  'check-in': [9, 12, 16],
  'stage-plans': [9, 12, 16],
  labels: [12, 12, 12],
  'as-run': [10, 13, 16],
};

/** What holds for a sheet as long as nobody has chosen anything else. */
export function usualSettings(name: SheetName): SheetSettings {
  return {
    look: 'office',
    paper: SHEET_PAPERS[name][0],
    typeSize: SHEET_TYPE[name][1],
    monochrome: false,
    language: null,
    topOnly: false,
    catchLine: true,
    cueMarks: false,
    hiddenColumns: [],
    reversed: false,
    labelFormat: 'names',
  };
}

/** The choices of a show, by sheet; what is not there is as usual. */
export const sheetChoicesSchema = z.partialRecord(sheetNameSchema, sheetSettingsSchema.partial());
