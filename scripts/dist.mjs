// `npm run dist`: builds, then packs the app by electron-builder. Says how large each package is and what its SHA-256 is.
import { createHash } from 'node:crypto';
import { createReadStream, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ensureReady } from './ensure.mjs';
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
  // Another Electron than the one that electron-builder would download.
  const electronDist = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const { build } = await import('electron-builder');
  const made = await build({
    ...options,
    projectDir: root,
    // Nothing is ever put on a server from here.
    publish: 'never',
    config: {
      extends: join(root, 'electron-builder.yml'),
      directories: { output: folder },
      ...(electronDist ? { electronDist: resolve(electronDist) } : {}),
    },
  });
  const sums = [];
  for (const path of made) {
    const sum = await sha256(path);
    sums.push(`${sum}  ${basename(path)}\n`);
    console.log(`${basename(path)}  ${(statSync(path).size / 1e6).toFixed(1)} MB  ${sum}`);
  }
  if (sums.length > 0) writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
}

async function sha256(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
