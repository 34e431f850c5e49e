import type { Segment, SegmentOf } from '@shared/model/segment.ts';
import type { Show } from '@shared/model/show.ts';
import { castDraft } from 'immer';
import { describe, expect, it } from 'vitest';
import { person } from '../../fixtures/shows.ts';
import { order, programme, proposed } from './proposing.ts';

const added = <K extends Segment['kind']>(show: Show, kind: K) =>
  proposed(show).plan.segments.find((one): one is SegmentOf<K> => one.kind === kind);

describe('the frame of a ceremony', () => {
  it('lacks a report where others speak', () => {
    expect(order(proposed(programme('open guests greeting s-pm address close')))).toEqual(
      'open guests new-1 greeting s-pm address close'.split(' '),
    );
  });

  it('is not added to where it is there, wherever it stands', () => {
    const show = programme('report s-pm close guests open');
    expect(order(proposed(show)).toSorted()).toEqual(order(show).toSorted());
  });

  it('has the flag saluted in state protocol only', () => {
    const bare = programme('guests report s-pm close');
    const plain: Show = { ...bare, info: { ...bare.info, protocol: 'plain' } };
    expect(added(bare, 'opening')).toMatchObject({ id: 'new-1', flagSalute: true });
    expect(added(plain, 'opening')).toMatchObject({ id: 'new-1', flagSalute: false });
  });

  it('introduces the twenty highest of those whose rank is known', () => {
    const show = programme('open report s-pm close', (plan) => {
      // From the lowest to the highest, and one whose rank nobody knows.
      plan.people = castDraft([
        person('unknown', 'Hoàng Văn Nam'),
        ...Array.from({ length: 23 }, (_, at) => ({
          ...person(`p-${23 - at}`, `Đại biểu ${23 - at}`),
          rank: 23 - at,
        })),
      ]);
      for (const one of plan.segments)
        if (one.kind === 'presentation') for (const each of one.waves) each.presenterIds = ['p-1'];
      plan.decisions = plan.decisions.map((one) => ({ ...one, announcerId: null }));
    });
    expect(added(show, 'introduction')?.guestIds).toEqual(
      Array.from({ length: 20 }, (_, at) => `p-${at + 1}`),
    );
  });
});
