import { describe, expect, it } from 'vitest';
import { coverageTable, notReached } from '../../../scripts/lib/coverageTable.mjs';

const figures = (covered, total) => ({
  lines: { covered, total },
  branches: { covered: 0, total: 0 },
  functions: { covered: 1, total: 1 },
});

describe('the table of what tests reach', () => {
  it('adds the files of a folder up, and all of them below', () => {
    const table = coverageTable({
      total: figures(3, 8),
      '/home/a/shared/cue/cues.ts': figures(1, 2),
      '/home/a/shared/cue/deep/numbers.ts': figures(1, 2),
      'C:\\a\\shared\\asRun\\spans.ts': figures(1, 4),
    });
    expect(table.map((line) => line.split(/ {2,}/))).toEqual([
      ['folder', 'lines', 'branches', 'functions'],
      ['asRun', '25.0 % of 4', '100.0 % of 0', '100.0 % of 1'],
      ['cue', '50.0 % of 4', '100.0 % of 0', '100.0 % of 2'],
      ['shared', '37.5 % of 8', '100.0 % of 0', '100.0 % of 1'],
    ]);
  });

  it('names the line of each branch, function and statement that did not run, and no other', () => {
    const at = (line, from, to) => ({
      start: { line, column: from },
      end: { line, column: to },
    });
    const details = {
      '/a/shared/cue/cues.ts': {
        s: { 0: 3, 1: 0 },
        statementMap: { 0: at(1, 0, 10), 1: at(2, 0, 9) },
        f: { 0: 0, 1: 2 },
        fnMap: { 0: { loc: at(3, 4, 9) }, 1: { loc: at(1, 0, 5) } },
        b: { 0: [4, 0] },
        branchMap: { 0: { type: 'if', loc: at(1, 0, 8), locations: [at(1, 0, 3), {}] } },
      },
    };
    expect(notReached(details, () => ['if (one) two;', 'return 3;', '    inner()'])).toEqual([
      'shared/cue/cues.ts:1 if if (one)',
      'shared/cue/cues.ts:2 statement return 3;',
      'shared/cue/cues.ts:3 function inner',
    ]);
  });
});
