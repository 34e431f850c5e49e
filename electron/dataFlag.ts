import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * The folder after `--data` (absolute), or null without the flag. `argv` is the process's: Electron's and
 * Chromium's own flags may stand in it and are passed over. Throws when the flag has no folder.
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
    throw new Error('--data takes a folder');
  return resolve(data);
}
