// `npm run coverage`: how much of shared/ the tests that state what it does (test/shared) reach: a table by folder; what
// is not reached stands in node_modules/.cache/rostrum/coverage (notReached.txt, index.html).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages } from './ensure.mjs';
import { coverageTable, notReached } from './lib/coverageTable.mjs';
import { flagsOr, readFlags } from './lib/flags.mjs';
import { cacheDir, programOf, runNode, say } from './lib/project.mjs';

flagsOr('npm run coverage takes no flags', readFlags(process.argv.slice(2), {}));
ensurePackages();
const folder = join(cacheDir, 'coverage');
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

process.exitCode = runNode([
  programOf('vitest', 'vitest'),
  'run',
  '--config=test/vitest.config.ts',
  '--project=node',
  '--coverage.enabled',
  // Counting takes time: a machine that is busy as well needs more than tests have by themselves.
  '--testTimeout=120000',
  `--coverage.reportsDirectory=${folder}`,
  'test/shared',
]);
if (process.exitCode === 0) {
  const missing = notReached(read('coverage-final.json'), (file) =>
    readFileSync(file, 'utf8').split('\n'),
  );
  writeFileSync(join(folder, 'notReached.txt'), `${missing.join('\n')}\n`);
  console.log(coverageTable(read('coverage-summary.json')).join('\n'));
  say(`What is not reached: ${join(folder, 'notReached.txt')}`);
}
