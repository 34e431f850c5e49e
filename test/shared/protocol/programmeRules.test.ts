import {
  awardsOutOfPlace,
  dateUnknown,
  endsTooLate,
  guestsOutOfOrder,
  onlyAwards,
  startsTooEarly,
} from '@shared/protocol/rules/programme.ts';
import { describe, expect, it } from 'vitest';
import { timedShow } from '../../fixtures/shows.ts';
import { moved, quietShow, quietWith, thing } from './quietShow.ts';

describe('report and address', () => {
  const placed = (change: Parameters<typeof quietWith>[0]) => awardsOutOfPlace(quietWith(change));

  it('are said with how many awards stand on the wrong side', () => {
    const finding = (kind: string, n: number, fix: string | null = 'reorder') => ({
      rule: 'N8',
      kind,
      at: { segmentId: kind },
      values: { title: `Phát biểu ${kind}`, n },
      fix,
    });
    // Four presentations stand between them.
    expect(placed((plan) => moved(plan, 'report', 4))).toEqual([finding('report', 2)]);
    for (const place of [0, 3])
      expect(placed((plan) => moved(plan, 'address', place))).toEqual([finding('address', 4)]);
    expect(
      placed((plan) => {
        moved(plan, 'report', 7);
        moved(plan, 'address', 2);
      }),
    ).toEqual([finding('report', 4), finding('address', 4)]);
    expect(
      placed((plan) => {
        moved(plan, 'address', 5);
        thing(plan.segments, 'address').pinned = true;
      }),
    ).toEqual([finding('address', 2, null)]);
  });

  it('are not missed where there are none, also with an award at either end', () => {
    expect(
      placed((plan) => {
        plan.segments = plan.segments.filter(({ kind }) => kind === 'presentation');
      }),
    ).toEqual([]);
    expect(
      placed((plan) => {
        plan.segments = plan.segments.filter(({ id }) => id !== 'report' && id !== 'close');
        moved(plan, 's-pm', 0);
      }),
    ).toEqual([]);
  });
});

describe('guests', () => {
  const introduced = (...ids: readonly string[]) => {
    const show = quietWith((plan) => {
      const guests = thing(plan.segments, 'guests');
      if (guests.kind === 'introduction') guests.guestIds = [...ids];
      thing(plan.people, 'vice').rank = 13;
    });
    const guests = show.plan.segments.find(({ id }) => id === 'guests');
    if (guests === undefined) throw new Error('no introduction');
    return guestsOutOfOrder(show, guests);
  };

  it('are said where the first stands behind a lower one, with whom', () => {
    expect(introduced('deputy', 'chair', 'secretary', 'deputy')).toEqual([
      {
        rule: 'N9',
        kind: 'guests',
        at: { segmentId: 'guests', personId: 'secretary' },
        values: {
          title: 'Giới thiệu đại biểu',
          name: 'Trịnh Văn Hùng',
          before: 'Nguyễn Huy Dũng',
        },
        fix: 'sort-guests',
      },
    ]);
  });

  it('of one rank may stand either way, and who has none anywhere', () => {
    expect(introduced('chair', 'vice')).toEqual([]);
    expect(introduced('vice', 'chair')).toEqual([]);
    expect(introduced('secretary', 'announcer', 'deputy')).toEqual([]);
    expect(
      introduced('deputy', 'announcer', 'secretary').map(({ values }) => values.before),
    ).toEqual(['Phạm Hoàng Sơn']);
    expect(introduced()).toEqual([]);
  });

  it('are introduced in no other segment', () => {
    const [open] = quietShow().plan.segments;
    if (open === undefined) throw new Error('no segments');
    expect(guestsOutOfOrder(quietShow(), open)).toEqual([]);
  });
});

describe('times', () => {
  /** The example, in which the speech lasts from 08:10 to 08:15, or nobody knows when it begins. */
  const timed = (times: object, startTime: string | null = '08:00') => {
    const show = timedShow();
    const segments = show.plan.segments.map((one) =>
      one.id === 's-speech' ? { ...one, ...times } : one,
    );
    return { ...show, info: { ...show.info, startTime }, plan: { ...show.plan, segments } };
  };
  const ends = (...of: Parameters<typeof timed>) =>
    endsTooLate(timed(...of)).map(({ kind, values }) => [kind, values.endsBy, values.time]);

  it('an end at the very beginning of a segment is over before it begins', () => {
    expect(ends({ endsBy: '08:10' })).toEqual([['start', '08:10', '08:10']]);
    expect(ends({ endsBy: '08:11' })).toEqual([['late', '08:11', '08:15']]);
    expect(ends({ endsBy: '08:15' })).toEqual([]);
  });

  it('an end at the fixed start of its segment is said also while nobody knows when the show begins', () => {
    expect(ends({ startsAt: '10:00', endsBy: '10:00' }, null)).toEqual([
      ['start', '10:00', '10:00'],
    ]);
    expect(ends({ startsAt: '10:00', endsBy: '10:01' }, null)).toEqual([]);
    expect(ends({ endsBy: '10:00' }, null)).toEqual([]);
  });

  it('a fixed start is said with when what is before it ends', () => {
    expect(startsTooEarly(timed({ startsAt: '08:10' }))).toEqual([]);
    expect(startsTooEarly(timed({ startsAt: '08:09' }))).toEqual([
      {
        rule: 'start-too-early',
        kind: null,
        at: { segmentId: 's-speech' },
        values: { title: 'Phát biểu khai mạc', startsAt: '08:09', ready: '08:10' },
        fix: null,
      },
    ]);
    expect(startsTooEarly(timed({ startsAt: '08:09' }, null))).toEqual([]);
  });

  it('a day that is not known is said of the show as a whole', () => {
    const show = quietWith((_plan, { info }) => {
      info.date = null;
    });
    expect(dateUnknown(show)).toEqual([
      { rule: 'date-unknown', kind: null, at: {}, values: {}, fix: null },
    ]);
    expect(dateUnknown(quietShow())).toEqual([]);
  });
});

it('awards alone are no event, whatever frames them; with anything else they are, and without awards too', () => {
  const only = (...kinds: readonly string[]) =>
    onlyAwards(
      quietWith((plan) => {
        plan.segments = plan.segments.filter(({ kind }) => kinds.includes(kind));
      }),
    ).length;
  expect(only('presentation')).toBe(1);
  expect(only('presentation', 'introduction', 'closing')).toBe(1);
  expect(only('presentation', 'speech')).toBe(0);
  expect(only('presentation', 'opening')).toBe(0);
  expect(only('introduction', 'closing')).toBe(0);
  expect(only()).toBe(0);
});
