import { misnomerIn } from '@shared/protocol/misnomers.ts';
import { expect, it } from 'vitest';

const right = 'Cờ thi đua của Chính phủ';

it.each([
  ['alone', 'Cờ thi đua của Thủ tướng Chính phủ', 'Cờ thi đua của Thủ tướng Chính phủ', right],
  [
    'between other words',
    'Trao cờ thi đua của Thủ tướng chính phủ năm 2024',
    'cờ thi đua của Thủ tướng chính phủ',
    `Trao ${right} năm 2024`,
  ],
  [
    'with marks around it and other spaces in it',
    '“CỜ THI ĐUA  CỦA THỦ TƯỚNG CHÍNH PHỦ”, 3 tập thể',
    'CỜ THI ĐUA  CỦA THỦ TƯỚNG CHÍNH PHỦ',
    `“${right}”, 3 tập thể`,
  ],
])('a wrong name is mended where it stands: %s', (_what, text, wrong, mended) => {
  expect(misnomerIn(text)).toEqual({ wrong, right, mended });
});

it.each([
  '',
  right,
  'Bằng khen của Thủ tướng Chính phủ',
  'Cờ thi đua của Thủ tướng',
  'Trao cờ thi đua; lời của Thủ tướng Chính phủ',
])('in “%s” nothing is wrong', (text) => {
  expect(misnomerIn(text)).toBeNull();
});
