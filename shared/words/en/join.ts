/** Coming in on a device of the network, and what stands around a view there, in English. */
export const join = {
  'join.as': 'This device comes in as',
  'join.pin': 'PIN',
  'join.pinHint': 'Six digits, which the operator tells you.',
  'join.name': 'Name of this device',
  'join.nameHint': 'So that the operator knows whose it is.',
  'join.enter': 'Come in',
  'join.wrong': 'That PIN is wrong. Ask the operator again.',
  'join.wait':
    'Too many wrong PINs. Wait {seconds, plural, one {# second} other {# seconds}}, then try again.',
  'join.shut': 'This way in is shut after too many wrong PINs. Ask the operator for a new one.',
  'join.full': 'There are as many devices as there can be. Ask the operator to cut one off.',
  'join.away':
    'The operator’s machine can’t be reached. Check the Wi-Fi, and ask the operator whether sharing is on.',
  'join.kicked': 'The operator has cut this device off. To come back, type the PIN.',
  'join.ended': 'That session of sharing is over. Type the new PIN.',
  'join.device.iphone': 'iPhone',
  'join.device.ipad': 'iPad',
  'join.device.phone': 'Android phone',
  'join.device.tablet': 'Android tablet',
  'join.device.computer': 'Computer',

  'guest.lost': 'Connection lost, last state at {time}. Connecting again…',
  'guest.ended': 'The show is not shared any more. This is its state at {time}.',
  'guest.back': 'Connected again.',
  'guest.standby':
    'The calling machine does not answer. Watching through the standby machine {machine}.',
  'guest.moved': 'Moved to the machine {machine}.',
  'guest.moved.reload': 'To load the page again, open {address} (same PIN).',
  'guest.follows':
    'Not sent: the standby machine has not taken over yet. Tell the caller yourself.',
  'guest.reload': 'Load the page again',
  'guest.mayDim':
    'The screen of this device may go dark: the connection is not encrypted. Choose a long auto-lock time in its settings, or ask the operator to turn encryption (TLS) on.',
  'guest.mayDimAnyway':
    'The screen of this device may go dark: its browser can’t keep it awake. Choose a long auto-lock time in its settings.',
} as const;
