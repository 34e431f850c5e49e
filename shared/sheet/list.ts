import type { Section } from './face.ts';
import { contentHash } from './hash.ts';
import type { TablePart } from './table.ts';

/** Sheets that are lists, and that people want to sort and filter. */
export const LIST_SHEETS = ['running-order', 'trays', 'check-in'] as const;
export type ListSheet = (typeof LIST_SHEETS)[number];

export const isListSheet = (name: string): name is ListSheet =>
  (LIST_SHEETS as readonly string[]).includes(name);

/** A table of a sheet that consists of tables. */
export interface ListSection extends Section, TablePart {}

/** What stands in a sheet that is one table, or a table for each section. */
export interface ListContent<N extends string> {
  readonly name: N;
  /** In their order. Of a sheet that is one table each has the same columns. */
  readonly sections: readonly ListSection[];
}

/** A section with its hash, which may be known already. */
export const listSection = (
  id: string,
  part: TablePart,
  hash: string = contentHash(part),
): ListSection => ({ id, hash, ...part });
