import type { ImportedRow, Said } from '../model/importedList.ts';
import { findById } from '../model/lookup.ts';
import type { Recipient } from '../model/recipient.ts';
import type { Show } from '../model/show.ts';
import type { ListRow } from './list.ts';

/** What happened to one recipient of a list between two versions. */
export interface ListChange {
  /** Key for choosing. */
  readonly id: string;
  /**
   * `same`: the list says what it said; `fields` may still tell what was changed by hand.
   * `changed`: it may have moved as well; then `from` and `to` say so.
   */
  readonly kind: 'added' | 'removed' | 'changed' | 'moved' | 'same';
  /** null: the new version has no such row. */
  readonly row: ListRow | null;
  /** Whom the row became; null: nobody yet. */
  readonly recipientId: string | null;
  /** The list's earlier version. */
  readonly then: Said | null;
  /** The show, with edits by hand; null: removed by hand or not there yet. */
  readonly now: Said | null;
  /** This version of the list; null: it has no such row, or the row has an error and stays out. */
  readonly next: Said | null;
  readonly fields: readonly ChangedField[];
  /** 1-based places among the rows of the two versions when the order has changed. */
  readonly from: number | null;
  readonly to: number | null;
}

/** A field that differs, and who changed it; `both`: hand and list changed it differently. */
export interface ChangedField {
  readonly field: keyof Said;
  readonly by: 'list' | 'hand' | 'both';
}

export const SAID_FIELDS = [
  'name',
  'kind',
  'post',
  'unit',
  'address',
  'pronunciation',
  'seat',
  'certificate',
  'posthumous',
  'note',
] as const satisfies readonly (keyof Said)[];

const NOBODY = {
  row: null,
  recipientId: null,
  // biome-ignore lint/suspicious/noThenProperty: it is never a function, so nothing takes it for a promise.
  then: null,
  now: null,
  next: null,
  fields: [],
  from: null,
  to: null,
} as const;

/** `at`: 0-based place among the sound rows of the new version. */
export function addedRow(row: ListRow, at: number): ListChange {
  return { ...NOBODY, id: `new-${at + 1}`, kind: 'added', row, next: row.said };
}

/** A row that only the earlier version has. One that was removed by hand as well leaves nothing to choose. */
export function removedRow(show: Show, before: ImportedRow): ListChange {
  const known = fromEarlier(show, before);
  return { ...known, kind: known.now === null ? 'same' : 'removed' };
}

interface Moved {
  readonly from: number;
  readonly to: number;
}

/** A row whose next version has an error: what the earlier one said stands. */
export function faultyRow(
  show: Show,
  before: ImportedRow,
  row: ListRow,
  moved: Moved | null,
): ListChange {
  return { ...fromEarlier(show, before), ...moved, row };
}

/** A row of both versions. `next`: what the new version says of it; `moved`: its places when the order has changed. */
export function keptRow(
  show: Show,
  before: ImportedRow,
  row: ListRow,
  next: Said,
  moved: Moved | null,
): ListChange {
  const known = fromEarlier(show, before);
  const fields = changedFields(before.said, known.now, next);
  const isChanged = fields.some(({ by }) => by !== 'hand');
  return {
    ...known,
    ...moved,
    kind: isChanged ? 'changed' : moved === null ? 'same' : 'moved',
    row,
    next,
    fields,
  };
}

function fromEarlier(show: Show, { recipientId, said }: ImportedRow): ListChange {
  const recipient = findById(show.plan.recipients, recipientId);
  return {
    ...NOBODY,
    id: `old-${recipientId}`,
    kind: 'same',
    recipientId,
    // biome-ignore lint/suspicious/noThenProperty: it is never a function, so nothing takes it for a promise.
    then: said,
    now: recipient === undefined ? null : saidOf(recipient),
  };
}

function saidOf({ id: _id, receiver: _receiver, ...said }: Recipient): Said {
  return said;
}

function changedFields(then: Said, now: Said | null, next: Said): readonly ChangedField[] {
  return SAID_FIELDS.flatMap((field): ChangedField[] => {
    const byList = next[field] !== then[field];
    const byHand = now !== null && now[field] !== then[field];
    if (byList && byHand) return now[field] === next[field] ? [] : [{ field, by: 'both' }];
    if (byList) return [{ field, by: 'list' }];
    return byHand ? [{ field, by: 'hand' }] : [];
  });
}
