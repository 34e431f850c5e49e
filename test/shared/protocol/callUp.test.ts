import { callUpOf } from '@shared/protocol/callUp.ts';
import { describe, expect, it } from 'vitest';
import { award, presentation } from '../../fixtures/shows.ts';

describe('callUpOf', () => {
  it('follows the tier of the award when it is left to itself', () => {
    const auto = presentation('s', []);
    expect([0, 1, 2, 3, 4, 5].map((tier) => callUpOf(auto, award('a', { tier })))).toEqual([
      'after',
      'before',
      'after',
      'after',
      'after',
      'after',
    ]);
    expect(callUpOf(auto, undefined)).toBe('after');
  });

  it('does what the organiser says', () => {
    expect(callUpOf(presentation('s', [], { callUp: 'after' }), award('a', { tier: 1 }))).toBe(
      'after',
    );
    expect(callUpOf(presentation('s', [], { callUp: 'before' }), award('a', { tier: 4 }))).toBe(
      'before',
    );
  });
});
