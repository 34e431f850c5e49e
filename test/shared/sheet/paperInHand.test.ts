import type { Print } from '@shared/model/paper.ts';
import { freshness, pageRanges, pagesOf, paperInHand, paperOf } from '@shared/sheet/paperInHand.ts';
import { describe, expect, it } from 'vitest';

const part = (id: string, hash: string, first: number, last = first) => ({ id, hash, first, last });

function print(more: Partial<Print>): Print {
  return {
    sheet: 'lineups',
    at: 1,
    planVersion: 7,
    stamp: 'aaaaaa',
    pack: null,
    pages: 4,
    whole: true,
    sections: [part('w-1', '111111', 1), part('w-2', '222222', 2, 3), part('w-3', '333333', 4)],
    gone: [],
    ...more,
  };
}

const whole = print({});
const again = print({
  planVersion: 9,
  whole: false,
  sections: [part('w-2', '2b2b2b', 2, 3)],
});
const now = (...sections: readonly (readonly [id: string, hash: string])[]) =>
  sections.map(([id, hash]) => ({ id, hash }));
const SAME = now(['w-1', '111111'], ['w-2', '222222'], ['w-3', '333333']);

describe('paperInHand', () => {
  it('is nothing before a print, and knows one sheet from another', () => {
    expect(paperInHand([], 'lineups')).toBeNull();
    expect(paperInHand([print({ sheet: 'script' })], 'lineups')).toBeNull();
  });

  it('is the last whole print with the pages that were printed again since', () => {
    const before = print({ planVersion: 5, sections: [part('w-0', '000000', 1)] });
    const held = paperInHand([before, whole, again], 'lineups');
    expect(held?.latest.planVersion).toBe(9);
    expect([...(held?.sections.values() ?? [])].map(({ id, hash }) => [id, hash])).toEqual([
      ['w-1', '111111'],
      ['w-2', '2b2b2b'],
      ['w-3', '333333'],
    ]);
  });

  it('has lost what was taken out', () => {
    const out = print({ whole: false, sections: [], gone: ['w-3'] });
    expect([...(paperInHand([whole, out], 'lineups')?.sections.keys() ?? [])]).toEqual([
      'w-1',
      'w-2',
    ]);
  });
});

describe('freshness', () => {
  const held = paperInHand([whole], 'lineups');

  it('is never, or current as long as each part says the same', () => {
    expect(freshness(null, SAME)).toEqual({ state: 'never' });
    expect(freshness(held, SAME)).toMatchObject({ state: 'current', held: { pages: 4 } });
  });

  it('names what changed, came and went, and the pages that do not hold', () => {
    const fresh = freshness(held, now(['w-1', '111111'], ['w-2', 'xxxxxx'], ['w-4', '444444']));
    expect(fresh).toMatchObject({
      state: 'changed',
      changed: ['w-2'],
      added: ['w-4'],
      removed: ['w-3'],
      pages: [2, 3, 4],
    });
  });

  it('is current again once the changed pages were printed again', () => {
    const sections = now(['w-1', '111111'], ['w-2', '2b2b2b'], ['w-3', '333333']);
    expect(freshness(held, sections).state).toBe('changed');
    expect(freshness(paperInHand([whole, again], 'lineups'), sections).state).toBe('current');
  });

  it('tells of one print alone what it says, whatever was printed since', () => {
    expect(freshness(paperOf(whole), now(['w-1', '111111'], ['w-2', '2b2b2b']))).toMatchObject({
      changed: ['w-2'],
      removed: ['w-3'],
    });
  });
});

describe('pages', () => {
  it('are counted once and written as ranges', () => {
    expect(pagesOf([part('a', '', 4), part('b', '', 1, 2), part('c', '', 2, 3)])).toEqual([
      1, 2, 3, 4,
    ]);
    expect(pageRanges([1, 2, 3, 7, 9, 10])).toBe('1–3, 7, 9–10');
    expect(pageRanges([])).toBe('');
  });
});
