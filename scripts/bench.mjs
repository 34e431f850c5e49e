// `npm run bench`: measures what the app promises, each as a ratio to a raw limit of the same run, and prints a table. Exit
// code 2 for flags that are none.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureReady } from './ensure.mjs';
import { flagsOr, readFlags } from './lib/flags.mjs';
import { root } from './lib/project.mjs';

const USAGE = `npm run bench -- [--only GROUP]… [--json FILE]
  --only GROUP   some of it (all); any other word is answered with the names that there are
  --json FILE    keeps the figures`;

const flags = flagsOr(
  USAGE,
  readFlags(process.argv.slice(2), {
    only: { type: 'string', multiple: true },
    json: { type: 'string' },
  }),
);
await ensureReady();
const { bundle } = await import('./lib/bundle.mjs');
const outDir = await bundle('bench', {
  bench: 'test/bench/bench.ts',
  // Processes of their own.
  bareChild: 'test/bench/sharing/bareChild.ts',
  crowdChild: 'test/bench/sharing/crowdChild.ts',
  viewersChild: 'test/bench/broker/viewersChild.ts',
});
const { asTable, bench } = await import(pathToFileURL(join(outDir, 'bench.js')).href);
const report = await bench(root, flags.only ?? undefined);
if (flags.json !== null) writeFileSync(flags.json, `${JSON.stringify(report, null, 2)}\n`);
process.stdout.write(`${asTable(report)}\n`);
