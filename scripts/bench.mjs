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
const { bundle } = await import('./lib/bundle.mjs');
const outDir = await bundle('bench', {
  bench: 'test/bench/bench.ts',
  // Processes of their own.
  bareChild: 'test/bench/sharing/bareChild.ts',
  crowdChild: 'test/bench/sharing/crowdChild.ts',
  viewersChild: 'test/bench/broker/viewersChild.ts',
});
const { asTable, bench } = await import(pathToFileURL(join(outDir, 'bench.js')).href);
const report = await bench(root, values.only);
if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
process.stdout.write(`${asTable(report)}\n`);
