/** Sharing on the local network: the operator's panel, in English. */
export const share = {
  // who a device or program is let in as
  'role.mc': 'Master of ceremonies (MC)',
  'role.stage': 'Backstage and check-in',
  'role.crew': 'Technical crew',
  'role.clock': 'Clock',
  'role.screen': 'Big screen',
  'role.caller': 'Second caller',
  'role.control': 'Control software',
} as const;
