import type { Failure } from '../contract/failure.ts';
import type { CallerState } from '../contract/sharing.ts';
import { wallClock } from '../timing/format.ts';
import { joined } from '../words/joined.ts';
import type { Translate } from '../words/translate.ts';

/** Where a window is: a device of the network by its id, or (null) the operator's machine. */
type Here = string | null;

/** Who has the caller's key, as a window of RUN shows it. */
export interface CallerKeyView {
  /** Whether the caller's commands of this window are carried out. */
  readonly isHere: boolean;
  /** Who has it. */
  readonly holder: string;
  /** How it came by it and when; null: it had it from the beginning. */
  readonly since: string | null;
}

/** `zone` is the time zone of the hall. */
export function callerKeyView(
  caller: CallerState,
  here: Here,
  zone: string,
  t: Translate,
): CallerKeyView {
  const { deviceId, name, since, how } = caller;
  return {
    isHere: deviceId === here,
    holder: nameOf(name, t),
    since: since === null || how === null ? null : t(`key.${how}`, { time: clockOf(since, zone) }),
  };
}

/** Why the caller's commands of a window would be refused, with the words of the host; null: they would not. */
export function callerKeyFault({ deviceId, name }: CallerState, here: Here): Failure | null {
  if (deviceId === here) return null;
  return name === null
    ? { code: 'desk-calls', details: {} }
    : { code: 'not-caller', details: { name } };
}

/** That the key has moved, to be told loudly. */
export interface KeyMove {
  readonly isHere: boolean;
  readonly title: string;
  readonly text: string;
}

/** What a window tells that knew `before` and hears `now`; null: the key is where it was. */
export function keyMove(
  before: CallerState,
  now: CallerState,
  here: Here,
  zone: string,
  t: Translate,
): KeyMove | null {
  const isSame = before.deviceId === now.deviceId;
  // It may have been elsewhere meanwhile; but that sharing is over moves nothing that was here.
  if (isSame && (before.since === now.since || now.since === null)) return null;
  const isHere = now.deviceId === here;
  const wasHere = before.deviceId === here;
  const to = nameOf(now.name, t);
  const changes = isHere ? t('key.goHere') : wasHere ? t('key.noGoHere') : '';
  return {
    isHere,
    title: isHere ? t('key.movedHere') : t('key.movedAway', { name: to }),
    text: joined([howOf(before, now, to, zone, t), changes], ' '),
  };
}

function howOf(
  before: CallerState,
  { since, how, before: last }: CallerState,
  to: string,
  zone: string,
  t: Translate,
): string {
  const from = nameOf(last === null ? before.name : last.name, t);
  if (since === null) return t('key.wasOver', { from });
  const details = { from, to, time: clockOf(since, zone) };
  return how === 'taken' ? t('key.wasTaken', details) : t('key.wasGiven', details);
}

const nameOf = (name: string | null, t: Translate): string => name ?? t('key.desk');
const clockOf = (at: number, zone: string): string => wallClock(at, zone, true);
