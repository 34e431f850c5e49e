import { describe, expect, it } from 'vitest';
import { parseTortureFlags } from '../../scripts/lib/tortureFlags.mjs';

describe('the flags of npm run torture', () => {
  it('stand for 200 kills of both shells by themselves', () => {
    expect(parseTortureFlags([])).toEqual({
      kills: 200,
      lanes: 2,
      seed: null,
      shell: null,
      json: null,
    });
  });

  it('are taken as they are given', () => {
    const flags = '--kills 5000 --seed 0 --lanes 4 --shell standin --json out.json'.split(' ');
    expect(parseTortureFlags(flags)).toEqual({
      kills: 5000,
      lanes: 4,
      seed: 0,
      shell: 'standin',
      json: 'out.json',
    });
  });

  it.each([
    '--kills 0',
    '--kills -1',
    '--kills many',
    '--lanes 0',
    '--seed x',
    '--shell both',
    '--jsn a',
    'x',
  ])('are refused: %s', (flags) => {
    expect(parseTortureFlags(flags.split(' '))).toBeNull();
  });
});
