import { type Reading, unreadable } from '@shared/script/reading/reading.ts';
import { isSyllable } from '@shared/script/reading/syllable.ts';
import { describe, expect, it } from 'vitest';

const words: Reading = {
  language: 'vi',
  region: 'north',
  decisionNumbers: 'words',
  abbreviations: {},
};

describe('what an MC cannot read', () => {
  it.each([
    ['Tập thể 01 và 12A1', ['01', '12A1']],
    ['UBND, HTX, UBND', ['UBND', 'HTX']],
    ['FPT và ABC', ['FPT', 'ABC']],
    ['R&D, T.N, A/B', ['R&D', 'T.N', 'A/B']],
    ['Tp, Mr, km', ['Tp', 'Mr', 'km']],
    ['khóa XV, IIII', ['XV', 'IIII']],
    ['ThS Hà, đ/c Nam', ['ThS', 'đ/c']],
    ['ASEAN, TAT, CAP', ['ASEAN', 'TAT', 'CAP']],
    ['1034/QĐ-UBND', ['1034/QĐ-UBND']],
    ['x٥', ['x5']],
  ])('%s', (text, found) => {
    expect(unreadable(text, words)).toEqual(found);
  });

  it.each([
    'HỘI NGHỊ TỔNG KẾT PHONG TRÀO THI ĐUA YÊU NƯỚC',
    'HUỲNH QUỐC KHUYẾN, NGUYỄN QUỲNH UYỂN, GIỮ GÌN, NGHIÊNG, KHUỶU, XOÈ, OẢI, THUỞ, GIẾNG, ĐẮK LẮK',
    'ỦY BAN NHÂN DÂN TỈNH',
    'VIỆT-NAM',
    'ĐẦU TƯ',
    'Nguyễn Văn A',
    'Nguyễn V. A',
    'Xin trân trọng cảm ơn!',
    'NGUYỄN THỊ VI',
    '',
  ])('"%s" can be read', (text) => {
    expect(unreadable(text, words)).toEqual([]);
    expect(unreadable(text.normalize('NFD'), words)).toEqual([]);
  });

  it('decision numbers that are kept can be read, other digits cannot', () => {
    const digits: Reading = { ...words, decisionNumbers: 'digits' };
    expect(unreadable('Quyết định số 1034/QĐ-UBND; 5', digits)).toEqual(['5']);
    expect(unreadable('Quyết định số 1034, số 7', digits)).toEqual(['7']);
  });

  it('English reads letters, but neither digits nor its table', () => {
    const english: Reading = { ...words, language: 'en' };
    expect(unreadable('PhD, MC, Mr. X, Dept. of 5, vs them', english)).toEqual([
      'Dept.',
      '5',
      'vs',
    ]);
  });
});

describe('syllables in capitals', () => {
  it.each([
    'A',
    'Ê',
    'AN',
    'THI',
    'ĐẠT',
    'BẠCH',
    'QUÝ',
    'NGHĨA',
    'NGUYỄN',
    'HOÀ',
    'HÒA',
    'TUẤN',
    'LƯỢNG',
    'YÊN',
  ])('%s is one', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each(['UBND', 'HTX', 'TAT', 'BACH', 'CÀP', 'NGG', 'AE', 'BW', 'ZA', ''])(
    '%s is none',
    (word) => {
      expect(isSyllable(word)).toBe(false);
    },
  );
});
