// Bundles programs of test/ for Node: what measures and tortures the app runs as fast as the app itself does.
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from './project.mjs';

/**
 * Bundles `inputs` (name -> file of the project) into `dist/NAME/` and gives that folder. `whole`: with all packages but the
 * browser driver in them, as the app is built, for processes that have to start fast.
 */
export async function bundle(name, inputs, { whole = false } = {}) {
  const outDir = join(root, 'dist', name);
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [keepsItsPlace],
    resolve: {
      alias: { '@shared': join(root, 'shared'), '@data': join(root, 'data') },
      ...(whole ? { conditions: ['node'], mainFields: ['module', 'main'] } : {}),
    },
    ...(whole ? { ssr: { noExternal: true } } : {}),
    build: {
      ssr: true,
      rollupOptions: {
        input: Object.fromEntries(
          Object.entries(inputs).map(([key, file]) => [key, join(root, file)]),
        ),
        ...(whole ? { external: ['playwright-core', ...builtinModules, /^node:/] } : {}),
      },
      outDir,
      emptyOutDir: true,
      target: 'node20',
      // Half of a start is compiling.
      minify: whole,
    },
  });
  return outDir;
}

/** Files of test/ find the project from where they stand, also when they run from a bundle. */
const keepsItsPlace = {
  name: 'keeps-its-place',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(join(root, 'test')) || !code.includes('import.meta.')) return null;
    return code
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href));
  },
};
