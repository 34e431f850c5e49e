import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  allFolders,
  asTable,
  byFolder,
  countsOf,
  parseMutantFlags,
  settings,
  survivors,
} from '../../scripts/lib/mutants.mjs';
import { root } from '../../scripts/lib/project.mjs';

/** As Stryker gives it; the place is that of `b` in "a + b" on the second line. */
const result = (file, status) => ({
  fileName: join(root, 'shared', file),
  status,
  mutatorName: 'Sum',
  replacement: 'c',
  location: { start: { line: 2, column: 5 }, end: { line: 2, column: 6 } },
});

describe('the flags of npm run mutants', () => {
  it('stand for all of shared/ by themselves', () => {
    expect(parseMutantFlags([])).toEqual({ only: [], lanes: 1, json: null });
  });

  it('take folders and files of shared/, with and without its name', () => {
    const flags = '--only timing/ --only shared/cue/cues.ts --lanes 2 --json out.json'.split(' ');
    expect(parseMutantFlags(flags)).toEqual({
      only: ['shared/timing', 'shared/cue/cues.ts'],
      lanes: 2,
      json: 'out.json',
    });
  });

  it.each(['--only nowhere', '--only ../electron', '--only tsconfig.json', '--lanes 0', '--all'])(
    'are refused: %s',
    (flags) => {
      expect(parseMutantFlags(flags.split(' '))).toBeNull();
    },
  );
});

describe('what is mutated', () => {
  it('are the folders of shared/ without words', () => {
    expect(allFolders()).toEqual(expect.arrayContaining(['shared/timing', 'shared/protocol']));
    expect(allFolders()).not.toContain('shared/words');
  });

  it('is judged by the tests of its own folder', () => {
    expect(settings('shared/command/live', 2)).toMatchObject({
      mutate: ['shared/command/live/**/*.ts'],
      vitest: { dir: 'test/shared/command' },
      concurrency: 2,
    });
    expect(settings('shared/cue/cues.ts', 1)).toMatchObject({
      mutate: ['shared/cue/cues.ts'],
      vitest: { dir: 'test/shared/cue' },
    });
  });
});

describe('the results', () => {
  const results = [
    result('timing/pace.ts', 'Killed'),
    result('timing/pace.ts', 'Killed'),
    result('timing/pace.ts', 'Timeout'),
    result('timing/lengths.ts', 'Survived'),
    result('timing/lengths.ts', 'Ignored'),
    result('command/live/log.ts', 'NoCoverage'),
  ];

  it('count what was not tried neither for nor against the score', () => {
    expect(countsOf(results)).toEqual({
      mutants: 5,
      killed: 2,
      timeout: 1,
      survived: 1,
      noCoverage: 1,
      static: 1,
      score: 60,
    });
    expect(countsOf([result('a/b.ts', 'Ignored')]).score).toBeNull();
  });

  it('leave out strings', () => {
    const text = { ...result('a/b.ts', 'Ignored'), mutatorName: 'StringLiteral' };
    expect(countsOf([...results, text])).toEqual(countsOf(results));
  });

  it('are told by folder', () => {
    expect(byFolder(results).map(({ folder, score }) => [folder, score])).toEqual([
      ['command/live', 0],
      ['timing', 75],
    ]);
    expect(asTable(results).split('\n').at(-1)).toMatch(/^all +5 +2 +1 +1 +1 +1 +60\.0 %$/);
  });

  it('name what nothing killed, with what it was', () => {
    expect(survivors(results, () => 'first\na + b')).toEqual([
      {
        at: 'shared/timing/lengths.ts:2:5',
        status: 'Survived',
        mutator: 'Sum',
        was: 'b',
        became: 'c',
      },
      expect.objectContaining({ at: 'shared/command/live/log.ts:2:5', status: 'NoCoverage' }),
    ]);
  });
});
