import { createHash, randomUUID } from 'node:crypto';
import type { Failure, Reply } from '@shared/contract/contract.ts';
import type { IncidentCode } from '@shared/contract/sharing.ts';
import { type Press, requestOf } from '@shared/share/presses.ts';
import { failed } from '../replies.ts';
import type { Guests } from './guests.ts';
import type { Pass } from './passes.ts';

/** What came of a button: the number of the command, and whether it is on the disk yet. */
export interface Pressed {
  readonly seq: number;
  readonly saved: boolean;
}

/** How long a program waits for the disk, in ms: the show has moved by then, whatever the disk does. */
const DISK_MS = 2000;

interface PressOptions {
  readonly guests: Guests;
  readonly incident: (code: IncidentCode, from: string) => void;
}

/**
 * Presses a button of a program, as its request and by nothing else: the show is changed by `Guests.act`. `key` is what
 * the program calls this press; the same key from the same program is taken once. `from` is its address.
 */
export async function press(
  { guests, incident }: PressOptions,
  { pass, from, key = null }: { pass: Pass; from: string; key?: string | null },
  button: Press,
): Promise<Reply<Pressed>> {
  const id = key === null ? randomUUID() : keyId(pass, key);
  if (guests.isTaken(id)) {
    incident('replayed', from);
    return failed('replayed');
  }
  const wish = requestOf(guests.show, button, guests.now());
  if (isFailure(wish)) return { ok: false, error: wish };
  const reply = guests.act(pass, { ...wish, id }, from);
  // A refusal comes at once; what takes longer has been carried out and waits for the disk.
  const { seq } = guests.show;
  return inTime(reply, { ok: true, value: { seq, saved: false } });
}

const isFailure = (made: object): made is Failure => 'code' in made;

/** Keys of several programs may be the same ("1"), so each has its own. */
const keyId = (pass: Pass, key: string): string =>
  createHash('sha256').update(`${pass.id} ${key}`).digest('base64url');

async function inTime(
  reply: Promise<Reply<{ seq: number }>>,
  otherwise: Reply<Pressed>,
): Promise<Reply<Pressed>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Reply<Pressed>>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), DISK_MS);
  });
  const saved = reply.then(
    (answer): Reply<Pressed> =>
      answer.ok ? { ok: true, value: { seq: answer.value.seq, saved: true } } : answer,
  );
  try {
    return await Promise.race([saved, late]);
  } finally {
    clearTimeout(timer);
  }
}
