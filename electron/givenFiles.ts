import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { GivenFile } from '@shared/contract/contract.ts';
import { described, log } from './log.ts';

const SHOW_FILE = /\.(rostrum|json)$/i;

/**
 * The show files that the app was started with, absolute. `argv` is the process's, in which the app's own folder and flags
 * of Electron and Chromium may stand; relative names are those of `folder`. Linux gives addresses (`file://…`) as well.
 */
export function filesIn(argv: readonly string[], folder: string): string[] {
  const { positionals } = parseArgs({
    args: argv.slice(1),
    options: { data: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  return positionals.flatMap((name) => {
    if (!SHOW_FILE.test(name)) return [];
    if (!name.startsWith('file:')) return [resolve(folder, name)];
    try {
      return [fileURLToPath(name)];
    } catch {
      // The address of a file on another computer, which this system does not know.
      return [];
    }
  });
}

/** A file of a person's, as the page takes it in; text null: it can't be read. */
export async function givenFile(path: string): Promise<GivenFile> {
  const fileName = basename(path);
  try {
    return { fileName, text: await readFile(path, 'utf8') };
  } catch (error) {
    log(`a file that was opened could not be read: ${described(error)}`);
    return { fileName, text: null };
  }
}
