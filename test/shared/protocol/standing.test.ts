import type { Award } from '@shared/model/award.ts';
import { classOf, familyOf, isHigher, rankOf, scaleOf } from '@shared/protocol/standing.ts';
import { describe, expect, it } from 'vitest';
import { award } from '../../fixtures/shows.ts';
import { fromCatalogue } from './quietShow.ts';

const second = fromCatalogue('hc-lao-dong-2', 'second');
const third = fromCatalogue('hc-lao-dong-3', 'third');
const minister = fromCatalogue('bk-thu-tuong', 'minister');
const province = fromCatalogue('bk-tinh', 'province');
const own = (changes: Partial<Award>) => award('own', { catalogueId: null, ...changes });

describe('an award', () => {
  it.each([
    [0, 'party'],
    [1, 'state'],
    [4, 'state'],
    [5, 'contest'],
  ] as const)('of tier %i is compared within %s', (tier, scale) => {
    expect(scaleOf({ tier })).toBe(scale);
  });

  it('has a place in the law only by the catalogue', () => {
    expect(rankOf(second)).toBeGreaterThan(0);
    expect(rankOf(own({}))).toBeNull();
  });

  it('has a class as a number, the highest being 1, or none', () => {
    expect((['I', 'II', 'III', null] as const).map((one) => classOf({ class: one }))).toEqual([
      1,
      2,
      3,
      null,
    ]);
  });

  it('has the family of its name without the class, in either language, and of its tier', () => {
    const named = (vi: string | null, en: string | null, tier: Award['tier'] = 1) =>
      familyOf(own({ name: { vi, en }, tier }));
    expect(familyOf(second)).toBe(familyOf(third));
    expect(named('Huân chương Lao động hạng Nhì', null)).toBe(named('Huân chương Lao động', null));
    expect(named(null, 'Labour Order, second class')).toBe(named(null, 'Labour Order'));
    expect(named(null, 'Class prize')).not.toBe(named(null, 'prize'));
    expect(named(null, 'Class prize')).not.toBe(named(null, 'Class trophy'));
    expect(named('Hạng Nhất toàn đoàn', null)).toBe(named('Hạng Nhì toàn đoàn', null));
    expect(named('Giải hạng Nhất toàn đoàn', null)).toBe(named('Giải toàn đoàn', null));
    expect(named('Huân chương Lao động', null)).not.toBe(named('Huân chương Độc lập', null));
    expect(named('Giải', null, 1)).not.toBe(named('Giải', null, 2));
  });
});

describe('of two awards', () => {
  it('the one of the higher tier or class stands higher', () => {
    expect([isHigher(second, minister), isHigher(minister, second)]).toEqual([true, false]);
    expect([isHigher(minister, province), isHigher(province, minister)]).toEqual([true, false]);
    expect([isHigher(second, third), isHigher(third, second)]).toEqual([true, false]);
    expect(isHigher(second, second)).toBe(false);
  });

  it('neither does across scales', () => {
    const party = own({ tier: 0 });
    const contest = own({ tier: 5 });
    for (const [a, b] of [
      [party, province],
      [province, contest],
      [party, contest],
    ] as const)
      expect([isHigher(a, b), isHigher(b, a)]).toEqual([false, false]);
  });

  it('of one tier the one that the law lists first does, where it lists both', () => {
    const tier = 1;
    const before = { ...fromCatalogue('hc-lao-dong-2', 'a'), tier, class: null } as Award;
    const after = { ...fromCatalogue('bk-thu-tuong', 'b'), tier, class: null } as Award;
    expect(rankOf(before)).toBeLessThan(rankOf(after) ?? 0);
    expect([isHigher(before, after), isHigher(after, before)]).toEqual([true, false]);
    const unlisted = own({ tier });
    expect([isHigher(before, unlisted), isHigher(unlisted, before)]).toEqual([false, false]);
  });

  it('of one family the higher class does, in the catalogue or not; one without a class is not compared', () => {
    const prize = (name: string, own_: Award['class']) =>
      own({ name: { vi: name, en: null }, class: own_ });
    const [first, second_] = [
      prize('Giải Sáng tạo hạng Nhất', 'I'),
      prize('Giải Sáng tạo hạng Nhì', 'II'),
    ];
    const plain = prize('Giải Sáng tạo', null);
    expect([isHigher(first, second_), isHigher(second_, first)]).toEqual([true, false]);
    for (const one of [first, second_])
      expect([isHigher(one, plain), isHigher(plain, one)]).toEqual([false, false]);
  });

  it('of different families the class says nothing', () => {
    const one = own({ name: { vi: 'Giải Tài năng hạng Nhất', en: null }, class: 'I' });
    const other = own({ name: { vi: 'Giải Sáng tạo hạng Nhì', en: null }, class: 'II' });
    expect([isHigher(one, other), isHigher(other, one)]).toEqual([false, false]);
  });
});
