// The flags of `npm run torture`.
import { readFlags } from './flags.mjs';

export const USAGE = `npm run torture -- [--kills N] [--seed S] [--lanes L] [--shell host|standin] [--json FILE]
  --kills N       how many processes are killed (200)
  --seed S        decides what they do and where kills are aimed at (a random one, which is printed)
  --lanes L       libraries that are tortured side by side (2)
  --shell SHELL   host: the host in a process of its own; standin: the built Electron main on the stand-in (both, one kill in 25)
  --json FILE     keeps the figures`;

const SHELLS = ['host', 'standin', null];

/** Reads the flags; null when one of them is none or makes no sense. */
export function parseTortureFlags(args) {
  const flags = readFlags(args, {
    kills: { type: 'string', default: '200', least: 1 },
    seed: { type: 'string', least: 0 },
    lanes: { type: 'string', default: '2', least: 1 },
    shell: { type: 'string' },
    json: { type: 'string' },
  });
  return flags !== null && SHELLS.includes(flags.shell) ? flags : null;
}
