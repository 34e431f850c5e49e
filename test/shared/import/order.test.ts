import { woven } from '@shared/import/order.ts';
import { describe, expect, it } from 'vitest';

const order = (
  base: readonly string[],
  reference: readonly string[],
  chosen: readonly string[],
  loose: readonly string[] = [],
) => woven(base, reference, new Set(chosen), new Set(loose)).map(({ id }) => id);

describe('rows that are woven into others', () => {
  it('stand behind the one before them, in front of all where there is none', () => {
    expect(order(['a', 'c'], ['x', 'a', 'b', 'c', 'd'], ['x', 'b', 'd'])).toEqual([
      'x',
      'a',
      'b',
      'c',
      'd',
    ]);
  });

  it('come at the end where nothing stands that says where', () => {
    expect(order([], ['a', 'b'], ['a', 'b'])).toEqual(['a', 'b']);
    expect(order(['l'], ['a', 'l'], ['a'], ['l'])).toEqual(['l', 'a']);
  });

  it('leave the place that they had', () => {
    expect(order(['b', 'a'], ['a', 'b'], ['b'])).toEqual(['a', 'b']);
  });
});
