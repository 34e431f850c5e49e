// The flags of `npm run torture`.
import { parseArgs } from 'node:util';

export const USAGE = `npm run torture -- [--kills N] [--seed S] [--lanes L] [--shell host|standin] [--json FILE]
  --kills N       how many processes are killed (200)
  --seed S        decides what they do and where kills are aimed at (a random one, which is printed)
  --lanes L       libraries that are tortured side by side (2)
  --shell SHELL   host: the host in a process of its own; standin: the built Electron main on the stand-in (both, one kill in 25)
  --json FILE     keeps the figures`;

/** Reads the flags; null when one of them is none or makes no sense. */
export function parseTortureFlags(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        kills: { type: 'string', default: '200' },
        seed: { type: 'string' },
        lanes: { type: 'string', default: '2' },
        shell: { type: 'string' },
        json: { type: 'string' },
      },
    });
    const kills = wholeNumber(values.kills, 1);
    const lanes = wholeNumber(values.lanes, 1);
    const seed = values.seed === undefined ? null : wholeNumber(values.seed, 0);
    const { shell = null, json = null } = values;
    if (Number.isNaN(kills) || Number.isNaN(lanes) || Number.isNaN(seed)) return null;
    if (shell !== null && shell !== 'host' && shell !== 'standin') return null;
    return { kills, lanes, seed, shell, json };
  } catch {
    return null;
  }
}

/** NaN for what is no whole number from `least` on. */
function wholeNumber(text, least) {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least ? number : Number.NaN;
}
