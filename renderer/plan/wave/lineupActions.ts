import type { RecipientKind } from '@shared/model/award.ts';
import { draftRecipient } from '@shared/model/drafts.ts';
import { findById, findWave } from '@shared/model/lookup.ts';
import type { Recipient } from '@shared/model/recipient.ts';
import type { Wave } from '@shared/model/segment.ts';
import { standings } from '@shared/view/recipientTable.ts';
import { showNow, useWindow } from '../../show/store.ts';
import { newId, send, sendRemoval } from '../planState.ts';

type RecipientChanges = Partial<Omit<Recipient, 'id'>>;

/** Sends one change of a recipient; gives whether it was carried out. */
export function editRecipient(id: string, changes: RecipientChanges): Promise<boolean> {
  return send('edit-recipient', { id, changes });
}

/** The wave as it is now, read from an event. */
function waveNow(waveId: string): Wave | undefined {
  const { opened } = useWindow.getState();
  return opened === null ? undefined : findWave(opened.show.plan, waveId)?.wave;
}

/** Puts recipients, in this order, at a 0-based place of a wave, taking them out of the other waves of the presentation. */
export async function place(
  waveId: string,
  recipientIds: readonly string[],
  index: number,
): Promise<boolean> {
  const wave = waveNow(waveId);
  if (wave === undefined || recipientIds.length === 0) return false;
  const chosen = new Set(recipientIds);
  const staying = wave.recipientIds.filter((id) => !chosen.has(id));
  const at = Math.max(0, Math.min(index, staying.length));
  const after = [...staying.slice(0, at), ...recipientIds, ...staying.slice(at)];
  if (
    after.length === wave.recipientIds.length &&
    after.every((id, nth) => id === wave.recipientIds[nth])
  )
    return true;
  return send('place-recipients', { waveId, recipientIds: [...recipientIds], index: at });
}

/** Moves recipients of a wave by one place, gathering them. At the edge nothing happens. */
export function moveInLineup(waveId: string, recipientIds: readonly string[], by: 1 | -1): void {
  const wave = waveNow(waveId);
  const first = wave?.recipientIds.indexOf(recipientIds[0] ?? '') ?? -1;
  if (wave === undefined || first < 0) return;
  const chosen = new Set(recipientIds);
  const before = wave.recipientIds.slice(0, first).filter((id) => !chosen.has(id)).length;
  void place(waveId, recipientIds, before + by);
}

/** Puts recipients at the end of a wave. */
export function placeLast(waveId: string, recipientIds: readonly string[]): void {
  void place(waveId, recipientIds, Number.MAX_SAFE_INTEGER);
}

interface Placeholders {
  readonly count: number;
  readonly kind: RecipientKind;
  /** They stand behind this one; null: at the end. */
  readonly afterId: string | null;
}

/** Adds recipients without a name; gives the id of the first, or null when refused. */
export async function addPlaceholders(
  waveId: string,
  { count, kind, afterId }: Placeholders,
): Promise<string | null> {
  const wave = waveNow(waveId);
  if (wave === undefined) return null;
  const after = afterId === null ? -1 : wave.recipientIds.indexOf(afterId);
  const index = after < 0 ? wave.recipientIds.length : after + 1;
  const items = Array.from({ length: count }, () => draftRecipient(newId(), kind));
  const [first] = items;
  if (first === undefined) return null;
  return (await send('add-recipients', { items, place: { waveId, index } })) ? first.id : null;
}

/** Removes recipients in one step: from this lineup only those that are honoured elsewhere too, the others from the show. */
export async function removeRecipients(
  waveId: string,
  recipientIds: readonly string[],
  name: string,
): Promise<boolean> {
  const dropped = recipientIds.filter((id) => standsElsewhere(waveId, id));
  const removed = recipientIds.filter((id) => !dropped.includes(id));
  if (removed.length === 0)
    return sendRemoval(name, 'drop-recipients', { waveId, recipientIds: dropped });
  if (dropped.length === 0) return sendRemoval(name, 'remove-recipients', { ids: removed });
  return sendRemoval(name, 'batch', {
    label: 'remove-several',
    about: null,
    steps: [
      { type: 'drop-recipients', payload: { waveId, recipientIds: dropped } },
      { type: 'remove-recipients', payload: { ids: removed } },
    ],
  });
}

function standsElsewhere(waveId: string, recipientId: string): boolean {
  const plan = showNow()?.plan;
  if (plan === undefined || findById(plan.recipients, recipientId) === undefined) return false;
  const places = standings(plan.segments).get(recipientId) ?? [];
  return places.some((standing) => standing.waveId !== waveId);
}
