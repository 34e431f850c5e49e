import { describe, expect, it } from 'vitest';
import { canPlaceWindows, homeArea, isSameArea, namedDisplays } from '../../electron/placing.ts';

function raw(id: number, label: string, x: number, size = { width: 1920, height: 1080 }) {
  const bounds = { x, y: 0, ...size };
  return { id, label, bounds, workArea: bounds };
}

describe('the displays', () => {
  it('stand from left to right, and one of them is the primary', () => {
    const list = namedDisplays([raw(1, 'B', 0), raw(2, 'A', -1920), raw(3, 'C', 1920)], 1);
    expect(list.map(({ id, label, isPrimary }) => [id, label, isPrimary])).toEqual([
      [2, 'A', false],
      [1, 'B', true],
      [3, 'C', false],
    ]);
  });

  it('can be told apart by their names', () => {
    const small = { width: 1024, height: 768 };
    const list = namedDisplays(
      [raw(1, 'EPSON', 0), raw(2, ' EPSON ', 1920), raw(3, '', 3840), raw(4, '', 5760, small)],
      1,
    );
    expect(list.map(({ label }) => label)).toEqual([
      'EPSON',
      'EPSON (2)',
      '1920 × 1080',
      '1024 × 768',
    ]);
    const third = namedDisplays([raw(1, 'X (2)', 0), raw(2, 'X', 1), raw(3, 'X', 2)], 1);
    expect(third.map(({ label }) => label)).toEqual(['X (2)', 'X', 'X (3)']);
  });
});

describe('a window that comes home', () => {
  it('stands in the middle of what is free', () => {
    const free = { x: 100, y: 40, width: 1920, height: 1040 };
    expect(homeArea(free)).toEqual({ x: 380, y: 130, width: 1360, height: 860 });
  });

  it('is never larger than that', () => {
    const free = { x: 0, y: 30, width: 1366, height: 738 };
    expect(homeArea(free)).toEqual({ x: 3, y: 30, width: 1360, height: 738 });
    expect(isSameArea(homeArea(free), { ...free, width: 1360, x: 3 })).toBe(true);
    expect(isSameArea(free, { ...free, y: 0 })).toBe(false);
  });
});

describe('the place of a window', () => {
  it.each([
    ['linux', 'x11', [], true],
    ['linux', undefined, [], true],
    ['linux', 'wayland', [], false],
    ['linux', 'wayland', ['--ozone-platform=x11'], true],
    ['linux', 'x11', ['--ozone-platform=wayland'], false],
    ['linux', 'wayland', ['--ozone-platform=wayland', '--ozone-platform=x11'], true],
    ['win32', undefined, [], true],
    ['darwin', 'wayland', [], true],
  ] as const)('%s, session %s, %j: may be chosen: %s', (platform, session, flags, expected) => {
    const env = session === undefined ? {} : { XDG_SESSION_TYPE: session };
    expect(canPlaceWindows({ platform, env, argv: ['electron', '.', ...flags] })).toBe(expected);
  });
});
