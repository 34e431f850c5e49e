import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { asText, torture } from '../torture/torture.ts';

const KILLS = 4;

test(`the built app, killed ${KILLS} times with -9, has every acknowledged command when it comes back`, async () => {
  const report = await torture({
    kills: { host: 0, standin: KILLS },
    seed: randomInt(1_000_000_000),
    lanes: 1,
    hostChild: '',
    app: fileURLToPath(new URL('../..', import.meta.url)),
    tell: console.error,
  });
  console.info(asText(report));
  expect(report.all.faults).toEqual([]);
  expect(report.all.kills).toBe(KILLS);
});
