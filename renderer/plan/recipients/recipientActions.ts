import type { RecipientKind } from '@shared/model/award.ts';
import { draftRecipient } from '@shared/model/drafts.ts';
import { findById, pickById } from '@shared/model/lookup.ts';
import type { Recipient } from '@shared/model/recipient.ts';
import type { RecipientColumn, TextColumn } from '@shared/view/recipientTable.ts';
import { recipientsTsv } from '@shared/view/recipientTsv.ts';
import type { Replacement } from '@shared/view/replaceText.ts';
import { translator } from '@shared/words/translate.ts';
import { showNow, useWindow } from '../../show/store.ts';
import { newId, send, sendRemoval } from '../planState.ts';

/** A field as it is stored: what is empty is not known; a note is a text. */
function stored(field: TextColumn, text: string): Partial<Recipient> {
  return { [field]: text === '' && field !== 'note' ? null : text };
}

export function editText(id: string, field: TextColumn, text: string): Promise<boolean> {
  return send('edit-recipient', { id, changes: stored(field, text) });
}

/** Adds recipients without a name who stand nowhere yet; gives the id of the first, or null when refused. */
export async function addRecipients(count: number, kind: RecipientKind): Promise<string | null> {
  const items = Array.from({ length: count }, () => draftRecipient(newId(), kind));
  const added = await send('add-recipients', { items, place: null });
  return added ? (items[0]?.id ?? null) : null;
}

/** Fields that can be set for many at once. */
export const BULK_FIELDS = ['kind', 'unit', 'post', 'address'] as const;
export type BulkField = (typeof BULK_FIELDS)[number];

/** Sets a field of many recipients in one step; those that have the value already are left alone. */
export async function setForAll(
  ids: readonly string[],
  field: BulkField,
  value: string,
): Promise<boolean> {
  const show = showNow();
  if (show === null) return false;
  const changes: Partial<Recipient> =
    field === 'kind' ? { kind: value as RecipientKind } : stored(field, value);
  const edits = pickById(show.plan.recipients, ids)
    .filter((recipient) => recipient[field] !== changes[field])
    .map(({ id }) => ({ id, changes }));
  return edits.length === 0 || send('edit-recipients', { edits });
}

/** Removes recipients from the show, and so from every lineup. */
export async function removeFromShow(ids: readonly string[]): Promise<boolean> {
  const show = showNow();
  if (show === null) return false;
  const t = translator(useWindow.getState().settings.language);
  const [first] = ids;
  const name =
    ids.length > 1
      ? t('recipients.several', { n: ids.length })
      : (findById(show.plan.recipients, first ?? null)?.name ?? t('name.unnamed'));
  return sendRemoval(name, 'remove-recipients', { ids: [...ids] });
}

/** Carries replacements out in one step. */
export function replaceAll(
  found: readonly Replacement[],
  words: { readonly find: string; readonly replacement: string },
): Promise<boolean> {
  const byId = new Map<string, Partial<Recipient>>();
  for (const { id, field, after } of found)
    byId.set(id, { ...byId.get(id), ...stored(field, after) });
  return send('batch', {
    label: 'replace-text',
    about: `“${words.find}” → “${words.replacement}”`.slice(0, 1000),
    steps: [
      {
        type: 'edit-recipients',
        payload: { edits: [...byId].map(([id, changes]) => ({ id, changes })) },
      },
    ],
  });
}

/** The rows for a spreadsheet. */
export function rowsText(ids: readonly string[], columns: readonly RecipientColumn[]): string {
  const show = showNow();
  const t = translator(useWindow.getState().settings.language);
  return show === null ? '' : recipientsTsv(show, ids, columns, t);
}
