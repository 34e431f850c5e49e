import { z } from 'zod';

/** Everything that is printed, in the order in which people list it. */
export const sheetNameSchema = z.enum([
  'programme',
  'running-order',
  'script',
  'lineups',
  'trays',
  'presenter-cards',
  'check-in',
  'stage-plans',
  'labels',
  'as-run',
]);
export type SheetName = z.infer<typeof sheetNameSchema>;
