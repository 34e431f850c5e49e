/** The page of far viewers, which takes its state straight from the broker, in English. */
export const far = {
  'far.connecting': 'Connecting to the broker…',
  'far.none': 'The ceremony is not on the broker yet; this page tries again.',
  'far.waiting': 'Connected; waiting for the ceremony…',
  'far.lost': 'Connection to the broker lost since {time}; coming back by itself',
  'far.lostNever': 'No connection to the broker yet; trying again',
  'far.refused': 'The broker does not accept the viewers’ account; this page tries again.',
  'far.insecure':
    'A page under https may not open the broker’s ws:// address; it has to be wss://. This page tries again.',
  'far.machineLost': 'The caller’s machine is silent since {time}; this is how it was then',
  'far.ended': 'The ceremony is not published any more',
} as const;
