import { expect, it } from 'vitest';
import { counted } from '../../../scripts/lib/counted.mjs';

const result = (status, title, ...ancestorTitles) => ({ status, title, ancestorTitles });
const report = (...files) => ({
  numPassedTests: 3,
  numFailedTests: 1,
  testResults: files.map(([name, ...assertionResults]) => ({ name, assertionResults })),
});

it('tests that could not run are counted by what they are about', () => {
  const disk = 'a disk of its own';
  const found = counted(
    report(
      [
        '/rostrum/test/disk.test.ts',
        result('passed', 'moved'),
        result('skipped', 'full', disk),
        result('skipped', 'pulled', disk),
      ],
      ['/rostrum/test/cable.test.ts', result('skipped', 'is cut'), result('failed', 'is mended')],
    ),
    '/rostrum',
  );
  expect(found).toEqual({
    passed: 3,
    failed: 1,
    skipped: 3,
    what: ['test/cable.test.ts › is cut (1)', 'test/disk.test.ts › a disk of its own (2)'],
  });
});

it('where all could run nothing is named', () => {
  expect(counted(report(['/rostrum/a.test.ts', result('passed', 'x')]), '/rostrum')).toEqual({
    passed: 3,
    failed: 1,
    skipped: 0,
    what: [],
  });
});
