import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

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
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir: path,
      emptyOutDir: false,
      minify: false,
      rollupOptions: {
        input: ['launch', 'electronModule'].map((name) => join(import.meta.dirname, `${name}.ts`)),
        external: [...builtinModules, /^node:/],
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  const program = join(path, 'electron');
  await writeFile(program, `#!/bin/sh\nexec "${process.execPath}" "${path}/launch.mjs" "$@"\n`);
  await chmod(program, 0o755);
  return { path, remove: () => rm(path, REMOVE_ALL) };
}
