import type { key as vi } from '../vi/key.ts';

/** Who has the caller's key, in English. */
export const key: Record<keyof typeof vi, string> = {
  'key.title': 'Caller’s key',
  'key.desk': 'Operator’s machine',
  'key.heldBy': '{name} has the caller’s key',
  'key.here': 'This machine has the caller’s key',
  'key.goHeld': '{name} has the key',
  'key.taken': 'taken at {time}',
  'key.given': 'given at {time}',
  'key.take': 'Take the caller’s key',
  'key.takeBack': 'Take the caller’s key back',
  'key.confirm': 'Confirm: GO from this machine',
  'key.confirmHint': '{name} will not be able to press GO any more.',
  'key.giveBack': 'Give the key back',
  'key.beginAtDesk': 'The show is begun and ended at the operator’s machine.',
  'key.waitForDesk': 'the operator’s machine begins the show',

  // it has moved
  'key.movedHere': 'The caller’s key has come to this machine',
  'key.movedAway': '{name} has the caller’s key now',
  'key.goHere': 'From now on GO works here.',
  'key.noGoHere': 'GO does nothing here any more.',
  'key.wasTaken': '{to} took it from {from} at {time}.',
  'key.wasGiven': 'It went from {from} to {to} at {time}.',
  'key.wasOver': 'Sharing has stopped: {from} does not have it any more.',
  'key.seen': 'Understood',
};
