import type { Award } from '@shared/model/award.ts';
import { familyOf, isHigher } from '@shared/protocol/standing.ts';
import { describe, expect, it } from 'vitest';
import { award } from '../../fixtures/shows.ts';

const named = (vi: string | null, en: string | null, more: Partial<Award> = {}) =>
  award(`a-${vi ?? en}`, { name: { vi, en }, ...more });

describe('what the classes of one award have in common', () => {
  it('is its name without the class, in whichever language it has one', () => {
    const second = named('Huân chương Lao động hạng Nhì', null);
    const third = named('Huân chương Lao động hạng Ba', null);
    expect(familyOf(second)).toBe(familyOf(third));
    const english = ['second', 'third'].map((one) => named(null, `Labour Order, ${one} class`));
    expect(new Set(english.map(familyOf)).size).toBe(1);
    expect(familyOf(named(null, 'Class of 2025 Prize'))).toContain('class');
    expect(familyOf(second)).not.toBe(familyOf(named('Huân chương Độc lập hạng Ba', null)));
  });
});

describe('whether an award stands higher', () => {
  const order = (own: 'I' | 'II' | null, tier: 1 | 2 | 5) =>
    named('Huân chương Lao động', null, { class: own, tier });

  it('goes by tier, then by class', () => {
    expect(isHigher(order(null, 1), order(null, 2))).toBe(true);
    expect(isHigher(order('I', 1), order('II', 1))).toBe(true);
    expect(isHigher(order('II', 1), order('I', 1))).toBe(false);
    expect(isHigher(order(null, 2), order(null, 2))).toBe(false);
  });

  it('does not compare prizes of contests with awards of the state', () => {
    expect(isHigher(order(null, 1), order(null, 5))).toBe(false);
    expect(isHigher(order(null, 5), order(null, 1))).toBe(false);
  });
});
