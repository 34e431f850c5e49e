import {
  compareByGivenName,
  compareText,
  givenNameFirst,
  sortedByWords,
} from '@shared/words/collation.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const sorted = (names: readonly string[], compare: (a: string, b: string) => number) =>
  [...names].sort(compare);

describe('names of people', () => {
  it('are ordered by given name, then middle, then family', () => {
    expect(
      sorted(
        [
          'Trần Văn Bình',
          'Nguyễn Thị Hà',
          'Lê Thị Thu Hà',
          'Nguyễn Văn An',
          'Đỗ Văn An',
          'Nguyễn Thị An',
        ],
        compareByGivenName,
      ),
    ).toEqual([
      'Nguyễn Thị An',
      'Đỗ Văn An',
      'Nguyễn Văn An',
      'Trần Văn Bình',
      'Nguyễn Thị Hà',
      'Lê Thị Thu Hà',
    ]);
  });

  it('follow the tones ngang, huyền, hỏi, ngã, sắc, nặng', () => {
    const tones = ['Hoàng Ma', 'Hoàng Mà', 'Hoàng Mả', 'Hoàng Mã', 'Hoàng Má', 'Hoàng Mạ'];
    expect(sorted([...tones].reverse(), compareByGivenName)).toEqual(tones);
  });

  it('take ă, â, đ, ê, ô, ơ and ư as letters of their own', () => {
    const letters = ['a', 'ă', 'â', 'd', 'đ', 'e', 'ê', 'o', 'ô', 'ơ', 'u', 'ư'];
    const names = letters.map((letter) => `Lê Thị ${letter.toUpperCase()}n`);
    expect(sorted([...names].reverse(), compareByGivenName)).toEqual(names);
  });

  it('decide by the given name before anything else, tone included', () => {
    expect(sorted(['Lê Anh Hạ', 'Vũ Xuân Hà'], compareByGivenName)).toEqual([
      'Vũ Xuân Hà',
      'Lê Anh Hạ',
    ]);
  });

  it('may be one word or none', () => {
    expect(sorted(['Bình', '', 'Nguyễn Bình', 'An'], compareByGivenName)).toEqual([
      '',
      'An',
      'Bình',
      'Nguyễn Bình',
    ]);
  });

  it('compare equal when one is written in parts (NFD)', () => {
    expect(compareByGivenName('Hoàng Mạ', 'Hoàng Mạ'.normalize('NFD'))).toBe(0);
  });
});

describe('names of units', () => {
  it('are ordered as a whole, numbers as numbers', () => {
    expect(
      sorted(['Trường Đại học', 'Đơn vị số 10', 'Đơn vị số 9', 'Ban Dân vận'], compareText),
    ).toEqual(['Ban Dân vận', 'Đơn vị số 9', 'Đơn vị số 10', 'Trường Đại học']);
  });

  it('go word by word', () => {
    expect(sorted(['Hà Nội', 'Ha Long', 'Hạ Long', 'Hà'], compareText)).toEqual([
      'Ha Long',
      'Hà',
      'Hà Nội',
      'Hạ Long',
    ]);
  });
});

it('long lists are sorted as pair by pair', () => {
  const words = fc.constantFrom('Hà', 'Hạ', 'An', 'Ân', 'Thị', 'Văn', 'Đỗ', 'Lê', 'ha', 'Bình');
  const names = fc.array(fc.array(words, { maxLength: 4 }).map((parts) => parts.join(' ')));
  fc.assert(
    fc.property(names, (list) => {
      expect(sortedByWords(list, givenNameFirst)).toEqual(sorted(list, compareByGivenName));
    }),
  );
});
