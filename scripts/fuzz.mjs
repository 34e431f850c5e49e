// `npm run fuzz [-- --runs N --seed S --only EDGE]`: random inputs for every edge of the app (--only again for more).
// Says what became of each edge; exit code 1 when something does not hold, 2 for flags that are none.
import { randomInt } from 'node:crypto';
import { ensurePackages } from './ensure.mjs';
import { flagsOr, readFlags } from './lib/flags.mjs';
import { say } from './lib/project.mjs';

const USAGE = `npm run fuzz -- [--runs N] [--seed S] [--only EDGE]…
  --runs N      inputs for each edge (10000)
  --seed S      decides what they are (a random one, which is printed)
  --only EDGE   an edge by its name, such as xlsx (all)`;

const flags = flagsOr(
  USAGE,
  readFlags(process.argv.slice(2), {
    runs: { type: 'string', default: '10000', least: 1 },
    seed: { type: 'string', least: 0 },
    only: { type: 'string', multiple: true, default: [] },
  }),
);
const seed = flags.seed ?? randomInt(1_000_000_000);
ensurePackages();
const { fuzz } = await import('./lib/fuzzing.mjs');
say(`Seed ${seed}`);
let failed = 0;
await fuzz({
  runs: flags.runs,
  seed,
  only: flags.only,
  tell({ edge, inputs, seconds, slowestMs, fault }) {
    const figures = `${inputs} inputs in ${seconds.toFixed(1)} s, the slowest ${Math.round(slowestMs)} ms`;
    console.log(`${fault === null ? 'ok    ' : 'FAILED'} ${edge.padEnd(18)} ${figures}`);
    if (fault === null) return;
    failed += 1;
    console.log(fault);
  },
});
process.exitCode = failed === 0 ? 0 : 1;
