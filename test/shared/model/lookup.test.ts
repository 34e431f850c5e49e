import { findById, findWave, memoByIdentity, pickById } from '@shared/model/lookup.ts';
import { describe, expect, it } from 'vitest';
import { exampleShow } from '../../fixtures/shows.ts';

describe('memoByIdentity', () => {
  it('computes once for each object, not for each equal content', () => {
    let count = 0;
    const size = memoByIdentity((list: readonly number[]) => {
      count += 1;
      return list.length;
    });
    const list = [1, 2];
    expect([size(list), size(list), size([1, 2])]).toEqual([2, 2, 2]);
    expect(count).toBe(2);
  });
});

describe('finding by id', () => {
  const { plan } = exampleShow();

  it('gives the thing or nothing', () => {
    expect(findById(plan.people, 'p-chair')?.name).toBe('Nguyễn Văn Dũng');
    expect(findById(plan.people, 'p-none')).toBeUndefined();
    expect(findById(plan.people, null)).toBeUndefined();
  });

  it('keeps the order of the ids and leaves unknown ones out', () => {
    const picked = pickById(plan.people, ['p-idle', 'p-none', 'p-chair', 'p-idle']);
    expect(picked.map(({ id }) => id)).toEqual(['p-idle', 'p-chair', 'p-idle']);
  });

  it('tells where a wave stands', () => {
    expect(findWave(plan, 'w-2')).toMatchObject({
      segment: { id: 's-labour' },
      segmentIndex: 3,
      wave: { id: 'w-2' },
      waveIndex: 1,
    });
    expect(findWave(plan, 's-labour')).toBeUndefined();
    expect(findWave(plan, null)).toBeUndefined();
  });
});
