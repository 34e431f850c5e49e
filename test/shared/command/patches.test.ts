import { apply } from '@shared/command/apply.ts';
import { applyShowPatches, fixed } from '@shared/command/patches.ts';
import type { Show } from '@shared/model/show.ts';
import fc from 'fast-check';
import { applyPatches, type Patch } from 'immer';
import { describe, expect, it } from 'vitest';
import { stamped, type Wish } from '../../fixtures/apply.ts';
import { exampleShow, recipient } from '../../fixtures/shows.ts';

const items = (count: number) =>
  Array.from({ length: count }, (_, nth) => recipient(`r-added-${nth}`));

/** Both sides of a command: the show that the host has, and what a window makes of the patches it is sent. */
function bothSides(show: Show, wish: Wish) {
  const applied = apply(show, stamped(wish));
  if (!applied.ok) throw new Error(applied.rejection.code);
  const sent = JSON.parse(JSON.stringify(applied.patches)) as Patch[];
  return {
    host: { ...applied.show, history: show.history },
    window: applyShowPatches(show, sent),
    sent,
  };
}

describe('a window that is sent the patches of thousands of additions', () => {
  it.each([1, 49, 50, 3000])('has the same show as the host: %i', (count) => {
    const { host, window } = bothSides(exampleShow(), {
      type: 'add-recipients',
      payload: { items: items(count), place: { waveId: 'w-2', index: 1 } },
    });
    expect(window).toEqual(host);
  });

  it('keeps what the patches do not touch', () => {
    const show = exampleShow();
    const { window } = bothSides(show, {
      type: 'add-recipients',
      payload: { items: items(200), place: null },
    });
    expect(window.plan.segments).toBe(show.plan.segments);
    expect(window.plan.recipients[0]).toBe(show.plan.recipients[0]);
    expect(Object.isFrozen(window.plan.recipients.at(-1))).toBe(true);
  });

  it('takes them beside other changes, before and after', () => {
    const { host, window } = bothSides(exampleShow(), {
      type: 'batch',
      payload: {
        label: 'import-list',
        about: null,
        steps: [
          {
            type: 'edit-recipients',
            payload: { edits: [{ id: 'r-co-1', changes: { name: 'x' } }] },
          },
          { type: 'add-recipients', payload: { items: items(120), place: null } },
          { type: 'remove-segment', payload: { segmentId: 's-open' } },
        ],
      },
    });
    expect(window).toEqual(host);
  });
});

describe('runs of changes of one list', () => {
  it('come to the same as the patches one by one', () => {
    // Lists that grow and shrink, one after the other and mixed with other changes.
    const change = fc.record({
      list: fc.constantFrom('people' as const, 'awards' as const),
      op: fc.constantFrom('add' as const, 'remove' as const, 'replace' as const),
      count: fc.constantFrom(1, 3, 49, 50, 51, 130),
      from: fc.nat(1000),
      renames: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        const show = exampleShow();
        const lengths = { people: show.plan.people.length, awards: show.plan.awards.length };
        const patches = changes.flatMap(({ list, op, count, from, renames }, nth): Patch[] => [
          ...Array.from({ length: count }, (_, at): Patch[] => {
            const length = lengths[list];
            if (op !== 'add' && length === 0) return [];
            const place = (from + at * 7) % (op === 'add' ? length + 1 : length);
            lengths[list] += { add: 1, remove: -1, replace: 0 }[op];
            const value = { id: `${list}-${nth}-${at}` };
            const path = ['plan', list, place];
            return [op === 'remove' ? { op, path } : { op, path, value }];
          }).flat(),
          ...(renames
            ? [{ op: 'replace' as const, path: ['info', 'title'], value: `T${count}` }]
            : []),
        ]);
        expect(applyShowPatches(show, patches)).toEqual(applyPatches(show, patches));
      }),
    );
  });
});

it('a list of lists: changes of members and of what a member holds are not mixed up', () => {
  const show = exampleShow();
  const segment = show.plan.segments[0];
  const wave = { id: 'w-new', presenterIds: [], recipientIds: [], plannedSeconds: null };
  const patches = Array.from({ length: 60 }, (_, at): Patch[] => [
    { op: 'add', path: ['plan', 'segments', 0], value: { ...segment, id: `s-${at}` } },
    {
      op: 'add',
      path: ['plan', 'segments', 4 + at, 'waves', 0],
      value: { ...wave, id: `w-${at}` },
    },
  ]);
  // One after the other, and all of the one before all of the other.
  const members = patches.flatMap(([one]) => one ?? []);
  const within = Array.from(
    { length: 60 },
    (_, at): Patch => ({
      op: 'add',
      path: ['plan', 'segments', 63, 'waves', 0],
      value: { ...wave, id: `w-${at}` },
    }),
  );
  for (const row of [patches.flat(), [...members, ...within]])
    expect(applyShowPatches(show, row)).toEqual(applyPatches(show, row));
});

describe('a show that a window opens', () => {
  it('is fixed as a whole, and the same show', () => {
    const show = exampleShow();
    const opened = fixed(show);
    expect(opened).toBe(show);
    expect(() => Object.assign(opened.plan.recipients[0] ?? {}, { name: 'x' })).toThrow(TypeError);
  });
});

describe('a list within one of many members', () => {
  it('is changed in its place, and the members beside it stay the same', () => {
    const show = exampleShow();
    const path = ['plan', 'segments', 3, 'waves', 0, 'recipientIds'];
    const patches: Patch[] = Array.from({ length: 60 }, (_, at) => ({
      op: 'add',
      path: [...path, at],
      value: `r-${at}`,
    }));
    const after = applyShowPatches(show, patches);
    expect(after).toEqual(applyPatches(show, patches));
    expect(after.plan.segments[4]).toBe(show.plan.segments[4]);
    expect(after.plan.segments).toBeInstanceOf(Array);
  });
});
