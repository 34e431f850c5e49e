import { perSegment } from '@shared/model/revision.ts';
import type { Show } from '@shared/model/show.ts';
import { describe, expect, it } from 'vitest';
import { begun, changed, type Wish } from '../../fixtures/apply.ts';
import { exampleShow, generatedShow, recipient } from '../../fixtures/shows.ts';

/** Ids of the segments that are computed for each show in turn. */
function computed(shows: readonly Show[]): string[][] {
  const seen: string[] = [];
  const compute = perSegment(
    (_show, segment) => seen.push(segment.id),
    () => [],
  );
  return shows.map((show) => {
    seen.length = 0;
    for (const segment of show.plan.segments) compute(show, segment);
    return [...seen];
  });
}

const again = (show: Show, ...wishes: Wish[]) => computed([show, changed(show, ...wishes)])[1];

describe('what is computed for a segment', () => {
  it('is computed once', () => {
    const show = exampleShow();
    expect(computed([show, show])).toEqual([show.plan.segments.map(({ id }) => id), []]);
  });

  it('is computed again where the recipient stands that was changed, and nowhere else', () => {
    expect(
      again(exampleShow(), {
        type: 'edit-recipients',
        payload: { edits: [{ id: 'r-hero', changes: { name: 'Lê An' } }] },
      }),
    ).toEqual(['s-labour']);
  });

  it.each<[string, Wish, string[]]>([
    [
      'a leader',
      {
        type: 'edit-person',
        payload: { id: 'p-announcer', changes: { posts: ['Chánh Văn phòng'] } },
      },
      ['s-labour', 's-flag'],
    ],
    [
      'an award',
      { type: 'edit-award', payload: { id: 'a-labour', changes: { tier: 2 } } },
      ['s-labour'],
    ],
    [
      'who is here',
      {
        type: 'set-attendance',
        payload: { recipientId: 'r-hero', attendance: { state: 'absent', outcome: 'later' } },
      },
      ['s-labour'],
    ],
    ['the beginning, which fixes the numbers', { type: 'begin', payload: { as: 'live' } }, []],
    ['the estimates', { type: 'edit-timing', payload: { changes: { photo: 3 } } }, []],
  ])('follows %s', (_what, wish, ids) => {
    expect(again(exampleShow(), wish)).toEqual(ids);
  });

  it('is left alone by a GO, and by the end that gives up the numbers', () => {
    const live = begun(exampleShow());
    expect(again(live, { type: 'go', payload: { cueId: 's-open' } })).toEqual([]);
    const ended = changed(live, { type: 'end-show', payload: {} });
    expect(again(ended, { type: 'reset-run', payload: {} })).toEqual([]);
  });

  it('follows printed numbers that are given up', () => {
    const added = changed(begun(exampleShow()), {
      type: 'add-recipients',
      payload: { items: [recipient('r-new')], place: { waveId: 'w-3', index: 1 } },
    });
    const ended = changed(added, { type: 'end-show', payload: {} });
    expect(again(ended, { type: 'reset-run', payload: {} })).toEqual(['s-labour', 's-flag']);
  });

  it('is computed again when the context says so', () => {
    const seen: string[] = [];
    const compute = perSegment(
      (_show, segment) => seen.push(segment.id),
      ({ info }) => [info.title],
    );
    const show = exampleShow();
    const titled = changed(show, { type: 'edit-info', payload: { changes: { title: 'X' } } });
    for (const one of [show, titled, titled])
      for (const segment of one.plan.segments) compute(one, segment);
    expect(seen).toHaveLength(2 * show.plan.segments.length);
  });

  it('is the same for a segment that only stands elsewhere', () => {
    expect(
      again(exampleShow(), { type: 'move-segment', payload: { segmentId: 's-flag', toIndex: 0 } }),
    ).toEqual([]);
  });

  it('is computed again when its segment comes back after something that it names has changed', () => {
    const show = exampleShow();
    const retitled = changed(show, {
      type: 'edit-segment',
      payload: { segmentId: 's-labour', changes: { title: 'Khác' } },
    });
    const absent = changed(retitled, {
      type: 'set-attendance',
      payload: { recipientId: 'r-hero', attendance: { state: 'absent', outcome: 'later' } },
    });
    // As undo leaves it: the very segment that stood there before, with what has happened since.
    const { segments } = show.plan;
    const undone = { ...absent, plan: { ...absent.plan, segments } };
    expect(computed([show, retitled, absent, undone])[3]).toEqual(['s-labour']);
  });

  it('is computed anew for another show', () => {
    const other = generatedShow({ segments: 5, recipients: 10, seed: 3 });
    expect(computed([exampleShow(), other])[1]).toHaveLength(5);
  });
});

it('a change of very many people is looked at everywhere, of a few only where they stand', () => {
  const show = generatedShow({ segments: 30, recipients: 200, seed: 3 });
  const renamed = (count: number) =>
    changed(show, {
      type: 'edit-recipients',
      payload: {
        edits: show.plan.recipients
          .slice(0, count)
          .map(({ id }) => ({ id, changes: { name: `Tên mới ${id}` } })),
      },
    });
  const [, few] = computed([show, renamed(2)]);
  const [, many] = computed([show, renamed(60)]);
  expect(few).toHaveLength(1);
  expect(many).toHaveLength(show.plan.segments.length);
});
