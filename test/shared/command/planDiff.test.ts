import { applyShowPatches } from '@shared/command/patches.ts';
import { planDiff } from '@shared/command/planDiff.ts';
import type { Segment } from '@shared/model/segment.ts';
import type { Show } from '@shared/model/show.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleShow } from '../../fixtures/shows.ts';

const segment = (id: string, title = id): Segment => ({
  id,
  title,
  kind: 'break',
  plannedSeconds: null,
  startsAt: null,
  endsBy: null,
  notes: {},
  pinned: false,
});
const base = exampleShow();
const withSegments = (segments: readonly Segment[]): Show => ({
  ...base,
  plan: { ...base.plan, segments },
});
const many = Array.from({ length: 1000 }, (_, nth) => segment(`s-${nth}`));
const ops = (before: readonly Segment[], after: readonly Segment[]) =>
  planDiff(withSegments(before), withSegments(after)).map(({ op, path }) => [op, path.at(-1)]);

describe('the difference of two plans', () => {
  it('leads from the one to the other, whatever was put in, taken out, carried around and changed', () => {
    const ids = fc.uniqueArray(fc.nat(12), { maxLength: 12 });
    const titles = fc.constantFrom('a', 'b');
    fc.assert(
      fc.property(ids, fc.array(fc.tuple(fc.nat(12), titles), { maxLength: 14 }), (from, to) => {
        const before = from.map((id) => segment(`s-${id}`));
        const known = new Map(before.map((one) => [one.id, one]));
        const after = [...new Map(to).entries()].map(([id, title]) => {
          const was = known.get(`s-${id}`);
          return title === 'a' && was !== undefined ? was : segment(`s-${id}`, title);
        });
        const difference = planDiff(withSegments(before), withSegments(after));
        const patched = applyShowPatches(withSegments(before), difference);
        expect(patched.plan.segments).toEqual(after);
      }),
      { numRuns: 500 },
    );
  });

  it('names what was put in and nothing behind it', () => {
    const added = [segment('x'), segment('y')];
    expect(ops(many, [...many.slice(0, 3), ...added, ...many.slice(3)])).toEqual([
      ['add', 3],
      ['add', 4],
    ]);
    expect(ops([...many.slice(0, 3), ...added, ...many.slice(3)], many)).toEqual([
      ['remove', 4],
      ['remove', 3],
    ]);
  });

  it('names the one that was carried, not those that it passed', () => {
    const [first, ...rest] = many;
    if (first === undefined) throw new Error('there are a thousand');
    expect(ops(many, [...rest, first])).toEqual([
      ['remove', 0],
      ['add', 999],
    ]);
    expect(ops([...rest, first], many)).toEqual([
      ['remove', 999],
      ['add', 0],
    ]);
  });

  it('is nothing between equal plans', () => {
    expect(planDiff(base, base)).toEqual([]);
  });
});
