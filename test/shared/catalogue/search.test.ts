import { AWARD_CATALOGUE, awardFromCatalogue } from '@shared/catalogue/catalogue.ts';
import { entriesLeft, meansEntry } from '@shared/catalogue/search.ts';
import { folded, matches } from '@shared/words/search.ts';
import { describe, expect, it } from 'vitest';

const found = (query: string) =>
  AWARD_CATALOGUE.filter((entry) => meansEntry(entry, query)).map(({ id }) => id);

describe('finding awards', () => {
  it('needs neither marks nor capitals, nor the order of the words', () => {
    expect(folded('Đồng Hỷ, HUÂN CHƯƠNG')).toBe('dong hy, huan chuong');
    expect(matches(folded('Huân chương Lao động'), 'lao dong huan')).toBe(true);
    expect(matches(folded('Huân chương Lao động'), 'lao động hạng')).toBe(false);
  });

  it('finds by a wrong name in use', () => {
    expect(found('Cờ thi đua của Thủ tướng Chính phủ')).toEqual(['co-chinh-phu']);
  });

  it('finds by the English name', () => {
    expect(found('labour order second')).toEqual(['hc-lao-dong-2']);
  });

  it('offers each entry of the catalogue once', () => {
    const [first] = AWARD_CATALOGUE;
    if (first === undefined) throw new Error('the catalogue is empty');
    const left = entriesLeft([awardFromCatalogue(first, 'a-1')]);
    expect(left).toEqual(AWARD_CATALOGUE.slice(1));
  });
});
