// fast-check as the mutants see it: few inputs for each property, always the same ones, and no search for a smaller example,
// since all that counts is whether a test fails.
import fc, { type Parameters } from 'fast-check';

export * from 'fast-check';

/** Inputs for each property: a mutant is tried in a second instead of a minute. */
const MOST_RUNS = 10;

const assert = ((property: never, given: Parameters<unknown> = {}) =>
  fc.assert(property, {
    seed: 20_261_130,
    ...given,
    numRuns: Math.min(given.numRuns ?? MOST_RUNS, MOST_RUNS),
    endOnFailure: true,
  })) as typeof fc.assert;

export default { ...fc, assert };
