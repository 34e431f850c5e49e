import {
  balancedSizes,
  mergeAll,
  mergeWithNext,
  type Split,
  splitSizes,
  splitWaves,
} from '@shared/lineup/split.ts';
import type { Presentation, Wave } from '@shared/model/segment.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow, presentation, wave } from '../../fixtures/shows.ts';

const ids = (total: number) => Array.from({ length: total }, (_, at) => `r-${at}`);
const NEW_IDS = Array.from({ length: 300 }, (_, at) => `new-${at}`);
const sizes = (waves: readonly Wave[]) => waves.map((one) => one.recipientIds.length);
const standing = (waves: readonly Wave[]) => waves.flatMap((one) => one.recipientIds);

describe('sizes', () => {
  it('of 73 in 4 are 19, 18, 18, 18', () => {
    expect(balancedSizes(73, 4)).toEqual([19, 18, 18, 18]);
  });

  it('of 73 with at most 10 are eight of 9 or 10', () => {
    expect(splitSizes(73, { by: 'limit', limit: 10 })).toEqual([10, 9, 9, 9, 9, 9, 9, 9]);
  });

  it('of nobody are one empty wave', () => {
    expect(splitSizes(0, { by: 'limit', limit: 10 })).toEqual([0]);
    expect(splitSizes(5, { by: 'presenters', presenterIds: [] })).toEqual([5]);
  });
});

describe('a split', () => {
  const segment = presentation('s', [
    { ...wave('w-1', ids(73).slice(0, 40), ['p-1']), plannedSeconds: 90 },
    wave('w-2', ids(73).slice(40), ['p-2']),
  ]);

  it('by presenters gives each of them one wave, in the order in which they were chosen', () => {
    const presenterIds = ['p-3', 'p-1', 'p-4', 'p-2'];
    const waves = splitWaves(segment, { by: 'presenters', presenterIds }, NEW_IDS);
    expect(sizes(waves)).toEqual([19, 18, 18, 18]);
    expect(waves.map((one) => one.presenterIds)).toEqual([['p-3'], ['p-1'], ['p-4'], ['p-2']]);
  });

  it('keeps the ids and presenters of the waves there are; a new one takes those of where it comes from', () => {
    const waves = splitWaves(segment, { by: 'count', count: 4 }, NEW_IDS);
    expect(waves.map(({ id }) => id)).toEqual(['w-1', 'w-2', 'new-0', 'new-1']);
    expect(waves.map((one) => one.presenterIds)).toEqual([['p-1'], ['p-2'], ['p-1'], ['p-2']]);
  });

  it('keeps a typed duration only where the wave stays as large as it was', () => {
    const typed = (count: number) =>
      splitWaves(segment, { by: 'count', count }, NEW_IDS)[0]?.plannedSeconds;
    expect(typed(4)).toBeNull();
    const even = presentation('s', [{ ...wave('w-1', ids(10)), plannedSeconds: 90 }]);
    expect(splitWaves(even, { by: 'count', count: 1 }, [])[0]?.plannedSeconds).toBe(90);
  });

  it('is carried out by the command', () => {
    const show = exampleShow();
    const labour = show.plan.segments[3] as Presentation;
    const waves = splitWaves(labour, { by: 'limit', limit: 2 }, ['w-new']);
    const after = changed(show, {
      type: 'arrange-waves',
      payload: { segmentId: labour.id, waves },
    }).plan.segments[3] as Presentation;
    expect(sizes(after.waves)).toEqual([2, 2, 1]);
  });
});

describe('every split', () => {
  const presentations = fc
    .array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 12 })
    .map((lengths) => {
      let from = 0;
      const waves = lengths.map((length, at) => {
        const part = ids(400).slice(from, from + length);
        from += length;
        return wave(`w-${at}`, part, [`p-${at}`]);
      });
      return presentation('s', waves);
    });
  const splits: fc.Arbitrary<Split> = fc.oneof(
    fc.integer({ min: 1, max: 40 }).map((limit) => ({ by: 'limit', limit }) as const),
    fc.integer({ min: 1, max: 40 }).map((count) => ({ by: 'count', count }) as const),
    fc
      .integer({ min: 1, max: 12 })
      .map((n) => ({ by: 'presenters', presenterIds: ids(n) }) as const),
  );

  it('loses nobody, keeps the order, and makes sizes that differ by one at most', () => {
    fc.assert(
      fc.property(presentations, splits, (segment, split) => {
        const waves = splitWaves(segment, split, NEW_IDS);
        expect(standing(waves)).toEqual(standing(segment.waves));
        expect(Math.max(...sizes(waves)) - Math.min(...sizes(waves))).toBeLessThanOrEqual(1);
        if (split.by === 'limit')
          expect(Math.max(...sizes(waves))).toBeLessThanOrEqual(split.limit);
        if (split.by === 'count') expect(waves).toHaveLength(split.count);
        expect(new Set(waves.map(({ id }) => id)).size).toBe(waves.length);
        const kept = Math.min(waves.length, segment.waves.length);
        expect(waves.slice(0, kept).map(({ id }) => id)).toEqual(
          segment.waves.slice(0, kept).map(({ id }) => id),
        );
      }),
    );
  });

  it('can be merged again into one wave with everybody in the same order', () => {
    fc.assert(
      fc.property(presentations, splits, (segment, split) => {
        const waves = splitWaves(segment, split, NEW_IDS);
        const again = mergeAll({ ...segment, waves });
        expect(again).toHaveLength(1);
        expect(standing(again)).toEqual(standing(segment.waves));
      }),
    );
  });
});

describe('a merge with the next wave', () => {
  const segment = presentation('s', [
    { ...wave('w-1', ['a', 'b'], ['p-1']), plannedSeconds: 60 },
    wave('w-2', ['c'], ['p-2']),
    wave('w-3', ['d']),
  ]);

  it('keeps id and presenters of the first of the two and lets its duration be estimated', () => {
    expect(mergeWithNext(segment, 'w-1')).toEqual([
      wave('w-1', ['a', 'b', 'c'], ['p-1']),
      wave('w-3', ['d']),
    ]);
  });

  it('changes nothing for the last wave or one that is not there', () => {
    expect(mergeWithNext(segment, 'w-3')).toBe(segment.waves);
    expect(mergeWithNext(segment, 'w-9')).toBe(segment.waves);
  });
});

it('a presentation without waves stays so when its waves are merged', () => {
  expect(mergeAll(presentation('s', []))).toEqual([]);
});
