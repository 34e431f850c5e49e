// Measures what the app promises, each as a ratio to a raw limit of the same run. Prints a table; --json FILE keeps the figures.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureReady } from './ensure.mjs';
import { root } from './lib/project.mjs';

await ensureReady();
const { values } = parseArgs({ options: { json: { type: 'string' } } });
const { runnerImport } = await import('vite');
const { module } = await runnerImport(join(root, 'test/bench/bench.ts'), {
  configFile: false,
  root,
  resolve: { alias: { '@shared': join(root, 'shared'), '@data': join(root, 'data') } },
});
const report = await module.bench(root);
if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
process.stdout.write(`${module.asTable(report)}\n`);
