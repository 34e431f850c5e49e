// `npm run fuzz [-- --runs N --seed S --only EDGE]`: random inputs for every edge of the app (--only again for more).
// Says what became of each edge; exit code 1 when something does not hold.
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { ensurePackages } from './ensure.mjs';
import { say } from './lib/project.mjs';

ensurePackages();
const { fuzz } = await import('./lib/fuzzing.mjs');
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(randomInt(1_000_000_000)) },
    only: { type: 'string', multiple: true, default: [] },
  },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
say(`Seed ${seed}`);
let failed = 0;
await fuzz({
  runs,
  seed,
  only: values.only,
  tell({ edge, inputs, seconds, slowestMs, fault }) {
    const figures = `${inputs} inputs in ${seconds.toFixed(1)} s, the slowest ${Math.round(slowestMs)} ms`;
    console.log(`${fault === null ? 'ok    ' : 'FAILED'} ${edge.padEnd(18)} ${figures}`);
    if (fault === null) return;
    failed += 1;
    console.log(fault);
  },
});
process.exitCode = failed === 0 ? 0 : 1;
