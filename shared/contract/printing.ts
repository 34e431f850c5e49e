import { z } from 'zod';
import { sheetNameSchema } from '../model/sheetName.ts';
import type { SectionChange } from '../sheet/changes.ts';

/** A sheet as PDF, to be looked at. `url` is an address of the page's own host. */
export interface PreparedPrint {
  readonly url: string;
  readonly fileName: string;
  readonly stamp: string;
}

/** What of a sheet goes to paper: all of it, or the pages on which something changed since it was last printed. */
export const printExtentSchema = z.enum(['all', 'changed']);
export type PrintExtent = z.infer<typeof printExtentSchema>;

/** Where a print goes: a file (a browser downloads it), or a printer of this machine (Electron only). */
export const deliverySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file') }),
  z.strictObject({
    kind: z.literal('printer'),
    /** Name of the printer as the system knows it. */
    printer: z.string().min(1).max(500),
    copies: z.number().int().min(1).max(99),
    /** 1-based numbers of the wanted pages; null: all of the extent. */
    pages: z.array(z.number().int().min(1).max(100_000)).min(1).max(10_000).nullable(),
  }),
]);
export type Delivery = Readonly<z.infer<typeof deliverySchema>>;

/** Sheets of a pack, at least one. */
export const packSheetsSchema = z.array(sheetNameSchema).min(1).max(20);

/** What can be cancelled: a sheet that is being printed, or the pack. */
export const printingSchema = z.enum([...sheetNameSchema.options, 'pack']);
export type Printing = z.infer<typeof printingSchema>;

/** What became of a print. */
export interface Delivered {
  /** Where the file or the folder stands; null: a browser fetches it from `url`, or it went to a printer. */
  readonly path: string | null;
  /** Address to download it from; null: it is saved or printed already. */
  readonly url: string | null;
  readonly fileName: string;
  /** 1-based numbers of the pages that were printed, as they stand on them; null: all. */
  readonly pages: readonly number[] | null;
}

/** A printer of this machine. */
export interface Printer {
  /** As the system knows it. */
  readonly name: string;
  /** As people know it. */
  readonly label: string;
}

/** What a sheet says differently from the paper in hand, part by part. */
export interface PaperChanges {
  readonly changes: readonly SectionChange[];
}
