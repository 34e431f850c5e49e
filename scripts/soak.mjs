// `npm run soak [-- --hours 8 --viewers 50 --seed 1]`: an evening of many hours by its own clock, with viewers who lose their
// lines. Exit code 1 when the process holds more and more, 2 for flags that are none.
import { join } from 'node:path';
import { ensurePackages } from './ensure.mjs';
import { flagsOr, readFlags } from './lib/flags.mjs';
import { runNode } from './lib/project.mjs';

const USAGE = `npm run soak -- [--hours H] [--viewers V] [--seed S]
  --hours H     hours of the evening, by its own clock, 2 or more (8)
  --viewers V   viewers who lose their lines (50)
  --seed S      decides what happens (1)`;

const flags = flagsOr(
  USAGE,
  readFlags(process.argv.slice(2), {
    hours: { type: 'string', default: '8', least: 2 },
    viewers: { type: 'string', default: '50', least: 0 },
    seed: { type: 'string', default: '1', least: 0 },
  }),
);
ensurePackages();
const { bundle } = await import('./lib/bundle.mjs');
const folder = await bundle('soak', { main: 'test/soak/main.ts' }, { whole: true });
process.exitCode = runNode(
  ['--expose-gc', join(folder, 'main.js'), ...[flags.hours, flags.viewers, flags.seed].map(String)],
  'inherit',
);
