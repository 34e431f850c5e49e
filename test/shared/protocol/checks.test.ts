import { findings } from '@shared/protocol/checks.ts';
import { describe, expect, it } from 'vitest';
import { exampleShow } from '../../fixtures/shows.ts';

describe('findings', () => {
  it('of the example are errors first, then notices', () => {
    expect(findings(exampleShow()).map(({ rule, severity }) => [rule, severity])).toEqual([
      ['R6', 'error'],
      ['unnamed', 'notice'],
      ['unnamed', 'notice'],
    ]);
  });
});
