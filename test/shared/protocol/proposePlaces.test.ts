import type { Plan } from '@shared/model/plan.ts';
import { proposeOrder } from '@shared/protocol/propose.ts';
import { castDraft, type Draft } from 'immer';
import { describe, expect, it } from 'vitest';
import { award, presentation, wave } from '../../fixtures/shows.ts';
import { counting, incomparable, order, programme, proposed } from './proposing.ts';
import { fromCatalogue, handing } from './quietShow.ts';

const AWARDS = 's-order-2 s-order-3 s-pm s-province';

/** The order that is proposed, in the words of `programme`. */
const orderOf = (ids: string, change?: (plan: Draft<Plan>) => void) =>
  proposed(programme(ids, change))
    .plan.segments.map(({ id, pinned }) => `${id}${pinned ? '*' : ''}`)
    .join(' ');

describe('what is in its place stays', () => {
  it.each([
    [
      'with an interlude between the awards',
      `open guests report s-order-2 music s-pm address close`,
    ],
    ['with an interlude behind the awards', `open guests report ${AWARDS} music address close`],
    ['with an interlude in front of them', `open guests report music ${AWARDS} address close`],
    ['with nothing behind the awards but the close', `open guests report ${AWARDS} close`],
    [
      'with an interlude behind a pinned report',
      'open* guests report* s-order-2 s-pm music s-province close',
    ],
    [
      'with interludes in front of pinned words of superiors',
      `open guests report s-order-2 music s-order-3 s-pm s-province address* close`,
    ],
    ['with the close pinned', `open guests report ${AWARDS} close*`],
    [
      'with an interlude between the awards and the close pinned',
      'open guests report s-order-2 music s-pm close*',
    ],
    ['with everything pinned but the awards', `open* guests* report* ${AWARDS} address* close*`],
  ])('%s', (_what, ids) => {
    expect(proposeOrder(programme(ids), counting())).toEqual({ batch: null, reasons: [] });
  });
});

describe('awards stand between the report and what follows the awards', () => {
  it.each([
    [
      'in front of the close',
      'open guests report s-order-2 close s-province',
      'open guests report s-order-2 s-province close',
    ],
    [
      'in front of the thanks',
      'open guests report s-order-2 thanks s-province close',
      'open guests report s-order-2 s-province thanks close',
    ],
    [
      'behind a report that comes after the words of superiors and the thanks',
      'open guests address thanks report s-province close',
      'open guests report s-province address thanks close',
    ],
    [
      'behind the report, and no more speeches in front of them than there were',
      's-order-2 open guests report s-pm music s-province close',
      'open guests report s-order-2 s-pm music s-province close',
    ],
    [
      'behind a pinned report',
      's-order-2 open guests report* s-province music close',
      'open guests music report* s-order-2 s-province close',
    ],
    [
      'in front of pinned words of superiors, behind which other speeches make room',
      'open guests report s-order-2 s-order-3 s-pm music address* s-province close',
      'open guests report s-order-2 s-order-3 s-pm s-province address* music close',
    ],
    [
      'in front of a pinned close',
      'open guests report s-province s-order-2 close*',
      'open guests report s-order-2 s-province close*',
    ],
    [
      'in front of the words of superiors where everything before the awards is pinned',
      'open* guests* report* s-order-2 address s-province close',
      'open* guests* report* s-order-2 s-province address close',
    ],
  ])('%s', (_what, before, after) => {
    expect(orderOf(before)).toBe(after);
  });
});

describe('awards that no rule compares', () => {
  const under = (decisions: Record<string, string | null>) => (plan: Draft<Plan>) => {
    incomparable(plan);
    for (const [id, decisionId] of Object.entries(decisions))
      handing(plan, id).decisionId = decisionId;
  };
  const segments = 'open guests report s-order-2 s-order-3 s-pm s-province close';

  it('keep their order when nobody has said by which decision they are given', () => {
    const none = under({
      's-order-2': null,
      's-order-3': 'd-pm',
      's-pm': null,
      's-province': null,
    });
    expect(orderOf(segments, none)).toBe(segments);
  });

  it('come together with an award of which one part is under the same decision', () => {
    const shown = programme(
      segments,
      under({
        's-order-2': 'd-pm',
        's-order-3': 'd-president',
        's-pm': 'd-province',
        's-province': 'd-pm',
      }),
    );
    const show = {
      ...shown,
      plan: {
        ...shown.plan,
        // Two parts of one award, each under its own decision.
        segments: shown.plan.segments.map((one) =>
          one.id === 's-pm' ? { ...one, awardId: 'province' } : one,
        ),
        awards: shown.plan.awards.filter(({ id }) => id !== 'pm'),
      },
    };
    expect(order(proposed(show))).toEqual(
      'open guests report s-order-2 s-pm s-province s-order-3 close'.split(' '),
    );
  });
});

describe('presentations of one award', () => {
  const same = (ids: string, change: (plan: Draft<Plan>) => void) =>
    orderOf(`open guests report ${ids} close`, (plan) => {
      for (const one of plan.segments) if (one.kind === 'presentation') one.awardId = 'province';
      plan.awards = plan.awards.filter(({ id }) => id === 'province');
      change(plan);
    });

  it('stand decision by decision', () => {
    const after = same('s-order-2 s-pm s-order-3', (plan) => {
      plan.awards = castDraft([fromCatalogue('bk-tinh', 'province')]);
      for (const id of ['an', 'tax', 'cuong', 'school', 'binh'])
        for (const one of plan.recipients) if (one.id === id) one.kind = 'collective';
    });
    expect(after).toBe('open guests report s-order-2 s-order-3 s-pm close');
  });

  it('begin with those in which any wave has collectives', () => {
    const after = same('s-order-2 s-province', (plan) => {
      plan.awards = castDraft([fromCatalogue('bk-tinh', 'province')]);
      handing(plan, 's-order-2').decisionId = 'd-province';
    });
    expect(after).toBe('open guests report s-province s-order-2 close');
  });
});

describe('an award that nobody hands over yet', () => {
  /** Where its presentation comes to stand. */
  const placeOf = (ids: string) =>
    orderOf(ids, (plan) => {
      incomparable(plan);
      plan.awards.push(castDraft(award('new', { tier: 4 })));
    });

  it.each([
    [
      'behind the last presentation',
      'open guests report s-order-2 s-pm music address close',
      'open guests report s-order-2 s-pm new-1 music address close',
    ],
    [
      'in front of the words of superiors where there is no presentation',
      'open guests report music address close',
      'open guests report music new-1 address close',
    ],
    [
      'behind everything that is there where nothing follows the awards',
      'open guests report music',
      'open guests report music new-1 new-3',
    ],
    [
      'in front of the close where the programme has nothing else',
      'close',
      'new-3 new-4 new-5 new-1 close',
    ],
  ])('is handed over %s', (_what, before, after) => {
    expect(placeOf(before)).toBe(after);
  });

  it('is under the only decision of its giver', () => {
    const decisions = (change: (plan: Draft<Plan>) => void) => {
      const show = proposed(programme('open guests report close', change));
      return show.plan.segments.flatMap((one) =>
        one.kind === 'presentation' ? [[one.awardId, one.decisionId]] : [],
      );
    };
    expect(
      decisions((plan) => {
        plan.awards = castDraft([
          // Given by the Government, signed for by the Prime Minister.
          fromCatalogue('co-chinh-phu', 'flag'),
          fromCatalogue('bk-tinh', 'province'),
          award('nobody', { issuer: null, tier: 4 }),
        ]);
      }),
    ).toEqual([
      ['flag', 'd-pm'],
      ['province', 'd-province'],
      ['nobody', null],
    ]);
    // Which of two it would be, a person has to say.
    expect(
      decisions((plan) => {
        plan.awards = castDraft([fromCatalogue('bk-tinh', 'province')]);
        const one = plan.decisions.find(({ id }) => id === 'd-province');
        if (one) plan.decisions.push({ ...one, id: 'd-second', number: '1035/QĐ-UBND' });
      }),
    ).toEqual([['province', null]]);
  });
});

it('a presentation that a proposal adds is a new one with an empty wave', () => {
  const show = proposed(
    programme('open guests report close', (plan) => {
      plan.awards = castDraft([fromCatalogue('bk-tinh', 'province')]);
    }),
  );
  expect(show.plan.segments[3]).toEqual(
    presentation('new-1', [wave('new-2', [], ['secretary'])], {
      title: 'Trao Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
      awardId: 'province',
      decisionId: 'd-province',
    }),
  );
});
