import { apply } from '@shared/command/apply.ts';
import { applyShowPatches } from '@shared/command/patches.ts';
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

describe('runs of additions', () => {
  it('come to the same as the patches one by one', () => {
    // Lists that grow at their ends, one after the other and mixed with other changes.
    const growth = fc.record({
      list: fc.constantFrom('people' as const, 'awards' as const),
      count: fc.constantFrom(1, 3, 49, 50, 51, 130),
      renames: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(growth, { maxLength: 6 }), (growths) => {
        const lengths = { people: exampleShow().plan.people.length, awards: 3 };
        const patches = growths.flatMap(({ list, count, renames }): Patch[] => [
          ...Array.from({ length: count }, (): Patch => {
            const path = ['plan', list, lengths[list]];
            lengths[list] += 1;
            return { op: 'add', path, value: { id: `${list}-${path[2]}` } };
          }),
          ...(renames
            ? [{ op: 'replace' as const, path: ['info', 'title'], value: `T${count}` }]
            : []),
        ]);
        expect(applyShowPatches(exampleShow(), patches)).toEqual(
          applyPatches(exampleShow(), patches),
        );
      }),
    );
  });
});
