import { callParams } from '@shared/contract/contract.ts';
import { findDisplay, isWall, standsAlone } from '@shared/contract/displays.ts';
import { settingsSchema } from '@shared/contract/settings.ts';
import { describe, expect, it } from 'vitest';

const left = { id: 1, label: 'DELL U2720Q' };
const right = { id: 2, label: 'EPSON EB-L1000U' };

describe('a display that was remembered', () => {
  it.each([
    ['by its id, whatever it is called now', { displayId: 2, label: left.label }, right],
    ['by its name when its id is another one', { displayId: 9, label: right.label }, right],
    ['not at all when neither is there', { displayId: 9, label: 'EPSON' }, null],
  ])('is found %s', (_how, remembered, found) => {
    expect(findDisplay(remembered, [left, right])).toBe(found);
  });
});

describe('settings', () => {
  const old = { language: 'vi', theme: 'dark', lastShowId: null };

  it('of a version without displays are read', () => {
    expect(settingsSchema.parse(old).walls).toEqual({});
  });

  it('hold ids as large as those of real displays', () => {
    const walls = { clock: { displayId: 2 ** 56 + 512, label: 'EPSON' }, screen: null };
    expect(settingsSchema.parse({ ...old, walls }).walls).toEqual(walls);
  });

  it('hold displays of walls only', () => {
    const walls = { plan: { displayId: 1, label: 'EPSON' } };
    expect(settingsSchema.safeParse({ ...old, walls }).success).toBe(false);
  });
});

describe('a window that is asked for', () => {
  it('is an ordinary one when no display is named', () => {
    const params = { view: 'clock', showId: 'a' };
    expect(callParams['window.open'].parse(params)).toEqual({ ...params, displayId: null });
  });
});

describe('a wall', () => {
  it.each([
    ['clock', true],
    ['screen', true],
    ['run', false],
    [null, false],
  ] as const)('%s: %s', (view, expected) => {
    expect(isWall(view)).toBe(expected);
  });
});

describe('a view that is all its window shows', () => {
  it('is a wall or the graphics over a picture, no view of the app', () => {
    expect((['clock', 'screen', 'overlay'] as const).every(standsAlone)).toBe(true);
    expect((['plan', 'run', 'library', null] as const).some(standsAlone)).toBe(false);
  });
});
