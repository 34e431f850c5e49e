import type { signOff as vi } from '../vi/signOff.ts';

/** Who has read what, in English. */
export const signOff: Record<keyof typeof vi, string> = {
  'signOff.title': 'Read-through',
  'signOff.card': 'Who has read which wave',
  'signOff.purpose':
    'Each desk reads every wave carefully and signs it off. A later change of that wave clears its sign-off.',
  'signOff.done': '{done} of {all} waves are signed off by all three desks',
  'signOff.desk.mc': 'MC',
  'signOff.desk.protocol': 'Protocol',
  'signOff.desk.award-desk': 'Award desk',
  'signOff.wave': 'Wave',
  'signOff.open': 'Not read yet',
  'signOff.signed': 'Read as {version}',
  'signOff.changed': 'Changed after {version}',
  'signOff.toSign': 'Sign off {wave}',
  'signOff.toWithdraw': 'Withdraw the sign-off of {wave}',
  'signOff.toRenew': 'Read again and sign off {wave}',
  'signOff.at': 'at {at}',
  'signOff.none': 'There is no wave yet. Add a presentation in the plan.',
  'signOff.reading': 'What stands in {wave}',
  'signOff.words': 'Words of the MC',
  'signOff.names': 'Recipients in their order',
  'signOff.presenters': 'Presenters',
};
