import type { Found } from '@shared/protocol/finding.ts';
import {
  collectivesLater,
  listedFirst,
  lowerFirst,
  presenterRises,
} from '@shared/protocol/rules/order.ts';
import { describe, expect, it } from 'vitest';
import { handing, moved, quietShow, quietWith, thing } from './quietShow.ts';

const PRESENTATIONS = ['s-order-2', 's-order-3', 's-pm', 's-province'];

/** The quiet show with its presentations in another order, from the fourth place on. */
const inOrder = (...ids: readonly string[]) =>
  quietWith((plan) => {
    for (const [nth, id] of ids.entries()) moved(plan, id, 3 + nth);
    for (const id of ids) handing(plan, id).title = id;
  });
const said = (found: readonly Found[]) =>
  found.map(({ kind, at, values }) => [kind, at.segmentId, values.lower]);

describe('a presentation behind a lower one', () => {
  it('is said once, with the first lower one in the programme', () => {
    expect(said(lowerFirst(inOrder(...PRESENTATIONS)))).toEqual([]);
    expect(said(lowerFirst(inOrder('s-province', 's-pm', 's-order-2', 's-order-3')))).toEqual([
      ['tier', 's-pm', 's-province'],
      ['tier', 's-order-2', 's-province'],
      ['tier', 's-order-3', 's-province'],
    ]);
    expect(said(lowerFirst(inOrder('s-pm', 's-province', 's-order-2', 's-order-3')))).toEqual([
      ['tier', 's-order-2', 's-pm'],
      ['tier', 's-order-3', 's-pm'],
    ]);
  });

  it('is said for its class or its tier, whichever stood there first', () => {
    expect(said(lowerFirst(inOrder('s-order-3', 's-pm', 's-order-2', 's-province')))).toEqual([
      ['class', 's-order-2', 's-order-3'],
    ]);
    expect(said(lowerFirst(inOrder('s-pm', 's-order-3', 's-order-2', 's-province')))).toEqual([
      ['tier', 's-order-3', 's-pm'],
      ['tier', 's-order-2', 's-pm'],
    ]);
  });

  it('is said for the first of three lower tiers, wherever they stand', () => {
    /** The lower one that is named for the highest, which stands behind these; the tier of each by its place in `awards`. */
    const named = (ids: readonly string[], tiers = [1, 2, 3, 4]) => {
      const show = quietWith((plan) => {
        for (const [nth, award] of plan.awards.entries())
          Object.assign(award, { tier: tiers[nth], class: null });
        for (const [nth, id] of [...ids, 's-order-2'].entries()) moved(plan, id, 3 + nth);
        for (const id of ids) handing(plan, id).title = id;
      });
      return lowerFirst(show).find(({ at }) => at.segmentId === 's-order-2')?.values.lower;
    };
    expect(named(['s-order-3', 's-pm', 's-province'])).toBe('s-order-3');
    expect(named(['s-pm', 's-order-3', 's-province'])).toBe('s-pm');
    expect(named(['s-pm', 's-province', 's-order-3'])).toBe('s-pm');
    expect(named(['s-province', 's-order-3', 's-pm'])).toBe('s-province');
    expect(named(['s-province', 's-pm', 's-order-3'])).toBe('s-province');
    // One that is no lower stands in front of them.
    expect(named(['s-order-3', 's-pm', 's-province'], [1, 1, 3, 4])).toBe('s-pm');
    expect(named(['s-order-3', 's-province', 's-pm'], [1, 1, 3, 4])).toBe('s-province');
  });

  it('names the first of several of one tier, and of one class', () => {
    const tiers = quietWith((plan) => {
      for (const id of PRESENTATIONS) handing(plan, id).title = id;
      for (const award of plan.awards) Object.assign(award, { tier: 2, class: null });
      thing(plan.awards, 'pm').tier = 1;
    });
    expect(said(lowerFirst(tiers))).toEqual([['tier', 's-pm', 's-order-2']]);
    const classes = quietWith((plan) => {
      for (const id of PRESENTATIONS) handing(plan, id).title = id;
      for (const id of ['s-order-2', 's-order-3']) handing(plan, id).awardId = 'order-3';
      handing(plan, 's-pm').awardId = 'order-2';
    });
    expect(said(lowerFirst(classes))).toEqual([['class', 's-pm', 's-order-2']]);
  });

  it('names both awards in the language of the script, and can be put in order unless it is pinned', () => {
    const show = inOrder('s-pm', 's-order-2', 's-order-3', 's-province');
    const [free] = lowerFirst(show);
    expect(free).toMatchObject({
      rule: 'R1',
      fix: 'reorder',
      values: {
        title: 's-order-2',
        award: thing([...show.plan.awards], 'order-2').name.vi,
        lowerAward: thing([...show.plan.awards], 'pm').name.vi,
      },
    });
    const pinned = quietWith((plan) => {
      moved(plan, 's-pm', 3);
      handing(plan, 's-order-2').pinned = true;
    });
    expect(lowerFirst(pinned)[0]).toMatchObject({ at: { segmentId: 's-order-2' }, fix: null });
  });

  it('is none for an award without a class, nor for one of the Party behind a contest', () => {
    const without = quietWith((plan) => {
      thing(plan.awards, 'order-3').class = null;
    });
    expect(lowerFirst(without)).toEqual([]);
    const scales = quietWith((plan) => {
      thing(plan.awards, 'order-2').tier = 5;
      thing(plan.awards, 'province').tier = 0;
    });
    expect(lowerFirst(scales)).toEqual([]);
  });

  it('is none where the award is unknown', () => {
    const unknown = quietWith((plan) => {
      moved(plan, 's-pm', 3);
      handing(plan, 's-pm').awardId = 'unknown';
    });
    expect(lowerFirst(unknown)).toEqual([]);
  });
});

describe('the order of the law within a tier', () => {
  /** All awards of one tier and without classes, so that only the law tells them apart. */
  const oneTier = (...ids: readonly string[]) =>
    quietWith((plan) => {
      for (const award of plan.awards) Object.assign(award, { tier: 2, class: null });
      for (const [nth, id] of ids.entries()) moved(plan, id, 3 + nth);
      for (const id of ids) handing(plan, id).title = id;
    });

  it('is kept, or the first that it lists later is named', () => {
    expect(said(listedFirst(oneTier(...PRESENTATIONS)))).toEqual([]);
    expect(said(listedFirst(oneTier('s-pm', 's-province', 's-order-2', 's-order-3')))).toEqual([
      [null, 's-order-2', 's-pm'],
      [null, 's-order-3', 's-pm'],
    ]);
    expect(said(listedFirst(oneTier('s-order-3', 's-province', 's-pm', 's-order-2')))).toEqual([
      [null, 's-pm', 's-province'],
      [null, 's-order-2', 's-order-3'],
    ]);
  });

  it('is kept by two presentations of one award', () => {
    const twice = quietWith((plan) => {
      for (const award of plan.awards) Object.assign(award, { tier: 2, class: null });
      handing(plan, 's-order-3').awardId = 'order-2';
    });
    expect(listedFirst(twice)).toEqual([]);
  });

  it('is the affair of classes only where both have one and are of one award', () => {
    const classed = (own: 'II' | null, other: 'II' | null, first: string) =>
      quietWith((plan) => {
        for (const award of plan.awards) Object.assign(award, { tier: 2, class: null });
        thing(plan.awards, 'order-2').class = own;
        thing(plan.awards, first === 's-pm' ? 'pm' : 'order-3').class = other;
        moved(plan, first, 3);
        for (const id of PRESENTATIONS) handing(plan, id).title = id;
      });
    const behindFirst = (show: ReturnType<typeof classed>) =>
      listedFirst(show).some(({ at }) => at.segmentId === 's-order-2');
    expect(behindFirst(classed('II', 'II', 's-pm'))).toBe(true);
    expect(behindFirst(classed('II', 'II', 's-order-3'))).toBe(false);
    expect(behindFirst(classed('II', null, 's-order-3'))).toBe(true);
    expect(behindFirst(classed(null, 'II', 's-order-3'))).toBe(true);
  });

  it('says nothing of classes of one award, other tiers and awards that it does not list', () => {
    expect(listedFirst(inOrder('s-order-3', 's-order-2', 's-pm', 's-province'))).toEqual([]);
    expect(listedFirst(inOrder('s-province', 's-pm', 's-order-2', 's-order-3'))).toEqual([]);
    const unlisted = quietWith((plan) => {
      for (const award of plan.awards) Object.assign(award, { tier: 2, class: null });
      thing(plan.awards, 'province').catalogueId = null;
      moved(plan, 's-province', 3);
    });
    expect(listedFirst(unlisted)).toEqual([]);
  });
});

describe('collectives of one award and decision', () => {
  const two = (first: readonly string[], second: readonly string[], pinned = false) =>
    quietWith((plan) => {
      for (const [id, ids] of [
        ['s-order-2', first],
        ['s-order-3', second],
      ] as const) {
        const segment = handing(plan, id);
        Object.assign(segment, { awardId: 'order-2', title: id, pinned });
        Object.assign(segment.waves[0] ?? {}, { recipientIds: [...ids] });
      }
    });

  it('come before the individuals of another presentation', () => {
    expect(said(collectivesLater(two(['an'], ['school', 'binh'])))).toEqual([
      ['programme', 's-order-3', 's-order-2'],
    ]);
    expect(collectivesLater(two(['an'], ['school'], true))[0]?.fix).toBeNull();
    expect(collectivesLater(two(['an'], ['school']))[0]?.fix).toBe('reorder');
  });

  it('are in order in front, together with individuals, or where there are none', () => {
    expect(collectivesLater(two(['school'], ['an']))).toEqual([]);
    expect(collectivesLater(two(['school', 'an'], ['tax']))).toEqual([]);
    expect(collectivesLater(two(['an'], ['binh']))).toEqual([]);
    expect(collectivesLater(two([], ['school']))).toEqual([]);
  });

  it('are said against the first of several, in which a household counts as an individual does', () => {
    const three = quietWith((plan) => {
      for (const id of ['s-order-2', 's-order-3', 's-pm'])
        Object.assign(handing(plan, id), { awardId: 'pm', decisionId: 'd-pm', title: id });
      thing(plan.recipients, 'an').kind = 'household';
      Object.assign(handing(plan, 's-order-2').waves[0] ?? {}, { recipientIds: ['an', 'dung'] });
      Object.assign(handing(plan, 's-order-3').waves[0] ?? {}, { recipientIds: ['binh'] });
    });
    expect(said(collectivesLater(three))).toEqual([['programme', 's-pm', 's-order-2']]);
  });

  it('of another award or another decision are their own affair', () => {
    const other = (changes: object) =>
      quietWith((plan) => {
        Object.assign(handing(plan, 's-order-2'), { awardId: 'order-2' });
        Object.assign(handing(plan, 's-order-3'), { awardId: 'order-2', ...changes });
      });
    expect(collectivesLater(other({}))).toHaveLength(1);
    expect(collectivesLater(other({ awardId: 'order-3' }))).toEqual([]);
    expect(collectivesLater(other({ decisionId: 'd-pm' }))).toEqual([]);
  });
});

describe('who hands over', () => {
  const handedBy = (presenters: Readonly<Record<string, string>>) =>
    quietWith((plan) => {
      for (const [id, person] of Object.entries(presenters)) {
        const segment = handing(plan, id);
        segment.title = id;
        Object.assign(segment.waves[0] ?? {}, { presenterIds: [person] });
      }
    });
  const risen = (...of: Parameters<typeof handedBy>) =>
    presenterRises(handedBy(...of)).map(({ at, values }) => [
      at.segmentId,
      at.personId,
      values.before,
      values.beforeName,
    ]);

  it('stands no higher than who handed over the higher award before', () => {
    expect(presenterRises(quietShow())).toEqual([]);
    expect(risen({ 's-order-3': 'chair', 's-pm': 'deputy' })).toEqual([
      ['s-pm', 'deputy', 's-order-3', 'Nguyễn Huy Dũng'],
    ]);
    expect(risen({ 's-order-3': 'deputy', 's-pm': 'deputy' })).toEqual([]);
  });

  it('is passed over where nobody or nobody with a rank does', () => {
    expect(risen({ 's-order-3': 'announcer', 's-pm': 'deputy' })).toEqual([]);
    expect(risen({ 's-order-3': 'nobody', 's-pm': 'deputy' })).toEqual([]);
    expect(risen({ 's-order-2': 'chair', 's-order-3': 'announcer', 's-pm': 'deputy' })).toEqual([
      ['s-pm', 'deputy', 's-order-2', 'Nguyễn Huy Dũng'],
    ]);
  });
});
