import { expect, test } from 'vitest';
import { CrashLimit } from '../../electron/crashes.ts';

const MINUTE_MS = 60_000;

test('the fourth crash within a minute is one too many', () => {
  const limit = new CrashLimit();
  expect([0, 1000, 2000, 3000].map((now) => limit.allows(now))).toEqual([true, true, true, false]);
});

test('crashes that lie a minute back are forgotten', () => {
  const limit = new CrashLimit();
  for (const now of [0, 1000, 2000]) limit.allows(now);
  expect(limit.allows(MINUTE_MS)).toBe(true);
});
