import type { SheetName } from '../../model/sheetName.ts';
import type { SheetOf } from '../../sheet/sheet.ts';

/** Sheets that people edit in Word. */
export const DOCX_SHEETS = [
  'programme',
  'running-order',
  'script',
  'lineups',
  'trays',
  'presenter-cards',
  'check-in',
  'as-run',
] as const satisfies readonly SheetName[];
export type DocxSheet = (typeof DOCX_SHEETS)[number];

/** One of these sheets with everything that will stand on its pages. */
export type EditedSheet = { [N in DocxSheet]: SheetOf<N> }[DocxSheet];

export const isDocxSheet = (name: string): name is DocxSheet =>
  (DOCX_SHEETS as readonly string[]).includes(name);
