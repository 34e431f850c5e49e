import type { Decision } from '@shared/model/decision.ts';
import type { Show } from '@shared/model/show.ts';
import { firstOfSameDecision, readTwice, totalsDiffer } from '@shared/protocol/rules/decisions.ts';
import { announcedByHost } from '@shared/protocol/rules/programme.ts';
import { castDraft } from 'immer';
import { describe, expect, it } from 'vitest';
import { decision, presentation, wave } from '../../fixtures/shows.ts';
import { handing, individual, quietWith, thing } from './quietShow.ts';

const CHAIR = { vi: 'Chủ tịch UBND tỉnh', en: 'The Chairman' };

/** The quiet show in which the third-class order has a decision of its own, beside that of the second class. */
const twoDecisions = (one: Partial<Decision>, other: Partial<Decision>) =>
  quietWith((plan) => {
    Object.assign(thing(plan.decisions, 'd-president'), one);
    plan.decisions.unshift(castDraft(decision('d-twin', other)));
    handing(plan, 's-order-2').title = 'Hạng Nhì';
    handing(plan, 's-order-3').title = 'Hạng Ba';
    handing(plan, 's-order-3').decisionId = 'd-twin';
  });

describe('one decision that stands in the plan twice', () => {
  it('is said where it is carried out the second time, with where it was read', () => {
    const said = (language: 'vi' | 'en', number: string | null) => {
      const show = twoDecisions({ number: '12/QĐ', issuer: CHAIR }, { number, issuer: CHAIR });
      return readTwice({ ...show, info: { ...show.info, scriptLanguage: language } });
    };
    expect(said('vi', 'Quyết định số 12/qđ')).toEqual([
      {
        rule: 'R3',
        kind: 'decision',
        at: { segmentId: 's-order-3', decisionId: 'd-twin' },
        values: { title: 'Hạng Ba', decision: 'Quyết định số 12/qđ', before: 'Hạng Nhì' },
        fix: 'merge-decisions',
      },
    ]);
    expect(said('vi', null)).toEqual([]);
  });

  const vi = (name: string) => ({ vi: name, en: null });
  const en = (name: string) => ({ vi: null, en: name });
  it.each<
    readonly [string, readonly [string | null, Decision['issuer']], Partial<Decision>, boolean]
  >([
    ['number and issuer', ['12/QĐ', CHAIR], { number: '12/QĐ', issuer: CHAIR }, true],
    ['number, written otherwise', ['12/QĐ', CHAIR], { number: 'số 12 /qđ', issuer: CHAIR }, true],
    [
      'issuer, without marks',
      ['1', vi('Thủ tướng')],
      { number: '1', issuer: vi('THU TUONG') },
      true,
    ],
    [
      'issuer, in its short form',
      ['1', vi('Chủ tịch Ủy ban nhân dân tỉnh')],
      { number: '1', issuer: vi('CHỦ TỊCH UBND TỈNH') },
      true,
    ],
    [
      'number, of deputy and chair',
      ['1', vi('Phó Chủ tịch UBND tỉnh')],
      { number: '1', issuer: CHAIR },
      false,
    ],
    ['Vietnamese name', ['1', CHAIR], { number: '1', issuer: { ...CHAIR, en: 'Chair' } }, true],
    ['English name', ['1', CHAIR], { number: '1', issuer: { ...CHAIR, vi: 'Chủ tịch' } }, true],
    ['English name only', ['1', en('The Chair')], { number: '1', issuer: en('the chair') }, true],
    ['number only', ['1', CHAIR], { number: '1', issuer: { vi: 'Giám đốc', en: 'Head' } }, false],
    ['number, of others in Vietnamese', ['1', vi('A')], { number: '1', issuer: vi('B') }, false],
    ['number, of others in English', ['1', en('A')], { number: '1', issuer: en('B') }, false],
    ['number, in one language each', ['1', vi('A')], { number: '1', issuer: en('A') }, false],
    ['issuer only', ['1', CHAIR], { number: '2', issuer: CHAIR }, false],
    ['issuer, one without a number', ['1', CHAIR], { number: null, issuer: CHAIR }, false],
    ['issuer, the other without', [null, CHAIR], { number: '1', issuer: CHAIR }, false],
    ['issuer, both without a number', [null, CHAIR], { number: null, issuer: CHAIR }, false],
  ])('is known by the same %s', (_what, [number, issuer], other, isSame) => {
    const show = twoDecisions({ number, issuer }, other);
    expect(readTwice(show).map(({ at }) => at.decisionId)).toEqual(isSame ? ['d-twin'] : []);
    const twin = thing([...show.plan.decisions], 'd-twin');
    expect(firstOfSameDecision(show.plan, twin).id).toBe(isSame ? 'd-president' : 'd-twin');
  });

  it('three times is said twice, each time with the first presentation of all', () => {
    const show = quietWith((plan) => {
      for (const id of ['d-pm', 'd-province'])
        Object.assign(thing(plan.decisions, id), { issuer: CHAIR, number: '7/QĐ' });
      Object.assign(thing(plan.decisions, 'd-president'), { issuer: CHAIR, number: '7/QĐ' });
      handing(plan, 's-order-2').title = 'Hạng Nhì';
    });
    expect(readTwice(show).map(({ at, values }) => [at.segmentId, values.before])).toEqual([
      ['s-pm', 'Hạng Nhì'],
      ['s-province', 'Hạng Nhì'],
    ]);
  });

  it('is no matter as long as nothing is handed over under the second', () => {
    const show = quietWith((plan) => {
      plan.decisions.unshift({ ...thing(plan.decisions, 'd-president'), id: 'd-unused' });
    });
    expect(readTwice(show)).toEqual([]);
    const unused = thing([...show.plan.decisions], 'd-unused');
    expect(firstOfSameDecision(show.plan, unused).id).toBe('d-president');
  });
});

describe('totals on paper', () => {
  const decided = (stated: Partial<Decision['stated']>, id = 'd-president') =>
    quietWith((plan) => {
      Object.assign(thing(plan.decisions, id).stated, stated);
    });

  it('are compared kind by kind with all presentations under the decision', () => {
    // Two individuals and a collective, in two presentations.
    expect(totalsDiffer(decided({ collective: 1, individual: 2, household: 0 }))).toEqual([]);
    const found = (of: string, stated: number, counted: number) => ({
      rule: 'R5',
      kind: 'decision',
      at: { segmentId: 's-order-2', decisionId: 'd-president' },
      values: { decision: '12/QĐ-CTN', of, stated, counted },
      fix: null,
    });
    expect(totalsDiffer(decided({ collective: 0, individual: 5, household: 1 }))).toEqual([
      found('collective', 0, 1),
      found('individual', 5, 2),
      found('household', 1, 0),
    ]);
    expect(totalsDiffer(decided({ individual: 5 }))).toEqual([found('individual', 5, 2)]);
  });

  it('of a decision under which nothing is handed over are compared with nothing', () => {
    const show = quietWith((plan) => {
      const stated = { collective: 3, individual: null, household: null };
      plan.decisions.push(castDraft(decision('d-unused', { stated })));
    });
    expect(totalsDiffer(show)).toEqual([]);
  });

  it('of a decision count who gets two awards under it twice, those of the show once', () => {
    const show = (stated: object, ofShow: object): Show =>
      quietWith((plan, draft) => {
        const own = presentation('s-more', [wave('w-more', ['an'], ['secretary'])], {
          awardId: 'order-3',
          decisionId: 'd-president',
        });
        plan.segments.splice(5, 0, castDraft(own));
        Object.assign(thing(plan.decisions, 'd-president').stated, stated);
        Object.assign(draft.info.stated, ofShow);
      });
    expect(totalsDiffer(show({ individual: 3 }, { individual: 5 }))).toEqual([]);
    expect(totalsDiffer(show({ individual: 2 }, { individual: 6, collective: 9 }))).toEqual([
      {
        rule: 'R5',
        kind: 'show',
        at: {},
        values: { of: 'collective', stated: 9, counted: 4 },
        fix: null,
      },
      {
        rule: 'R5',
        kind: 'show',
        at: {},
        values: { of: 'individual', stated: 6, counted: 5 },
        fix: null,
      },
      {
        rule: 'R5',
        kind: 'decision',
        at: { segmentId: 's-order-2', decisionId: 'd-president' },
        values: { decision: '12/QĐ-CTN', of: 'individual', stated: 2, counted: 3 },
        fix: null,
      },
    ]);
  });

  it('do not count who stands nowhere', () => {
    const show = quietWith((plan, draft) => {
      plan.recipients.push(castDraft(individual('idle', 'Bùi Thị Mai')));
      draft.info.stated.individual = 5;
    });
    expect(totalsDiffer(show)).toEqual([]);
  });
});

describe('the MC as announcer', () => {
  const led = (mc: string, announcer: string, decisionId = 'd-president') =>
    announcedByHost(
      quietWith((plan, show) => {
        show.info.mc = mc;
        thing(plan.people, 'announcer').name = announcer;
        thing(plan.decisions, 'd-president').announcerId = null;
        plan.decisions.push(castDraft(decision('d-unused', { announcerId: null })));
        thing(plan.decisions, decisionId).announcerId = 'announcer';
      }),
    );

  it('is said once, where the decision is read', () => {
    expect(led(' lê thu hà', 'Lê Thu Hà ')).toEqual([
      {
        rule: 'N7',
        kind: null,
        at: { segmentId: 's-order-2', personId: 'announcer', decisionId: 'd-president' },
        values: { title: 'Trao tặng s-order-2', name: 'Lê Thu Hà ', decision: '12/QĐ-CTN' },
        fix: null,
      },
    ]);
    expect(led('Lê Thu Hà', 'Lê Thu Hà', 'd-pm').map(({ at }) => at.segmentId)).toEqual(['s-pm']);
  });

  it('is no matter for somebody else, while nobody leads, or where nothing is handed over', () => {
    expect(led('Lê Thu Hà', 'Lê Thu Hạ')).toEqual([]);
    expect(led('', ' ')).toEqual([]);
    expect(led('Lê Thu Hà', 'Lê Thu Hà', 'd-unused')).toEqual([]);
  });
});
