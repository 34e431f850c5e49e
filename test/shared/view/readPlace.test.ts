import type { Show } from '@shared/model/show.ts';
import {
  END,
  isBesidePointer,
  placeAt,
  placeBeside,
  placeIn,
  type ReadPlace,
  rowsAround,
} from '@shared/view/readPlace.ts';
import { type ReadView, readView } from '@shared/view/readView.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import { changed, gone, goneTo } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const t = translator('vi');
const seen = (show: Show) => readView(show, null, t);
const callUp = () => goneTo(exampleShow(), 'w-1/call-up');
const names = ['r-school', 'r-co-1', 'r-teacher'] as const;
const nameKey = (at: number) => `w-1/call-up#names/${names[at]}`;
/** The show in which the first `count` names of the first wave are called. */
const called = (count: number) =>
  names
    .slice(0, count)
    .reduce(
      (show, recipientId) =>
        changed(show, { type: 'call-name', payload: { waveId: 'w-1', recipientId } }),
      callUp(),
    );
const opened = (view: ReadView) => placeIn(view, null);

/** Steps on until there is nothing more; the keys on the way. */
function walk(view: ReadView, from: ReadPlace, by: 1 | -1): string[] {
  const next = placeBeside(view, from, by);
  return next === null ? [] : [next.at, ...walk(view, next, by)];
}

describe('the steps of the MC', () => {
  it('lead over paragraphs and names to the end, and no further', () => {
    const view = seen(callUp());
    const first = opened(view);
    expect(first.at).toBe('w-1/call-up#leadIn');
    expect(walk(view, first, 1)).toEqual([
      'w-1/call-up#callUp',
      nameKey(0),
      nameKey(1),
      nameKey(2),
      END,
    ]);
  });

  it('lead back to the first, and no further', () => {
    const view = seen(callUp());
    expect(walk(view, placeAt(view, nameKey(0)), -1)).toEqual([
      'w-1/call-up#callUp',
      'w-1/call-up#leadIn',
    ]);
  });

  it('pass over marks and over who is not read', () => {
    const skipped = changed(callUp(), {
      type: 'set-attendance',
      payload: { recipientId: 'r-co-1', attendance: { state: 'absent', outcome: 'skip' } },
    });
    const view = seen(skipped);
    expect(walk(view, opened(view), 1)).not.toContain(nameKey(1));
    const flag = seen(gone(exampleShow(), 1));
    expect(flag.rows.some(({ kind }) => kind === 'mark')).toBe(true);
    expect(walk(flag, opened(flag), 1)).not.toContain('s-open#anthem');
  });
});

describe('the place when the show moves', () => {
  it('is the first paragraph of a new cue', () => {
    const before = placeAt(seen(callUp()), nameKey(2));
    expect(placeIn(seen(gone(callUp(), 1)), before)).toMatchObject({
      cueId: 's-labour/announce',
      at: 's-labour/announce#invite',
    });
  });

  it('stays the same object while nothing changes it', () => {
    const view = seen(callUp());
    const place = placeAt(view, 'w-1/call-up#callUp');
    expect(placeIn(seen(callUp()), place)).toBe(place);
    expect(placeIn(view, place)).toBe(place);
  });

  it('stays at its row when others come above it', () => {
    const place = placeAt(seen(callUp()), nameKey(1));
    const more = changed(callUp(), {
      type: 'place-recipients',
      payload: { waveId: 'w-1', recipientIds: ['r-teacher'], index: 0 },
    });
    expect(placeIn(seen(more), place).at).toBe(nameKey(1));
  });

  it('goes on to what is read next when its row is gone', () => {
    const place = placeAt(seen(callUp()), nameKey(1));
    const fewer = changed(exampleShow(), {
      type: 'drop-recipients',
      payload: { waveId: 'w-1', recipientIds: ['r-co-1'] },
    });
    expect(placeIn(seen(goneTo(fewer, 'w-1/call-up')), place).at).toBe(nameKey(2));
  });
});

describe('the place and the caller’s pointer', () => {
  it('a window that opens while names are called begins at the pointer', () => {
    expect(opened(seen(called(2))).at).toBe(nameKey(1));
  });

  it('a window that opens when all are called begins with the words', () => {
    expect(opened(seen(called(3))).at).toBe('w-1/call-up#leadIn');
  });

  it('goes along from the words above the names, and from name to name', () => {
    const first = placeIn(seen(called(1)), opened(seen(callUp())));
    expect(first.at).toBe(nameKey(0));
    expect(placeIn(seen(called(2)), first).at).toBe(nameKey(1));
  });

  it('leaves who has gone ahead by hand, until the two meet', () => {
    const view = seen(called(1));
    const ahead = placeAt(view, nameKey(1));
    expect(isBesidePointer(view, ahead)).toBe(true);
    const met = placeIn(seen(called(2)), ahead);
    expect(met.at).toBe(nameKey(1));
    expect(isBesidePointer(seen(called(2)), met)).toBe(false);
    expect(placeIn(seen(called(3)), met).at).toBe(nameKey(2));
    const far = placeIn(seen(called(2)), placeAt(view, nameKey(2)));
    expect(far.at).toBe(nameKey(2));
  });

  it('leaves who reads on below the names', () => {
    const below = placeAt(seen(called(1)), END);
    expect(placeIn(seen(called(2)), below).at).toBe(END);
    expect(isBesidePointer(seen(called(2)), below)).toBe(false);
  });
});

describe('the rows on the page', () => {
  it('are all of a usual cue', () => {
    expect(rowsAround(73, 0)).toEqual({ from: 0, to: 73 });
    expect(rowsAround(5, 5)).toEqual({ from: 0, to: 5 });
  });

  it('are a part of a long list, always with what is read and what stands around it', () => {
    for (let index = 0; index <= 1000; index += 1) {
      const { from, to } = rowsAround(1000, index);
      expect(to - from).toBeLessThanOrEqual(120);
      expect(from).toBeLessThanOrEqual(Math.max(0, index - 40));
      expect(to).toBeGreaterThanOrEqual(Math.min(1000, index + 40));
    }
  });
});
