import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Stryker runs this in a copy of the project, so everything is found from here.
const root = fileURLToPath(new URL('../..', import.meta.url));
const FEWER_RUNS = fileURLToPath(new URL('./fewerRuns.ts', import.meta.url));

const looksAtMany = ({ moduleId }: TestSpecification) =>
  readFileSync(moduleId, 'utf8').includes("from 'fast-check'");

/** Tests of single cases first: a mutant that one of them kills never meets the properties. */
class CheapFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    return files.toSorted(
      (a, b) =>
        Number(looksAtMany(a)) - Number(looksAtMany(b)) || (a.moduleId < b.moduleId ? -1 : 1),
    );
  }
}

/** The tests that `npm run mutants` lets loose on mutants: those of shared/, of the project "node". */
export default defineConfig({
  root,
  resolve: { alias: { '@shared': `${root}shared`, '@data': `${root}data` } },
  plugins: [
    {
      name: 'fewer-runs',
      enforce: 'pre',
      resolveId: (source, importer) =>
        source === 'fast-check' && importer !== FEWER_RUNS ? FEWER_RUNS : null,
    },
  ],
  test: {
    name: 'node',
    environment: 'node',
    include: ['**/*.test.ts'],
    // A busy machine needs its time; what hangs is ended by Stryker.
    testTimeout: 120_000,
    sequence: { sequencer: CheapFirst },
    // Files share what they have read: a mutant costs its tests, not the reading of them. Tests of shared/ keep nothing.
    isolate: false,
    // The copy stands below a node_modules folder and is source all the same.
    server: { deps: { inline: [/\/sandbox-[^/]+\/(?!node_modules\/)/] } },
  },
});
