import { wordDiff, wordDiffSide } from '@shared/view/wordDiff.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const text = (pieces: readonly { readonly text: string }[]) =>
  pieces.map((piece) => piece.text).join('');

describe('the difference of two texts', () => {
  it('is said in words', () => {
    expect(wordDiff('Mời 8 cá nhân lên nhận.', 'Mời 9 cá nhân và 1 tập thể lên nhận.')).toEqual([
      { text: 'Mời ', change: 'same' },
      { text: '8 ', change: 'removed' },
      { text: '9 ', change: 'added' },
      { text: 'cá nhân ', change: 'same' },
      { text: 'và 1 tập thể ', change: 'added' },
      { text: 'lên nhận.', change: 'same' },
    ]);
  });

  it('keeps Vietnamese words with their marks in one piece', () => {
    expect(wordDiff('hạng Nhì', 'hạng Nhất')).toEqual([
      { text: 'hạng ', change: 'same' },
      { text: 'Nhì', change: 'removed' },
      { text: 'Nhất', change: 'added' },
    ]);
  });

  it('does not see a space behind a word', () => {
    expect(wordDiff('xin mời', 'xin mời lên').filter(({ change }) => change !== 'same')).toEqual([
      { text: 'lên', change: 'added' },
    ]);
  });

  it('has each of the texts in its side, whatever they are', () => {
    const words = fc
      .array(fc.constantFrom('xin', 'mời', 'Đỗ', '8', '{n}', ',', '.', ' ', '\n'))
      .map((list) => list.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(text(wordDiffSide(before, after, 'before'))).toBe(before);
        expect(text(wordDiffSide(before, after, 'after'))).toBe(after);
      }),
    );
  });
});
