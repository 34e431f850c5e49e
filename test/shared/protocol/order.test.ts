import { draftSegment } from '@shared/model/drafts.ts';
import { emptyInfo } from '@shared/model/info.ts';
import { newShow, type Show } from '@shared/model/show.ts';
import { aroundPinned, orderSteps } from '@shared/protocol/order.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

function showOf(ids: readonly string[]): Show {
  const show = newShow('order', emptyInfo('x'));
  const segments = ids.map((id) => draftSegment(id, 'performance', id));
  return { ...show, plan: { ...show.plan, segments } };
}

const anyOrder = fc.shuffledSubarray(IDS, { minLength: IDS.length });

it('steps lead from any order to any other', () => {
  fc.assert(
    fc.property(anyOrder, anyOrder, (before, wanted) => {
      const show = changed(showOf(before), ...orderSteps(before, wanted));
      expect(show.plan.segments.map(({ id }) => id)).toEqual(wanted);
    }),
  );
});

it('one segment that leaves its place takes one step', () => {
  expect(orderSteps(IDS, ['b', 'c', 'd', 'e', 'f', 'g', 'a'])).toHaveLength(1);
  expect(orderSteps(IDS, ['g', 'a', 'b', 'c', 'd', 'e', 'f'])).toHaveLength(1);
  expect(orderSteps(IDS, IDS)).toEqual([]);
});

it('pinned segments keep their places among the others, however many there are', () => {
  const segments = IDS.map((id) => ({ id, pinned: id === 'b' || id === 'g' }));
  const rest = ['f', 'e', 'd', 'c', 'a'];
  expect(aroundPinned(segments, rest)).toEqual(['f', 'b', 'e', 'd', 'c', 'a', 'g']);
  expect(aroundPinned(segments, [...rest, 'new'])).toEqual([
    'f',
    'b',
    'e',
    'd',
    'c',
    'a',
    'g',
    'new',
  ]);
  // Places that nothing is left for are closed up.
  expect(aroundPinned(segments, ['f'])).toEqual(['f', 'b', 'g']);
});
