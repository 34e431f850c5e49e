import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundle } from '../../../../scripts/lib/bundle.mjs';
import { asText, torture } from '../../../torture/torture.ts';

/** With those of the built app (`kill.standin.test.ts`) these are 200. */
const KILLS = 196;

describe('kill -9', () => {
  it(`${KILLS} times at random moments loses no acknowledged command and leaves a valid show`, {
    timeout: 60_000 + KILLS * 5000,
  }, async () => {
    const folder = await bundle(
      'tortured-in-test',
      { hostChild: 'test/torture/hostChild.ts' },
      { whole: true },
    );
    const report = await torture({
      kills: { host: KILLS, standin: 0 },
      seed: randomInt(1_000_000_000),
      lanes: 2,
      hostChild: join(folder, 'hostChild.js'),
      app: '',
      tell: console.error,
    });
    console.info(asText(report));
    expect(report.all.faults).toEqual([]);
    expect(report.all.kills).toBe(KILLS);
    expect(report.all.acknowledged).toBeGreaterThan(KILLS);
  });
});
