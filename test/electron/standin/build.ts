import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..', '..', '..');

/** A folder that ELECTRON_OVERRIDE_DIST_PATH may name: its `electron` runs the stand-in. */
export interface StandinFolder {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

/** A Chromium that was just ended may still be writing. */
const REMOVE_ALL = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };

/** Builds the stand-in into a temporary folder. */
export async function buildStandin(): Promise<StandinFolder> {
  const path = await mkdtemp(join(tmpdir(), 'rostrum-standin-'));
  await bundle(['launch', 'electronModule'], path);
  const program = join(path, 'electron');
  await writeFile(program, `#!/bin/sh\nexec "${process.execPath}" "${path}/launch.mjs" "$@"\n`);
  await chmod(program, 0o755);
  return { path, remove: () => rm(path, REMOVE_ALL) };
}

/** Builds an app that is one module beside this one into a temporary folder, to be run on the stand-in. */
export async function buildSmallApp(name: string): Promise<StandinFolder> {
  const path = await mkdtemp(join(tmpdir(), 'rostrum-app-'));
  await bundle([name], path);
  const manifest = { name, version: '0.0.0', main: `${name}.mjs` };
  await writeFile(join(path, 'package.json'), JSON.stringify(manifest));
  return { path, remove: () => rm(path, REMOVE_ALL) };
}

/** Bundles modules of this folder for Node. */
async function bundle(names: readonly string[], outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'shared'), '@data': join(root, 'data') } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: false,
      minify: false,
      rollupOptions: {
        input: names.map((name) => join(import.meta.dirname, `${name}.ts`)),
        external: ['electron', ...builtinModules, /^node:/],
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
}
