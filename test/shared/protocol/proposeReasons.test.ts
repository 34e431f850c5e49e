import type { Plan } from '@shared/model/plan.ts';
import type { Show } from '@shared/model/show.ts';
import { proposeOrder, reasonSentence } from '@shared/protocol/propose.ts';
import { translator } from '@shared/words/translate.ts';
import { castDraft, type Draft } from 'immer';
import { describe, expect, it } from 'vitest';
import { importedList } from '../../fixtures/shows.ts';
import { counting, incomparable, programme } from './proposing.ts';
import { collective, fromCatalogue, handing, individual, quietWith } from './quietShow.ts';

const reasonsOf = (show: Show) => proposeOrder(show, counting()).reasons;
const sentences = (show: Show) =>
  reasonsOf(show).map((reason) => reasonSentence(reason, translator('en')));

describe('what has moved says why', () => {
  const ofOneAward = (plan: Draft<Plan>) => {
    incomparable(plan);
    for (const one of plan.segments)
      if (one.kind === 'presentation') Object.assign(one, { awardId: 'pm', decisionId: null });
    plan.awards = plan.awards.filter(({ id }) => id === 'pm');
  };
  const underDecisions = (own: Readonly<Record<string, string>>) => (plan: Draft<Plan>) => {
    incomparable(plan);
    for (const [id, decisionId] of Object.entries(own)) handing(plan, id).decisionId = decisionId;
  };
  const fromTheDecree = (own: Readonly<Record<string, string>>) => (plan: Draft<Plan>) => {
    plan.awards = plan.awards.map((one) => castDraft(fromCatalogue(own[one.id] ?? '', one.id)));
  };

  it.each([
    [
      'a report',
      'open guests s-pm report close',
      undefined,
      ['“Phát biểu report” moves in front of the awards.'],
    ],
    [
      'another speech',
      'open guests report address s-pm s-province close',
      undefined,
      [
        '“Phát biểu address” moves, so that the awards stand between the report and the words of superiors.',
      ],
    ],
    [
      'an award that stood in front of everything',
      's-pm open guests report close',
      undefined,
      [
        '“Trao tặng s-pm” moves, so that the awards stand between the report and the words of superiors.',
      ],
    ],
    [
      'an award of a higher level',
      'open guests report s-province s-pm close',
      undefined,
      ['“Trao tặng s-pm” stands before “Trao tặng s-province”, because its level is higher.'],
    ],
    [
      'an award of a lower level, behind the nearest that is higher',
      'open guests report s-province s-order-2 s-pm close',
      undefined,
      ['“Trao tặng s-pm” stands before “Trao tặng s-province”, because its level is higher.'],
    ],
    [
      'a higher class',
      'open guests report s-order-3 s-order-2 close',
      undefined,
      [
        '“Trao tặng s-order-2” stands before “Trao tặng s-order-3”, because it is a higher class of the same award.',
      ],
    ],
    [
      'an award that the decree lists earlier, of the same level',
      'open guests report s-province s-pm close',
      fromTheDecree({ pm: 'co-tinh', province: 'bk-tinh' }),
      ['“Trao tặng s-pm” stands before “Trao tặng s-province”, as the decree lists them.'],
    ],
    [
      'a lower class of an order that the decree lists earlier',
      'open guests report s-province s-pm close',
      fromTheDecree({ pm: 'hc-quan-cong-3', province: 'hc-lao-dong-2' }),
      ['“Trao tặng s-pm” stands before “Trao tặng s-province”, as the decree lists them.'],
    ],
    [
      'two awards that no rule compares, which only stood too early',
      's-pm s-province open guests report close',
      incomparable,
      [
        '“Trao tặng s-pm” moves, so that the awards stand between the report and the words of superiors.',
        '“Trao tặng s-province” moves, so that the awards stand between the report and the words of superiors.',
      ],
    ],
    [
      'two awards that nobody has said a decision for',
      's-pm s-province open guests report close',
      (plan: Draft<Plan>) => {
        incomparable(plan);
        for (const id of ['s-pm', 's-province']) handing(plan, id).decisionId = null;
      },
      [
        '“Trao tặng s-pm” moves, so that the awards stand between the report and the words of superiors.',
        '“Trao tặng s-province” moves, so that the awards stand between the report and the words of superiors.',
      ],
    ],
    [
      'an award that joins another of its decision',
      'open guests report s-order-2 s-pm s-order-3 close',
      incomparable,
      [
        '“Trao tặng s-order-3” follows “Trao tặng s-order-2”, so that what one decision gives stands together.',
      ],
    ],
    [
      'an award that makes room for two that join another',
      'open guests report s-order-2 s-pm s-order-3 s-province close',
      underDecisions({ 's-province': 'd-president' }),
      [
        '“Trao tặng s-order-3” follows “Trao tặng s-order-2”, so that what one decision gives stands together.',
      ],
    ],
    [
      'a part of an award that joins another part',
      'open guests report s-pm s-order-3 close',
      (plan: Draft<Plan>) => {
        ofOneAward(plan);
        handing(plan, 's-pm').waves = handing(plan, 's-pm').waves.map((one) => ({
          ...one,
          recipientIds: ['cuong'],
        }));
        plan.recipients = plan.recipients.filter(({ id }) => id !== 'tax');
      },
      [
        '“Trao tặng s-order-3” stands beside “Trao tặng s-pm”, because both hand over the same award.',
      ],
    ],
  ])('%s', (_what, ids, change, lines) => {
    expect(sentences(programme(ids, change))).toEqual(lines);
  });

  it('and nothing is said twice of two that have moved past each other', () => {
    const show = programme('open guests report s-order-2 s-order-3 address close s-province s-pm');
    expect(reasonsOf(show)).toEqual([
      {
        code: 'order-tier',
        segmentId: 's-pm',
        values: { higher: 'Trao tặng s-pm', lower: 'Trao tặng s-province' },
      },
    ]);
  });
});

describe('what is added says so', () => {
  it('of the frame', () => {
    const show = quietWith((plan, { info }) => {
      info.scriptLanguage = 'en';
      plan.segments = plan.segments.filter(({ kind }) => kind === 'presentation');
    });
    expect(reasonsOf(show)).toEqual([
      { code: 'added-opening', segmentId: 'new-1', values: { title: 'Opening of the ceremony' } },
      {
        code: 'added-introduction',
        segmentId: 'new-2',
        values: { title: 'Welcome of the guests' },
      },
      {
        code: 'added-report',
        segmentId: 'new-3',
        values: { title: 'Report on the movement and its awards' },
      },
      { code: 'added-closing', segmentId: 'new-4', values: { title: 'Closing words' } },
    ]);
  });

  it('of a presentation and of those who are placed in it', () => {
    const shown = programme('open guests report close');
    const late = [collective('late-2', 'Sở Y tế'), collective('late-1', 'Sở Tư pháp')];
    const other = [individual('late-3', 'Lý An')];
    const lost = [collective('late-4', 'Sở Công Thương')];
    const list = (id: string, own: typeof late, award: string | null) => {
      const { rows, ...rest } = importedList(id, own);
      return { ...rest, rows: rows.map((row) => ({ ...row, award })) };
    };
    const show: Show = {
      ...shown,
      plan: {
        ...shown.plan,
        recipients: [...shown.plan.recipients, ...late.toReversed(), ...other, ...lost],
        lists: [
          list('l-1', late, 'Cờ thi đua của Chính phủ'),
          list('l-2', other, 'Cờ thi đua của Chính phủ'),
        ],
      },
    };
    const title = 'Trao Cờ thi đua của Chính phủ';
    const { reasons, batch } = proposeOrder(show, counting());
    expect(reasons).toEqual([
      { code: 'added-presentation', segmentId: 'new-2', values: { title } },
      { code: 'placed', segmentId: 'new-2', values: { title, n: 2 } },
      // In no list at all.
      { code: 'left', segmentId: null, values: { n: 1 } },
      // A flag is for collectives.
      { code: 'left-kind', segmentId: null, values: { n: 1 } },
      {
        code: 'presenter-highest',
        segmentId: 'new-2',
        values: { title, wave: 1, waves: 1, name: 'Trịnh Văn Hùng' },
      },
    ]);
    // They stand as in the list, in whatever order they were added to the show.
    expect(batch?.steps).toMatchObject([
      { type: 'add-awards', payload: { items: [{ id: 'new-1', catalogueId: 'co-chinh-phu' }] } },
      {
        type: 'add-segment',
        payload: { index: 3, segment: { waves: [{ recipientIds: ['late-2', 'late-1'] }] } },
      },
    ]);
  });
});
