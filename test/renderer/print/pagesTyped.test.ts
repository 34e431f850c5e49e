import { describe, expect, it } from 'vitest';
import { pagesTyped } from '../../../renderer/print/pagesTyped.ts';

describe('numbers of pages as people type them', () => {
  it.each([
    ['7', [7]],
    ['1-3, 7', [1, 2, 3, 7]],
    ['7,1–3', [1, 2, 3, 7]],
    ['2 - 4; 3-5', [2, 3, 4, 5]],
    ['1 2', [1, 2]],
    ['12', [12]],
    [' 1-12 ,', Array.from({ length: 12 }, (_, at) => at + 1)],
  ])('%s', (text, pages) => {
    expect(pagesTyped(text, 12)).toEqual(pages);
  });

  it.each(['', ' , ', '0', '13', '1-13', '3-1', '-3', '3-', 'ba', '1.5', '1-2-3', '99999999999'])(
    '“%s” names no pages of twelve',
    (text) => {
      expect(pagesTyped(text, 12)).toBeNull();
    },
  );
});
