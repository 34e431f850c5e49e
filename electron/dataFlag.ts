import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** `--data` stands there without a folder. */
export class NoDataFolder extends Error {}

/**
 * The folder after `--data` (absolute), or null without the flag. `argv` is the process's: Electron's and
 * Chromium's own flags may stand in it and are passed over. Throws `NoDataFolder`.
 */
export function dataFlag(argv: readonly string[]): string | null {
  const { values } = parseArgs({
    args: argv.slice(1),
    options: { data: { type: 'string' } },
    strict: false,
  });
  const { data } = values;
  if (data === undefined) return null;
  if (typeof data !== 'string' || data === '' || data.startsWith('-'))
    throw new NoDataFolder('--data takes a folder');
  return resolve(data);
}
