import { expect, test } from 'vitest';
import { TIME_OUT, withTimeLimit } from '../../electron/timeLimit.ts';

const never = new Promise<never>(() => undefined);

test('work that is done in time gives its result', async () => {
  expect(await withTimeLimit(Promise.resolve(7), 10_000)).toBe(7);
});

test('work that fails in time rejects with its error', async () => {
  await expect(withTimeLimit(Promise.reject(new Error('ENOSPC')), 10_000)).rejects.toThrow(
    'ENOSPC',
  );
});

test('work that takes too long gives the time-out, and its later failure is nobody else’s', async () => {
  let fail: (error: Error) => void = () => undefined;
  const late = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  expect(await withTimeLimit(late, 1)).toBe(TIME_OUT);
  fail(new Error('too late'));
  expect(await withTimeLimit(never, 1)).toBe(TIME_OUT);
});
