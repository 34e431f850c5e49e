import type { Decision } from '@shared/model/decision.ts';
import type { Plan } from '@shared/model/plan.ts';
import type { Show } from '@shared/model/show.ts';
import { findings } from '@shared/protocol/checks.ts';
import { fixSteps } from '@shared/protocol/fixes.ts';
import { castDraft, type Draft } from 'immer';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { importedList, presentation, wave } from '../../fixtures/shows.ts';
import { counting, order, programme } from './proposing.ts';
import { collective, fromCatalogue, handing, individual, quietWith, thing } from './quietShow.ts';

/** What mending the first finding of a rule would do; null: nothing can be mended. Throws when nothing is found. */
function fixOf(show: Show, rule: string, segmentId?: string) {
  const finding = findings(show).find(
    (one) => one.rule === rule && (segmentId === undefined || one.at.segmentId === segmentId),
  );
  if (finding === undefined) throw new Error(`no ${rule}`);
  return fixSteps(show, finding, counting());
}

const stepsOf = (show: Show, rule: string, segmentId?: string) =>
  fixOf(show, rule, segmentId)?.steps ?? null;

describe('reorder moves one segment', () => {
  /** The awards of a draft are these of the catalogue. */
  const given = (own: Readonly<Record<string, string>>) => (plan: Draft<Plan>) => {
    plan.awards = plan.awards.map((one) =>
      castDraft(fromCatalogue(own[one.id] ?? one.catalogueId ?? '', one.id)),
    );
  };
  /** The certificate of the Prime Minister stands behind the Government's flag and a certificate of the province. */
  const behindBoth = 'open guests report s-order-3 s-province s-pm address close';
  const withFlag = given({ 'order-3': 'co-chinh-phu' });

  it.each([
    [
      'in front of the first award of a lower level, not of one that the decree lists later',
      ['R1', 's-pm', behindBoth, withFlag],
      'open guests report s-order-3 s-pm s-province address close',
    ],
    [
      'in front of one that the decree lists later',
      ['N3', 's-pm', behindBoth, withFlag],
      'open guests report s-pm s-order-3 s-province address close',
    ],
    [
      'in front of a lower class of the same award',
      ['R1', 's-order-2', 'open report s-order-3 s-order-2 s-pm close', undefined],
      'open report s-order-2 s-order-3 s-pm close',
    ],
    [
      'in front of a higher class of an order that the decree lists later',
      [
        'N3',
        's-order-3',
        'open report s-order-2 s-order-3 s-pm close',
        given({ 'order-2': 'hc-lao-dong-2', 'order-3': 'hc-quan-cong-3' }),
      ],
      'open report s-order-3 s-order-2 s-pm close',
    ],
    [
      'in front of the individuals of its own award and decision, not of those of others',
      [
        'N1',
        's-late',
        'open s-other-decision s-other-award s-persons s-late close',
        (plan: Draft<Plan>) => {
          const of = (id: string, decisionId: string, awardId: string, recipientId: string) =>
            castDraft(
              presentation(id, [wave(`w-${id}`, [recipientId], ['chair'])], {
                awardId,
                decisionId,
              }),
            );
          plan.awards = [castDraft(fromCatalogue('bk-tinh', 'province'))];
          plan.awards.push({ ...thing(plan.awards, 'province'), id: 'other' });
          plan.recipients = ['an', 'binh', 'cuong'].map((id) => castDraft(individual(id, id)));
          plan.recipients.push(castDraft(collective('school', 'Trường')));
          plan.segments.splice(
            1,
            4,
            of('s-other-decision', 'd-pm', 'province', 'an'),
            of('s-other-award', 'd-province', 'other', 'binh'),
            of('s-persons', 'd-province', 'province', 'cuong'),
            of('s-late', 'd-province', 'province', 'school'),
          );
        },
      ],
      'open s-other-decision s-other-award s-late s-persons close',
    ],
    [
      'in front of the first award when it is the report',
      ['N8', 'report', 'open guests s-order-2 s-pm report close', undefined],
      'open guests report s-order-2 s-pm close',
    ],
    [
      'behind the last award when it is the address',
      ['N8', 'address', 'open report s-order-2 address s-pm s-province music close', undefined],
      'open report s-order-2 s-pm s-province address music close',
    ],
    [
      'and pinned segments in front keep their places',
      ['R1', 's-order-2', 'open* guests report* s-order-3 s-order-2 s-pm close', undefined],
      'open guests report s-order-2 s-order-3 s-pm close',
    ],
    [
      'and pinned segments between keep their places',
      ['R1', 's-order-2', 'open report s-order-3 music* s-pm s-order-2 close', undefined],
      'open report s-order-2 music s-order-3 s-pm close',
    ],
  ] as const)('%s', (_what, [rule, segmentId, ids, change], expected) => {
    const show = programme(ids, change);
    const batch = fixOf(show, rule, segmentId);
    if (batch === null) throw new Error('nothing is mended');
    expect(batch.about).toBe(thing([...show.plan.segments], segmentId).title);
    expect(order(changed(show, { type: 'batch', payload: batch })).join(' ')).toBe(expected);
  });

  it.each([
    [
      'in front of a pinned award',
      'R1',
      's-pm',
      'open report s-order-2 s-province* music s-pm close',
    ],
    ['behind a pinned award', 'N8', 'address', 'open report address s-order-2 s-pm* close*'],
  ])('and stays where it could not come %s', (_what, rule, segmentId, ids) => {
    expect(stepsOf(programme(ids), rule, segmentId)).toBeNull();
  });
});

describe('merging decisions', () => {
  type Known = Partial<Pick<Decision, 'date' | 'signer' | 'announcerId'>>;
  const NOTHING = { date: null, signer: null, announcerId: null };
  const twice = (first: Known, second: Known) =>
    quietWith((plan) => {
      const own = thing(plan.decisions, 'd-president');
      plan.decisions.push({ ...own, ...NOTHING, ...second, id: 'd-twin' });
      Object.assign(own, NOTHING, first);
      handing(plan, 's-order-3').decisionId = 'd-twin';
    });
  const all = { date: '2025-01-02', signer: 'Lương Cường', announcerId: 'announcer' };
  const moved = {
    type: 'edit-segment',
    payload: { segmentId: 's-order-3', changes: { decisionId: 'd-president' } },
  };

  it.each([
    ['all of it', {}, all, all],
    ['the date only', { signer: 'Tô Lâm', announcerId: 'chair' }, all, { date: '2025-01-02' }],
    [
      'the signer only',
      { date: '2025-03-02', announcerId: 'chair' },
      all,
      { signer: 'Lương Cường' },
    ],
    [
      'who reads it only',
      { date: '2025-03-02', signer: 'Tô Lâm' },
      all,
      { announcerId: 'announcer' },
    ],
    ['one thing that only it knows', {}, { signer: 'Tô Lâm' }, { signer: 'Tô Lâm' }],
  ])('takes from the second %s', (_what, first, second, changes) => {
    expect(stepsOf(twice(first, second), 'R3')).toEqual([
      moved,
      { type: 'edit-decision', payload: { id: 'd-president', changes } },
    ]);
  });

  it('changes nothing of the first where it knows everything, or the second nothing more', () => {
    expect(stepsOf(twice(all, { date: '2025-03-02', signer: 'Tô Lâm' }), 'R3')).toEqual([moved]);
    expect(stepsOf(twice({}, {}), 'R3')).toEqual([moved]);
  });
});

describe('the other ways of mending', () => {
  const edited = (changes: object, segmentId = 's-pm') => [
    { type: 'edit-segment', payload: { segmentId, changes } },
  ];

  it('make the formula what the rules say, and the call-up what the issuer asks for', () => {
    const formula = quietWith((plan) => {
      handing(plan, 's-pm').formula = { kind: 'none' };
    });
    expect(stepsOf(formula, 'N4')).toEqual(edited({ formula: { kind: 'auto' } }));
    const callUp = quietWith((plan) => {
      handing(plan, 's-pm').callUp = 'before';
    });
    expect(stepsOf(callUp, 'N6')).toEqual(edited({ callUp: 'auto' }));
  });

  it('give an award, in each language that names it, and a title their right names', () => {
    const named = (vi: string | null, en: string | null) =>
      quietWith((plan) => {
        thing(plan.awards, 'pm').name = { vi, en };
      });
    const flag = 'Cờ thi đua của Thủ tướng Chính phủ';
    const renamed = (name: object) => [
      { type: 'edit-award', payload: { id: 'pm', changes: { name } } },
    ];
    const right = 'Cờ thi đua của Chính phủ';
    expect(stepsOf(named(flag, null), 'N5')).toEqual(renamed({ vi: right, en: null }));
    expect(stepsOf(named(flag, 'A flag'), 'N5')).toEqual(renamed({ vi: right, en: 'A flag' }));
    expect(stepsOf(named(null, flag), 'N5')).toEqual(renamed({ vi: null, en: right }));
    const title = quietWith((plan) => {
      handing(plan, 's-pm').title = `Trao ${flag} năm 2024`;
    });
    expect(stepsOf(title, 'N5')).toEqual(edited({ title: `Trao ${right} năm 2024` }));
  });

  it('put one wave into the order of its list, and no other', () => {
    const show = quietWith((plan) => {
      const listed = ['court', 'bank', 'dung', 'giang'].map((id) => thing(plan.recipients, id));
      plan.lists = [castDraft(importedList('province', listed))];
      for (const one of handing(plan, 's-province').waves) one.recipientIds.reverse();
    });
    expect(stepsOf(show, 'N11')).toEqual([
      {
        type: 'arrange-waves',
        payload: {
          segmentId: 's-province',
          waves: [
            expect.objectContaining({ id: 'w-province-1', recipientIds: ['court', 'bank'] }),
            expect.objectContaining({ id: 'w-province-2', recipientIds: ['giang', 'dung'] }),
          ],
        },
      },
    ]);
  });

  it('sort guests of known rank among themselves; one whom nobody ranks keeps the place', () => {
    const show = quietWith((plan) => {
      const guests = plan.segments[1];
      if (guests?.kind === 'introduction')
        guests.guestIds = ['vice', 'announcer', 'secretary', 'chair'];
    });
    expect(stepsOf(show, 'N9')).toEqual(
      edited({ guestIds: ['secretary', 'announcer', 'chair', 'vice'] }, 'guests'),
    );
  });

  it('put collectives first: whole waves change places, mixed ones keep their sizes', () => {
    const waves = (change: (plan: Draft<Plan>) => void) => {
      const steps = stepsOf(quietWith(change), 'N1') ?? [];
      return steps.map((one) =>
        one.type === 'arrange-waves'
          ? one.payload.waves.map(({ id, recipientIds }) => `${id}: ${recipientIds.join(' ')}`)
          : one.type,
      );
    };
    expect(
      waves((plan) => {
        handing(plan, 's-province').waves.reverse();
      }),
    ).toEqual([['w-province-1: court bank', 'w-province-2: dung giang']]);
    expect(
      waves((plan) => {
        const [first, second] = handing(plan, 's-province').waves;
        if (first) first.recipientIds = ['dung'];
        if (second) second.recipientIds = ['giang', 'court', 'bank'];
      }),
    ).toEqual([['w-province-1: court', 'w-province-2: bank dung giang']]);
  });
});
