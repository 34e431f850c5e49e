import { apply } from '@shared/command/apply.ts';
import type { Show } from '@shared/model/show.ts';
import { rundown } from '@shared/view/rundown.ts';
import type { RundownEdit } from '@shared/view/rundownEdit.ts';
import {
  canIndent,
  canOutdent,
  carried,
  drop,
  indentation,
  landing,
  outdentation,
  shift,
} from '@shared/view/rundownMoves.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, stamped } from '../../fixtures/apply.ts';
import { exampleShow, presentation, wave } from '../../fixtures/shows.ts';

function done(show: Show, edit: RundownEdit | null): Show {
  if (edit === null) return show;
  const { label, about, steps } = edit;
  const applied = apply(show, stamped({ type: 'batch', payload: { label, about, steps } }));
  if (!applied.ok) throw new Error(JSON.stringify(applied.rejection));
  return applied.show;
}

const order = (show: Show) => show.plan.segments.map(({ id }) => id);
const waves = (show: Show, id: string) => {
  const segment = show.plan.segments.find((one) => one.id === id);
  return segment?.kind === 'presentation' ? segment.waves.map((one) => one.id) : [];
};
const ids = (...list: readonly string[]) => new Set(list);

/** The example with a second presentation of the same award right behind the first. */
function twoOfOneAward(): Show {
  return changed(exampleShow(), {
    type: 'add-segment',
    payload: { segment: presentation('s-more', [wave('w-4', []), wave('w-5', [])]), index: 4 },
  });
}

describe('moving by one place', () => {
  it('takes several segments along, and those at the edge stay', () => {
    const show = exampleShow();
    const up = done(show, shift(show.plan, ids('s-open', 's-speech', 's-labour'), -1));
    expect(order(up).slice(0, 4)).toEqual(['s-open', 's-speech', 's-labour', 's-intro']);
    expect(shift(show.plan, ids('s-open'), -1)).toBeNull();
  });

  it('keeps a block together at the end', () => {
    const show = exampleShow();
    const down = done(show, shift(show.plan, ids('s-launch', 's-close'), 1));
    expect(order(down)).toEqual(order(show));
  });

  it('moves waves inside of their presentation', () => {
    const show = exampleShow();
    expect(waves(done(show, shift(show.plan, ids('w-1'), 1)), 's-labour')).toEqual(['w-2', 'w-1']);
  });

  it('leaves every order that a swap with the neighbours gives', () => {
    const show = exampleShow();
    const all = order(show);
    fc.assert(
      fc.property(
        fc.subarray(all, { minLength: 1 }),
        fc.constantFrom(1 as const, -1 as const),
        (chosen, by) => {
          const after = order(done(show, shift(show.plan, ids(...chosen), by)));
          // Nobody goes further than one place for each that passes, and the others keep their order.
          expect(after.filter((id) => !chosen.includes(id))).toEqual(
            all.filter((id) => !chosen.includes(id)),
          );
          for (const id of chosen) expect([0, by]).toContain(after.indexOf(id) - all.indexOf(id));
        },
      ),
    );
  });
});

describe('what is carried', () => {
  const { plan } = exampleShow();

  it('is the row alone when it is not chosen, else all that are of its kind', () => {
    expect(carried(plan, 's-open', ids('s-intro'))).toEqual(['s-open']);
    expect(carried(plan, 's-close', ids('s-close', 's-intro', 'w-1'))).toEqual([
      's-intro',
      's-close',
    ]);
    expect(carried(plan, 'w-1', ids('w-1', 'w-2', 'w-3'))).toEqual(['w-1', 'w-2']);
  });
});

describe('landing', () => {
  const show = exampleShow();
  const rows = rundown(show);
  const at = (id: string) => rows.findIndex((row) => row.id === id);
  const lands = (moved: readonly string[], gap: number) => landing(show.plan, rows, moved, gap);

  it('of a segment is between segments, never between the waves of a presentation', () => {
    expect(lands(['s-open'], at('w-1'))).toBe(at('s-flag'));
    expect(lands(['s-open'], at('s-labour'))).toBe(at('s-labour'));
    expect(lands(['s-open'], rows.length)).toBe(rows.length);
    expect(lands(['s-labour'], at('w-2'))).toBe(at('s-labour'));
  });

  it('of a wave is in presentations of its award only', () => {
    expect(lands(['w-1'], at('w-2') + 1)).toBe(at('w-2') + 1);
    expect(lands(['w-1'], at('w-1') + 1)).toBe(at('w-1'));
    expect(lands(['w-1'], at('s-flag') + 1)).toBeNull();
    expect(lands(['w-1'], 0)).toBeNull();
    expect(lands(['w-1'], at('s-open') + 1)).toBeNull();
  });
});

describe('putting down', () => {
  it('puts segments where the mark was, for every choice and every gap', () => {
    const show = exampleShow();
    const rows = rundown(show);
    fc.assert(
      fc.property(
        fc.subarray(order(show), { minLength: 1 }),
        fc.nat({ max: rows.length }),
        (moved, wanted) => {
          const gap = landing(show.plan, rows, moved, wanted) ?? 0;
          const before = rows.slice(0, gap).filter(({ id }) => order(show).includes(id));
          const rest = order(show).filter((id) => !moved.includes(id));
          const place = before.filter(({ id }) => !moved.includes(id)).length;
          const expected = [...rest.slice(0, place), ...moved, ...rest.slice(place)];
          expect(order(done(show, drop(show.plan, rows, moved, gap)))).toEqual(expected);
        },
      ),
    );
  });

  it('takes one step for each segment that moves, however far', () => {
    const show = exampleShow();
    const rows = rundown(show);
    expect(drop(show.plan, rows, ['s-open'], rows.length)?.steps).toHaveLength(1);
    expect(drop(show.plan, rows, ['s-open'], 0)).toBeNull();
  });

  it('changes the order of waves, and takes them into another presentation of the same award', () => {
    const show = twoOfOneAward();
    const rows = rundown(show);
    const at = (id: string) => rows.findIndex((row) => row.id === id);
    expect(waves(done(show, drop(show.plan, rows, ['w-2'], at('w-1'))), 's-labour')).toEqual([
      'w-2',
      'w-1',
    ]);
    const over = done(show, drop(show.plan, rows, ['w-1', 'w-2'], at('w-5')));
    expect(waves(over, 's-more')).toEqual(['w-4', 'w-1', 'w-2', 'w-5']);
    expect(waves(over, 's-labour')).toEqual([]);
  });
});

describe('indenting', () => {
  it('makes waves of a presentation, and outdenting makes a presentation of waves', () => {
    const show = twoOfOneAward();
    expect(canIndent(show.plan, ids('s-more'))).toBe(true);
    const indented = done(show, indentation(show.plan, ids('s-more')));
    expect(waves(indented, 's-labour')).toEqual(['w-1', 'w-2', 'w-4', 'w-5']);
    expect(canOutdent(indented.plan, ids('w-4'))).toBe(true);
    const back = outdentation(indented.plan, ids('w-4'), () => 's-new');
    expect(back?.chosen).toEqual(['s-new']);
    expect(waves(done(indented, back), 's-new')).toEqual(['w-4', 'w-5']);
  });

  it('makes a presentation of each of several waves', () => {
    const show = done(twoOfOneAward(), indentation(twoOfOneAward().plan, ids('s-more')));
    let made = 0;
    const edit = outdentation(show.plan, ids('w-2', 'w-4'), () => {
      made += 1;
      return `s-new-${made}`;
    });
    const after = done(show, edit);
    expect(edit?.chosen.map((id) => waves(after, id))).toEqual([['w-2'], ['w-4', 'w-5']]);
  });

  it('is possible only below a presentation of the same award, outdenting not for a first wave', () => {
    const { plan } = exampleShow();
    expect(canIndent(plan, ids('s-flag'))).toBe(false);
    expect(canIndent(plan, ids('s-open'))).toBe(false);
    expect(canOutdent(plan, ids('w-1'))).toBe(false);
    expect(canOutdent(plan, ids('s-open'))).toBe(false);
  });
});

describe('rows that go nowhere', () => {
  const { plan } = exampleShow();
  const rows = rundown(exampleShow());
  const gapBefore = (id: string) => rows.findIndex((row) => row.id === id);

  it('are let go where no presentation stands: above everything, or in a speech', () => {
    expect(landing(plan, rows, ['w-1'], 0)).toBeNull();
    expect(drop(plan, rows, ['w-1'], 0)).toBeNull();
    expect(drop(plan, rows, ['w-1'], gapBefore('s-labour'))).toBeNull();
  });

  it('go alone: a wave of a chosen presentation, and one that is not chosen', () => {
    expect(carried(plan, 'w-1', ids('s-labour', 'w-1', 's-flag'))).toEqual(['w-1']);
    expect(carried(plan, 'w-1', ids('w-2'))).toEqual(['w-1']);
    expect(carried(plan, 'w-1', ids('w-1', 'w-2'))).toEqual(['w-1', 'w-2']);
  });

  it('cannot be indented where nothing or a wave is chosen, or no presentation', () => {
    expect([ids(), ids('s-flag', 'w-1'), ids('s-open')].some((one) => canIndent(plan, one))).toBe(
      false,
    );
    expect(indentation(plan, ids('s-open'))?.chosen).toEqual([]);
  });
});
