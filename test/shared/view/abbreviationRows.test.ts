import { NO_WORDS } from '@shared/model/words.ts';
import { builtInAbbreviations, ownAbbreviations } from '@shared/view/abbreviationRows.ts';
import { expect, it } from 'vitest';

it('a show’s own short forms stand in the order of the alphabet', () => {
  const words = { ...NO_WORDS, abbreviations: { TNTP: 't', ĐVTN: 'đ', CLB: 'c' } };
  expect(ownAbbreviations(words).map(({ short }) => short)).toEqual(['CLB', 'ĐVTN', 'TNTP']);
});

it('those of the app are found by what is written and by what is read', () => {
  const shorts = (query: string) => builtInAbbreviations('vi', query).map(({ short }) => short);
  expect(shorts('ubnd')).toContain('UBND');
  expect(shorts('uy ban nhan dan')).toContain('UBND');
  expect(shorts('không có chữ tắt này')).toEqual([]);
});
