import type { RecipientKind } from '../../model/award.ts';
import type { ColumnMeaning } from '../list.ts';

/** A person's corrections. Tables are named as the result names them. */
export interface RecogniseOptions {
  /** What each column means, by its place; columns beyond are left to recognition. */
  readonly mappings?: readonly {
    readonly table: string;
    readonly columns: readonly ColumnMeaning[];
  }[];
  /** Kind of all rows of a table that have no kind in a column of their own. */
  readonly kinds?: readonly { readonly table: string; readonly kind: RecipientKind }[];
}
