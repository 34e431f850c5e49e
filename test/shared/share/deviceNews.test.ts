import type { SharedDevice } from '@shared/contract/sharing.ts';
import { withDevices } from '@shared/share/deviceNews.ts';
import { describe, expect, it } from 'vitest';

const device = (id: string, lines = 1): SharedDevice => ({
  id,
  name: `Máy ${id}`,
  role: 'mc',
  kind: 'device',
  address: null,
  lines,
  latencyMs: null,
  seenAt: null,
});
const known = [device('a'), device('b'), device('c')];
const told = (devices: readonly SharedDevice[]) => devices.map(({ id, lines }) => [id, lines]);

describe('news of devices', () => {
  it('change a device in its place, and leave the others', () => {
    const after = withDevices(known, { changed: [device('b', 0)], gone: [] });
    expect(told(after)).toEqual([
      ['a', 1],
      ['b', 0],
      ['c', 1],
    ]);
    expect(after[0]).toBe(known[0]);
  });

  it('put new ones last and take those away that are gone', () => {
    const after = withDevices(known, { changed: [device('d'), device('c', 2)], gone: ['a'] });
    expect(told(after)).toEqual([
      ['b', 1],
      ['c', 2],
      ['d', 1],
    ]);
  });
});
