import type { Presentation } from '@shared/model/segment.ts';
import { formulaText } from '@shared/protocol/formula.ts';
import {
  holdsOffice,
  isDelegated,
  isForOthers,
  isOfTheHighest,
  says,
  saysTheSame,
} from '@shared/protocol/offices.ts';
import { showTemplates } from '@shared/script/template.ts';
import { describe, expect, it } from 'vitest';
import { award, person, presentation } from '../../fixtures/shows.ts';
import { fromCatalogue, quietShow } from './quietShow.ts';

const CHAIR = 'Chủ tịch UBND tỉnh';

describe('an office', () => {
  it.each([
    ['Chủ tịch Ủy ban nhân dân tỉnh', CHAIR],
    ['chủ tịch uỷ ban nhân dân tỉnh', CHAIR],
    ['Chủ tịch UBND tỉnh Thái Nguyên', CHAIR],
    ['Chủ tịch Ủy ban nhân dân tỉnh nhiệm kỳ 2021 - 2026', CHAIR],
    ['Phó Bí thư Tỉnh ủy kiêm Chủ tịch UBND tỉnh', CHAIR],
    ['Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh', CHAIR],
    ['Quyền Chủ tịch UBND tỉnh', CHAIR],
    ['Bộ trưởng Bộ Công an', 'Bộ trưởng'],
    ['Chủ tịch nước Cộng hòa xã hội chủ nghĩa Việt Nam', 'Chủ tịch nước'],
    ['The President', 'the President'],
  ])('%s is held by %s', (post, authority) => {
    expect(holdsOffice({ posts: [post] }, { vi: authority, en: null })).toBe(true);
  });

  it('is held in the language in which the post is written', () => {
    const authority = { vi: 'Chủ tịch nước', en: 'the President' };
    const holds = (...posts: string[]) => holdsOffice({ posts }, authority);
    expect([holds('Chủ tịch nước'), holds('President'), holds('Senator', 'President')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([holds('Thủ tướng'), holds()]).toEqual([false, false]);
    // Marks alone are no authority.
    expect(holdsOffice({ posts: ['Thủ tướng', '–', ''] }, { vi: '…', en: null })).toBe(false);
  });

  it.each([
    ['nguyên Chủ tịch UBND tỉnh', CHAIR],
    ['Nguyên Chủ tịch Ủy ban nhân dân tỉnh', CHAIR],
    ['Phó Chủ tịch UBND tỉnh', CHAIR],
    ['Chủ tịch UBND huyện', CHAIR],
    ['Phó Chủ tịch nước', 'Chủ tịch nước'],
    ['Chủ tịch', CHAIR],
    ['President of the University', 'the President'],
    ['Vice President', 'the President'],
  ])('%s is not held by %s', (post, authority) => {
    expect(holdsOffice({ posts: [post] }, { vi: authority, en: authority })).toBe(false);
  });

  it.each([
    ['Tổng Bí thư Ban Chấp hành Trung ương Đảng', true],
    ['Ủy viên Bộ Chính trị, Thủ tướng Chính phủ', true],
    ['Thủ tướng', true],
    ['Chủ tịch Quốc hội', true],
    ['Phó Chủ tịch nước', true],
    ['Phó Thủ tướng Chính phủ', false],
    ['nguyên Chủ tịch nước', false],
    ['Chủ tịch UBND tỉnh', false],
  ])('%s is among the highest: %s', (post, isHighest) => {
    expect(isOfTheHighest({ posts: [post] })).toBe(isHighest);
  });
});

describe('the automatic formula', () => {
  const said = (award_: Parameters<typeof formulaText>[1], post: string) =>
    formulaText(
      presentation('s', []),
      award_,
      [person('p', 'Nguyễn Văn An', [post])],
      'vi',
      showTemplates(quietShow()),
    );

  it('hands on the authority of the award', () => {
    expect(said(fromCatalogue('hc-lao-dong-1', 'a'), 'Bí thư Tỉnh ủy')).toBe(
      'Thừa ủy quyền của Chủ tịch nước',
    );
    expect(said(fromCatalogue('co-chinh-phu', 'a'), 'Phó Thủ tướng Chính phủ')).toBe(
      'Thừa ủy quyền của Thủ tướng Chính phủ',
    );
  });

  it.each(['Chủ tịch nước', 'Tổng Bí thư', 'Phó Chủ tịch nước', 'Chủ tịch Quốc hội'])(
    'says nothing when %s hands over what the state gives',
    (post) => {
      expect(said(fromCatalogue('hc-lao-dong-1', 'a'), post)).toBeNull();
      expect(said(fromCatalogue('bk-thu-tuong', 'a'), post)).toBeNull();
    },
  );

  it('is said by the highest too when a ministry stands behind the award', () => {
    const ministry = award('a', { onBehalfOf: { vi: 'Bộ trưởng Bộ Công an', en: null }, tier: 3 });
    expect(said(ministry, 'Chủ tịch nước')).toBe('Thừa ủy quyền của Bộ trưởng Bộ Công an');
  });

  it('gives way to what somebody has said', () => {
    const own = (formula: Presentation['formula']) =>
      formulaText(
        presentation('s', [], { formula }),
        fromCatalogue('hc-lao-dong-1', 'a'),
        [person('p', 'Nguyễn Văn An', ['Bí thư Tỉnh ủy'])],
        'vi',
        showTemplates(quietShow()),
      );
    expect(own({ kind: 'none' })).toBeNull();
    expect(own({ kind: 'custom', text: 'Thay mặt Nhà nước' })).toBe('Thay mặt Nhà nước');
    expect(own({ kind: 'auto' })).toBe('Thừa ủy quyền của Chủ tịch nước');
  });

  it('is nothing where nobody stands behind the award', () => {
    expect(said(fromCatalogue('bk-tinh', 'a'), 'Phó Chủ tịch UBND tỉnh')).toBeNull();
  });
});

it('formulas are compared in all their spellings', () => {
  expect(saysTheSame('Thừa uỷ quyền của TTCP', 'thừa ủy quyền của Thủ tướng Chính phủ,')).toBe(
    true,
  );
  expect(saysTheSame('Thừa ủy quyền của Chủ tịch nước', 'Thay mặt Chủ tịch nước')).toBe(false);
  expect(says('Thừa ủy quyền của Thủ tướng Chính phủ', 'Thủ tướng Chính phủ')).toBe(true);
  expect([isDelegated('TUQ Chủ tịch nước'), isDelegated('Thay mặt UBND tỉnh')]).toEqual([
    true,
    false,
  ]);
  expect([says('Thừa ủy quyền', '…'), says('', '…')]).toEqual([false, false]);
});

it.each([
  ['Thay mặt lãnh đạo Đảng, Nhà nước', true],
  ['Thay mặt Ban Tổ chức, thừa ủy quyền của Chủ tịch nước', false],
  ['Thừa ủy quyền của Chủ tịch nước', false],
  ['Trân trọng kính mời', false],
])('“%s” speaks for somebody without handing on an authority: %s', (formula, speaks) => {
  expect(isForOthers(formula)).toBe(speaks);
});
