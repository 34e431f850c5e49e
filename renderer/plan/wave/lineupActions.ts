import type { RecipientKind } from '@shared/model/award.ts';
import { draftRecipient } from '@shared/model/drafts.ts';
import { findById, findWave } from '@shared/model/lookup.ts';
import type { Recipient } from '@shared/model/recipient.ts';
import type { Wave } from '@shared/model/segment.ts';
import { useWindow } from '../../show/store.ts';
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

/** Moves a recipient by one place in the lineup. At the edge nothing happens. */
export function moveInLineup(waveId: string, recipientId: string, by: 1 | -1): void {
  const wave = waveNow(waveId);
  if (wave === undefined) return;
  const index = wave.recipientIds.indexOf(recipientId) + by;
  if (index >= 0 && index < wave.recipientIds.length) place(waveId, recipientId, index);
}

/** Puts a recipient at a 0-based place of a wave, taking it out of the other waves of the presentation. */
export function place(waveId: string, recipientId: string, index: number): void {
  void send('place-recipients', { waveId, recipientIds: [recipientId], index });
}

/** Puts a recipient at the end of a wave. */
export function placeLast(waveId: string, recipientId: string): void {
  const wave = waveNow(waveId);
  if (wave !== undefined)
    place(waveId, recipientId, wave.recipientIds.filter((id) => id !== recipientId).length);
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

/** Removes a recipient: from this lineup only when it is honoured elsewhere too, else from the show. */
export async function removeRecipient(
  waveId: string,
  recipientId: string,
  name: string,
): Promise<boolean> {
  return standsElsewhere(waveId, recipientId)
    ? sendRemoval(name, 'drop-recipients', { waveId, recipientIds: [recipientId] })
    : sendRemoval(name, 'remove-recipients', { ids: [recipientId] });
}

function standsElsewhere(waveId: string, recipientId: string): boolean {
  const plan = useWindow.getState().opened?.show.plan;
  if (plan === undefined || findById(plan.recipients, recipientId) === undefined) return false;
  return plan.segments.some(
    (segment) =>
      segment.kind === 'presentation' &&
      segment.waves.some((wave) => wave.id !== waveId && wave.recipientIds.includes(recipientId)),
  );
}
