// Measures what the app promises, each as a ratio to a raw limit of the same run. Prints a table; --json FILE keeps the
// figures, --only GROUP (again for more) measures some of them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureReady } from './ensure.mjs';
import { root } from './lib/project.mjs';

await ensureReady();
const { values } = parseArgs({
  options: { json: { type: 'string' }, only: { type: 'string', multiple: true } },
});
const { build } = await import('vite');
const outDir = join(root, 'dist', 'bench');
// Bundled like the app itself, so that its parts run as fast as they do there.
await build({
  configFile: false,
  root,
  logLevel: 'warn',
  resolve: { alias: { '@shared': join(root, 'shared'), '@data': join(root, 'data') } },
  build: {
    ssr: true,
    rollupOptions: {
      input: {
        bench: join(root, 'test/bench/bench.ts'),
        // Processes of their own.
        bareChild: join(root, 'test/bench/sharing/bareChild.ts'),
        crowdChild: join(root, 'test/bench/sharing/crowdChild.ts'),
        viewersChild: join(root, 'test/bench/broker/viewersChild.ts'),
      },
    },
    outDir,
    emptyOutDir: true,
    target: 'node20',
  },
});
const { asTable, bench } = await import(pathToFileURL(join(outDir, 'bench.js')).href);
const report = await bench(root, values.only);
if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
process.stdout.write(`${asTable(report)}\n`);
