import { describe, expect, it } from 'vitest';
import {
  emWidth,
  fittedHeight,
  fittedListType,
  fittedType,
  lineCount,
} from '../../../../electron/host/print/fittedType.ts';
import { HARD_NAMES } from '../../../fixtures/extremeShow.ts';

const BOX = { width: 85, lines: 2, largest: 22, smallest: 11 };

describe('fittedType', () => {
  it('leaves a usual name at its size', () => {
    expect(fittedType('Nguyễn Thị Ánh', BOX)).toBe(22);
  });

  it('sets a long name smaller, and the longer the smaller', () => {
    const sizes = ['Trường Trung học phổ thông Chuyên Thái Nguyên', HARD_NAMES.long].map((name) =>
      fittedType(name, BOX),
    );
    expect(sizes[0]).toBeLessThan(22);
    expect(sizes[1]).toBeLessThan(sizes[0] ?? 0);
  });

  it('ends at the smallest size that can be read', () => {
    expect(fittedType(HARD_NAMES.unbroken, BOX)).toBe(11);
  });

  it('knows how high that is', () => {
    // Two lines of 22 pt, 1.4 apart.
    expect(fittedHeight('Nguyễn Thị Ánh Nguyễn Thị Ánh', BOX)).toBeCloseTo(21.7, 1);
  });
});

describe('fittedListType', () => {
  const list = { width: 70, height: 50, columns: 3, largest: 14, smallest: 7 };

  it('leaves a short list at its size', () => {
    expect(fittedListType(['Lê Thị Ánh', 'Vũ Đức Thắng'], list)).toBe(14);
  });

  it('sets a long list smaller', () => {
    const many = Array.from({ length: 60 }, () => 'Vũ Đức Thắng');
    expect(fittedListType(many, list)).toBeLessThan(10);
    expect(fittedListType([...many, ...many, ...many], list)).toBe(7);
  });

  it('has room for a list without items', () => {
    expect(fittedListType([], list)).toBe(14);
  });
});

describe('lineCount', () => {
  it.each([
    [[], 1],
    [[4, 4], 1],
    [[4, 6], 2],
    [[25], 3],
    [[4, 25], 4],
    [[25, 4], 3],
    [[10, 10], 2],
  ])('of words %j is %d', (words, lines) => {
    expect(lineCount(words, 10)).toBe(lines);
  });
});

describe('emWidth', () => {
  it('counts no mark, and a sign of Chinese for a whole em', () => {
    expect(emWidth('Ế\u0323')).toBe(emWidth('E'));
    expect(emWidth('王小明')).toBe(3);
    expect(emWidth('한국')).toBe(2);
  });
});
