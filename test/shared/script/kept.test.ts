import { keptPieces } from '@shared/script/kept.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const kept = (text: string, phrases: readonly string[]) =>
  keptPieces(text, phrases)
    .filter(({ isKept }) => isKept)
    .map((piece) => piece.text);

describe('phrases that no line may break', () => {
  it('are cut out with the signs beside them', () => {
    expect(
      kept('Kính mời (đồng chí Lê Thị Ánh), đồng chí Vũ Lan.', [
        'đồng chí Lê Thị Ánh',
        'đồng chí Vũ Lan',
      ]),
    ).toEqual(['(đồng chí Lê Thị Ánh),', 'đồng chí Vũ Lan.']);
  });

  it('are found with a capital at the beginning of a sentence', () => {
    expect(kept('Đồng chí Vũ Lan lên nhận.', ['đồng chí Vũ Lan'])).toEqual(['Đồng chí Vũ Lan']);
  });

  it('are the longest there are', () => {
    expect(kept('Mời ông Lê An Bình.', ['ông Lê An', 'ông Lê An Bình'])).toEqual([
      'ông Lê An Bình.',
    ]);
  });

  it('need a space to break at', () => {
    expect(keptPieces('Mời Lan lên.', ['Lan'])).toEqual([{ text: 'Mời Lan lên.', isKept: false }]);
  });

  it('leave the text as it was, whatever it is', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'Đ', ' ', '.', '(', '[', '$', '\\') });
    fc.assert(
      fc.property(text, fc.array(text), (whole, phrases) => {
        const pieces = keptPieces(whole, phrases);
        expect(pieces.map((piece) => piece.text).join('')).toBe(whole);
      }),
    );
  });
});
