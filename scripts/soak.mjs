// `npm run soak [-- --hours 8 --viewers 50 --seed 1]`: an evening of many hours by its own clock, with viewers who lose their
// lines. Exit code 1 when the process holds more and more.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensurePackages } from './ensure.mjs';
import { runNode } from './lib/project.mjs';

const { values } = parseArgs({
  options: {
    hours: { type: 'string', default: '8' },
    viewers: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
  },
});
ensurePackages();
const { bundle } = await import('./lib/bundle.mjs');
const folder = await bundle('soak', { main: 'test/soak/main.ts' }, { whole: true });
process.exitCode = runNode(
  ['--expose-gc', join(folder, 'main.js'), values.hours, values.viewers, values.seed],
  'inherit',
);
