// Whether dist/ was built from the sources as they are. Looks at names, sizes and times only: some milliseconds.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'data',
  'electron',
  'package-lock.json',
  'package.json',
  'renderer',
  'scripts/build.mjs',
  'shared',
  'tsconfig.json',
];

const stampFile = (root) => join(root, 'dist', '.build');

/** A word that changes when a source file is added, removed or written. */
export function sourceStamp(root) {
  const hash = createHash('sha256');
  for (const source of SOURCES) addTo(hash, root, source);
  return hash.digest('hex');
}

function addTo(hash, root, path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (stat.isDirectory())
    for (const name of readdirSync(join(root, path)).sort()) addTo(hash, root, `${path}/${name}`);
  else hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
}

/** Notes in dist/ from which sources it was built. */
export function writeBuildStamp(root, stamp) {
  writeFileSync(stampFile(root), stamp);
}

/** Whether dist/ was finished from exactly these sources. */
export function isBuilt(root) {
  try {
    return readFileSync(stampFile(root), 'utf8') === sourceStamp(root);
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}
