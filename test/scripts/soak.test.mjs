import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/lib/project.mjs';

it('four hours with twenty viewers who lose their lines leave nothing behind', () => {
  const flags = ['--hours', '4', '--viewers', '20', '--seed', '1'];
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'scripts/soak.mjs'), ...flags],
    { encoding: 'utf8' },
  );
  expect(stdout).toMatch(
    /^4 h of an evening .* 960 GO, 20 viewers who lost their lines \d+ times\nflat$/m,
  );
  expect(status).toBe(0);
}, 180_000);
