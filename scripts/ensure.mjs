// Brings packages and build up to date; quiet and quick when they are.
import { isBuilt } from './lib/buildStamp.mjs';
import { ensureInstalled, isNodeGoodEnough } from './lib/install.mjs';
import { root, say } from './lib/project.mjs';

/** Checks Node and the packages. Ends the process with one line when that fails. */
export function ensurePackages() {
  if (!isNodeGoodEnough(process.versions.node)) {
    say(`Rostrum needs Node 20.19, 22.12 or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const code = ensureInstalled();
  if (code === 0) return;
  say('Rostrum: the packages could not be installed; the lines above say why.');
  process.exit(code);
}

/** Builds dist/ when the sources are not those of the last build. Ends the process when that fails. */
export async function ensureBuilt() {
  if (isBuilt(root)) return;
  say('Rostrum: building …');
  const { buildAll } = await import('./build.mjs');
  try {
    await buildAll();
  } catch (error) {
    say(`Rostrum: the build failed: ${error.message}`);
    process.exit(1);
  }
}

export async function ensureReady() {
  ensurePackages();
  await ensureBuilt();
}
