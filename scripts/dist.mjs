// `npm run dist`: builds, then packs the app by electron-builder. Says how large the app itself and each package is, and the SHA-256 of each.
import { createHash } from 'node:crypto';
import { createReadStream, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ensureReady } from './ensure.mjs';
import { distConfig } from './lib/distConfig.mjs';
import { DIST_USAGE, parseDistFlags } from './lib/distFlags.mjs';
import { root, say } from './lib/project.mjs';

const { fault, options, out } = parseDistFlags(process.argv.slice(2));
if (fault) {
  say(`rostrum: ${fault}\n\n${DIST_USAGE}`);
  process.exitCode = 2;
} else await dist();

async function dist() {
  await ensureReady();
  const folder = resolve(out ?? join(root, 'release'));
  const { build } = await import('electron-builder');
  const folders = [];
  const made = await build({
    ...options,
    projectDir: root,
    // Nothing is ever put on a server from here.
    publish: 'never',
    config: {
      ...distConfig(root, folder, process.env),
      afterPack: ({ appOutDir, packager }) => {
        folders.push({ name: basename(appOutDir), resources: packager.getResourcesDir(appOutDir) });
      },
    },
  });
  for (const { name, resources } of folders)
    console.log(`${name}: app.asar  ${megabytes(join(resources, 'app.asar'))}`);
  const sums = [];
  for (const path of made) {
    const sum = await sha256(path);
    sums.push(`${sum}  ${basename(path)}\n`);
    console.log(`${basename(path)}  ${megabytes(path)}  ${sum}`);
  }
  if (sums.length > 0) writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
}

function megabytes(path) {
  return `${(statSync(path).size / 1e6).toFixed(1)} MB`;
}

async function sha256(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
