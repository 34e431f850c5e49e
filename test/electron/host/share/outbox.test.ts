import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Outbox } from '../../../../electron/host/share/outbox.ts';

/** Hears who got what, in its order. */
function opened() {
  const got: string[] = [];
  const outbox = new Outbox<number>((to, message) => void got.push(`${to} ${message}`));
  return { got, outbox };
}

const many = (count: number) => Array.from({ length: count }, (_, nth) => nth);

async function until(isThere: () => boolean): Promise<void> {
  while (!isThere()) await nextTurn();
}

test('a few get theirs at once', () => {
  const { got, outbox } = opened();
  outbox.send([1, 2], Buffer.from('now'));
  expect(got).toEqual(['1 now', '2 now']);
});

test('of many, others are looked after in between', async () => {
  const { got, outbox } = opened();
  outbox.send(many(200), Buffer.from('now'));
  expect(got.length).toBeLessThan(200);
  const before = got.length;
  await nextTurn();
  expect(got.length).toBeGreaterThan(before);
  expect(got.length).toBeLessThan(200);
  await until(() => got.length === 200);
  expect(got).toEqual(many(200).map((to) => `${to} now`));
});

test('what comes meanwhile waits behind it, so that everybody hears all in its order', async () => {
  const { got, outbox } = opened();
  outbox.send(many(100), Buffer.from('first'));
  outbox.send([0, 99], Buffer.from('second'));
  expect(got).not.toContain('0 second');
  await until(() => got.length === 102);
  expect(got.slice(-2)).toEqual(['0 second', '99 second']);
});
