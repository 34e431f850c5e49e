import type { CommandType } from '../command/apply.ts';

/** What only the caller does: whoever has the caller's key (one at a time), or a program that the operator let in. */
export const callerCommands: ReadonlySet<CommandType> = new Set<CommandType>([
  'go',
  'back',
  'jump',
  'skip',
  'hold',
  'release',
  'call-name',
  'resync',
]);
