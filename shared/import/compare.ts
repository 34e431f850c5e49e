import type { ImportedList, Said } from '../model/importedList.ts';
import type { Show } from '../model/show.ts';
import { textKey } from './keys.ts';
import type { ListRow, RecognisedList } from './list.ts';

/** What happened to one recipient of a list between two versions. */
export interface ListChange {
  /** Key for choosing. */
  readonly id: string;
  /** `same`: the list says the same; its `fields` may still tell what was changed by hand. */
  readonly kind: 'added' | 'removed' | 'changed' | 'moved' | 'same';
  /** null: the new version has no such row. */
  readonly row: ListRow | null;
  /** Whom the row became; null: nobody yet. */
  readonly recipientId: string | null;
  /** The list's earlier version. */
  readonly then: Said | null;
  /** The show, with edits by hand; null: removed by hand or not there yet. */
  readonly now: Said | null;
  /** This version of the list. */
  readonly next: Said | null;
  readonly fields: readonly ChangedField[];
  /** 1-based places in the two versions when the order has changed; a `changed` row may have moved as well. */
  readonly from: number | null;
  readonly to: number | null;
}

/** A field that differs, and who changed it; `both`: hand and list changed it differently. */
export interface ChangedField {
  readonly field: keyof Said;
  readonly by: 'list' | 'hand' | 'both';
}

/** The imported list that this list is the next version of: same name, else most rows the same; null: none. */
export function earlierVersion(show: Show, list: RecognisedList): ImportedList | null {
  return show.plan.lists.findLast(({ name }) => textKey(name) === textKey(list.name)) ?? null;
}

/** What a list changes, in the order of the new version; removed rows where they stood. */
export function compareList(
  _show: Show,
  _earlier: ImportedList,
  _list: RecognisedList,
): readonly ListChange[] {
  return [];
}
