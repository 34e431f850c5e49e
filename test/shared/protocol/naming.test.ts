import { inWaves, naming, sameName } from '@shared/protocol/rules/check.ts';
import { expect, it } from 'vitest';
import { presentation, wave } from '../../fixtures/shows.ts';

it('a wave is named with its number, from 1, and how many there are', () => {
  const waves = [wave('w-a', ['x'], []), wave('w-b', ['y'], [])];
  const found = inWaves({ ...presentation('s', waves, {}), title: 'Trao cờ' });
  expect(found.map(({ at, values }) => [at, values])).toEqual([
    [
      { segmentId: 's', waveId: 'w-a' },
      { title: 'Trao cờ', wave: 1, waves: 2 },
    ],
    [
      { segmentId: 's', waveId: 'w-b' },
      { title: 'Trao cờ', wave: 2, waves: 2 },
    ],
  ]);
  expect(found.map((one) => one.wave)).toEqual(waves);
});

it('a recipient is named, or counted from 1 without a name', () => {
  expect(naming({ name: 'Lê Thị Ánh' }, 0)).toEqual({ named: 'yes', name: 'Lê Thị Ánh', order: 1 });
  expect(naming({ name: null }, 4)).toEqual({ named: 'no', name: '', order: 5 });
});

it('names are the same in capitals and with spaces around them, not with other accents', () => {
  expect(sameName('  LÊ THỊ ÁNH ')).toBe(sameName('Lê Thị Ánh'));
  expect(sameName('Lê Thị Anh')).not.toBe(sameName('Lê Thị Ánh'));
});
