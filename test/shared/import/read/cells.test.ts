import { cleanText } from '@shared/import/read/cells.ts';
import { finishText } from '@shared/import/read/finishText.ts';
import { isSyllable } from '@shared/import/read/syllable.ts';
import { describe, expect, it } from 'vitest';

describe('clean text', () => {
  it.each([
    ['e\u0302\u0301', 'ế'],
    ['a\u200b\u0301', 'á'],
    ['\ufeff a\u00a0\u00a0b\t c \u3000', 'a b c'],
    [' a \r\n  b\r\rc\u2028d \n', 'a\nb\n\nc\nd'],
    ['Tr\u00adëng', 'Tr\u00adëng'],
    ['Nguyễn Văn Đạt', 'Nguyễn Văn Đạt'],
  ])('%j', (raw, text) => {
    expect(cleanText(raw)).toBe(text);
  });
});

describe('Đ', () => {
  it.each([
    ['Ðặng Văn Ðoàn', 'Đặng Văn Đoàn'],
    ['QÐ-UBND, HÐND, BCÐ', 'QĐ-UBND, HĐND, BCĐ'],
    ['ðồng chí', 'đồng chí'],
    ['ÐẠI HỘI ÐẢNG', 'ĐẠI HỘI ĐẢNG'],
    ['phó\u00ad phòng', 'phó phòng'],
  ])('is meant in %s', (raw, text) => {
    expect(finishText(raw)).toBe(text);
  });

  it.each(['Guðmundur', 'Sigurður Þórðarson', 'GUÐRÚN', 'Davíð'])('is not meant in %s', (name) => {
    expect(finishText(name)).toBe(name);
  });
});

describe('a Vietnamese syllable', () => {
  it.each(
    'Nguyễn Huỳnh Khuya Quỳnh Gì giếng nghiêng Ơn Ứng ẩn khoẻ khỏe thuở Quý quốc Nguyệt yêu hươu người ngoằng xoong Hòa hoà uyên'.split(
      ' ',
    ),
  )('%s', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each('Noël Hélène Müller Smith NguyÔn Trầng2 Nguyeãn Văên đ f áà Kraft'.split(' '))(
    'not %s',
    (word) => {
      expect(isSyllable(word)).toBe(false);
    },
  );
});
