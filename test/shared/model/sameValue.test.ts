import { isSameValue } from '@shared/model/sameValue.ts';
import { describe, expect, it } from 'vitest';
import { exampleShow } from '../../fixtures/shows.ts';

describe('isSameValue', () => {
  it.each([
    [1, 1],
    ['x', 'x'],
    [null, null],
    [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
    [[], []],
    [exampleShow(), structuredClone(exampleShow())],
  ])('is true of what says the same: %j', (one, other) => {
    expect(isSameValue(one, other)).toBe(true);
  });

  it.each([
    [1, '1'],
    [null, {}],
    [{}, null],
    [{}, []],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 2]],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: null }, { b: null }],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
  ])('is false of %j and %j', (one, other) => {
    expect(isSameValue(one, other)).toBe(false);
    expect(isSameValue(other, one)).toBe(false);
  });
});
