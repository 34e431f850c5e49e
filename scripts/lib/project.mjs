// The project's folder and the programs in it. Plain Node: used before anything is installed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the scripts keep what they remember; goes with the installed packages. */
export const cacheDir = join(root, 'node_modules', '.cache', 'rostrum');

/** Says a line to the person; stdout is kept for what a command prints. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** The script of a program that a package brings: run with Node it works on every system, without a shell. */
export function programOf(packageName, program) {
  const folder = join(root, 'node_modules', ...packageName.split('/'));
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, bin[program]);
}

/** Runs a Node script in the project with its output on stderr or, as given, the terminal; gives its exit code. */
export function runNode(args, stdio = ['ignore', 2, 2]) {
  const { status, error } = spawnSync(process.execPath, args, { cwd: root, stdio });
  if (error) throw error;
  return status ?? 1;
}
