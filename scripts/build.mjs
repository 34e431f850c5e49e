// Builds the four parts of the app into dist/: the page, the preload, Electron's main and the plain-Node entries.
import { rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { sourceStamp, writeBuildStamp } from './lib/buildStamp.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const alias = { '@shared': join(root, 'shared'), '@data': join(root, 'data') };
const logLevel = 'warn';
/** What is bundled into a part, with whose licence and its text. */
const LICENSES = 'licenses.md';

/** Bundles `entries` for Node. Everything is bundled but Electron itself and the browser driver. */
function forNode(entries, { format, outDir, external = [] }) {
  return build({
    configFile: false,
    root,
    logLevel,
    resolve: { alias, conditions: ['node'], mainFields: ['module', 'main'] },
    ssr: { noExternal: true },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ssr: true,
      target: 'node20',
      outDir: join(root, 'dist', outDir),
      emptyOutDir: true,
      minify: false,
      // MIT and its like want their text to go along with what is passed on.
      license: { fileName: LICENSES },
      rollupOptions: {
        input: entries,
        external: ['electron', 'playwright-core', ...builtinModules, /^node:/, ...external],
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  });
}

function page() {
  return build({
    configFile: false,
    root: join(root, 'renderer'),
    base: './',
    logLevel,
    plugins: [react()],
    resolve: { alias },
    build: {
      // The window of the app is as new as Electron; the phones of a hall are of all ages.
      target: ['chrome111', 'edge111', 'firefox115', 'safari16.4'],
      outDir: join(root, 'dist', 'renderer'),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      license: { fileName: LICENSES },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
    },
  });
}

export async function buildAll() {
  // Taken before: what changes during the build is built the next time.
  const stamp = sourceStamp(root);
  await rm(join(root, 'dist'), { recursive: true, force: true });
  const { NODE_ENV } = process.env;
  await buildParts();
  // vite sets it for the whole process, in which tests or the app may follow.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  writeBuildStamp(root, stamp);
}

async function buildParts() {
  await page();
  await forNode({ main: join(root, 'electron/main.ts') }, { format: 'es', outDir: 'electron' });
  await forNode(
    { preload: join(root, 'electron/preload.ts') },
    { format: 'cjs', outDir: 'preload' },
  );
  await forNode(
    {
      serve: join(root, 'electron/serve.ts'),
      cli: join(root, 'electron/cli.ts'),
      chromium: join(root, 'electron/host/chromium.ts'),
    },
    { format: 'es', outDir: 'node' },
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
