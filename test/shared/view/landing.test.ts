import { anywhere, placeAfter } from '@shared/view/landing.ts';
import { describe, expect, it } from 'vitest';

const all = ['a', 'b', 'c', 'd'];

describe('where rows land', () => {
  it.each([
    [['b'], 1, 1],
    [['b'], 2, 1],
    [['b'], 0, 0],
    [['b'], 3, 3],
    [['b', 'c'], 2, 1],
    [['b', 'c'], 3, 1],
    [['a', 'c'], 1, 1],
  ])('%j at gap %i land at gap %i', (moved, gap, landed) => {
    expect(anywhere(all, moved, gap)).toBe(landed);
  });

  it('counts the place without the rows that leave', () => {
    expect(placeAfter(all, ['a', 'b'], 3)).toBe(1);
    expect(placeAfter(all, ['d'], 0)).toBe(0);
  });
});
