import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fuzz, RUNS, SEED } from '../../scripts/lib/fuzzing.mjs';

/**
 * Every place at which something from outside comes in, with random inputs: no crash, no hang, no silent change.
 * `ROSTRUM_FUZZ_RUNS=10000` takes more of them, `ROSTRUM_FUZZ_SEED` those of an earlier run; `npm run fuzz` says more.
 */
describe(`${RUNS} random inputs each, seed ${SEED}`, () => {
  const outcomes = new Map();
  beforeAll(
    () => fuzz({ tell: (outcome) => outcomes.set(outcome.edge, outcome) }),
    // As many as a person wants.
    60_000 + RUNS * 1000,
  );
  afterAll(() => {
    const seconds = [...outcomes.values()].map((one) => `${one.edge} ${one.seconds.toFixed(1)} s`);
    console.log(`fuzz: seed ${SEED}, ${RUNS} inputs each: ${seconds.join(', ')}`);
  });

  it.each([
    ...[
      'show-files',
      'journals',
      'generations',
      'memory-files',
      'xlsx',
      'csv-and-clipboard',
      'docx',
    ],
    ...['announcements', 'templates', 'commands', 'windows', 'devices', 'machines', 'broker'],
    ...['http-requests', 'osc', 'command-line', 'rows-on-the-clipboard'],
  ])('%s', (edge) => {
    expect(outcomes.get(edge)).toMatchObject({ fault: null, inputs: RUNS });
  });

  it('are all of them', () => {
    expect(outcomes.size).toBe(18);
  });
});

it('finds what fails, hangs or crashes, and tells the input', {
  timeout: 120_000,
}, async () => {
  const faults = {};
  await fuzz({
    runs: 50,
    seed: 1,
    limitMs: 1000,
    only: ['it-fails', 'it-hangs', 'it-crashes'],
    tell: ({ edge, fault }) => {
      faults[edge] = fault;
    },
  });
  expect(faults['it-fails']).toMatch(/100 is too large.*with 100$/s);
  expect(faults['it-hangs']).toMatch(/^it hangs at input \d+: \[[1-9]\d\d+\]$/);
  expect(faults['it-crashes']).toMatch(/^it crashed \(.*thrown later.*at input \d+: \[\d+\]$/s);
});
