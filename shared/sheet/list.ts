import type { Section } from './face.ts';
import { contentHash } from './hash.ts';
import type { TablePart } from './table.ts';

/** A table of a sheet that consists of tables. */
export interface ListSection extends Section, TablePart {}

/** What stands in a sheet that is one table, or a table for each section. */
export interface ListContent<N extends string> {
  readonly name: N;
  /** In their order. Of a sheet that is one table each has the same columns. */
  readonly sections: readonly ListSection[];
}

/** A section with its hash. */
export const listSection = (id: string, part: TablePart): ListSection => ({
  id,
  hash: contentHash(part),
  ...part,
});
