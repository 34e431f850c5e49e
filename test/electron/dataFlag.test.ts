import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFlag, NoDataFolder } from '../../electron/dataFlag.ts';

describe('--data', () => {
  test('is null when nobody gives it', () => {
    expect(dataFlag(['electron', '.'])).toBeNull();
  });

  test.each([
    [['electron', '.', '--data', '/shows']],
    [['electron', '--ozone-platform=x11', '.', '--data=/shows']],
    [['electron', '--data', '/shows', '.', '--no-sandbox', '--inspect=0']],
    [['rostrum', '--allow-file-access', '--data', '/shows', 'file.rostrum']],
  ])('is found among the flags of %j', (argv) => {
    expect(dataFlag(argv)).toBe(resolve('/shows'));
  });

  test('becomes absolute', () => {
    expect(dataFlag(['electron', '.', '--data', 'here'])).toBe(resolve('here'));
  });

  test.each([
    [['electron', '.', '--data']],
    [['electron', '.', '--data=']],
    [['electron', '.', '--data', '--no-sandbox']],
  ])('without a folder it is refused: %j', (argv) => {
    expect(() => dataFlag(argv)).toThrow(NoDataFolder);
  });
});
