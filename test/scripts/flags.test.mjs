import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFlags } from '../../scripts/lib/flags.mjs';
import { root } from '../../scripts/lib/project.mjs';

const OPTIONS = {
  runs: { type: 'string', default: '10', least: 1 },
  seed: { type: 'string', least: 0 },
  only: { type: 'string', multiple: true, default: [] },
  json: { type: 'string' },
};
const read = (flags) => readFlags(flags.split(' ').filter(Boolean), OPTIONS);

describe('flags', () => {
  it('are read, numbers as numbers, and null stands for what is not given', () => {
    expect(read('')).toEqual({ runs: 10, seed: null, only: [], json: null });
    expect(read('--runs 1 --seed 0 --only a --only b --json f')).toEqual({
      runs: 1,
      seed: 0,
      only: ['a', 'b'],
      json: 'f',
    });
  });

  it.each([
    '--runs 0',
    '--runs 1.5',
    '--runs 1e3',
    '--runs 10000000000',
    '--runs=',
    '--seed x',
    '--json',
    '--jsn f',
    'word',
  ])('are none: %s', (flags) => {
    expect(read(flags)).toBeNull();
  });
});

describe.each(['bench', 'coverage', 'fuzz', 'mutants', 'soak', 'torture'])('npm run %s', (name) => {
  it('says how it is used, and does nothing, for a flag that there is not', () => {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      [join(root, `scripts/${name}.mjs`), '--nonsense'],
      { encoding: 'utf8' },
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^npm run ${name} [^\\n]+`));
    expect(stderr).not.toContain('Error');
  });
});
