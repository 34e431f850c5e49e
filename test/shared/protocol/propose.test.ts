import type { Show } from '@shared/model/show.ts';
import { findings } from '@shared/protocol/checks.ts';
import { proposeOrder, reasonSentence } from '@shared/protocol/propose.ts';
import { isWordKey, translator } from '@shared/words/translate.ts';
import { vi } from '@shared/words/vi.ts';
import { castDraft } from 'immer';
import { describe, expect, it } from 'vitest';
import { importedList, wave } from '../../fixtures/shows.ts';
import { counting, order, presentations, proposed } from './proposing.ts';
import {
  collective,
  fromCatalogue,
  handing,
  individual,
  moved,
  quietShow,
  quietWith,
  speech,
  thing,
} from './quietShow.ts';

const codes = (show: Show) => proposeOrder(show, counting()).reasons.map(({ code }) => code);

describe('a proposed order', () => {
  it('leaves alone what is right', () => {
    expect(proposeOrder(quietShow(), counting())).toEqual({ batch: null, reasons: [] });
  });

  it('goes from the highest award to the lowest and says why', () => {
    const show = quietWith((plan) => {
      moved(plan, 's-province', 3);
      moved(plan, 's-order-3', 4);
    });
    expect(order(proposed(show))).toEqual(order(quietShow()));
    const { batch, reasons } = proposeOrder(show, counting());
    expect(batch).toMatchObject({ label: 'propose-order' });
    expect(reasons.map((reason) => reasonSentence(reason, translator('vi')))).toEqual([
      '“Trao tặng s-order-2” đứng trước “Trao tặng s-order-3” vì cùng hình thức nhưng hạng cao hơn.',
      '“Trao tặng s-pm” đứng trước “Trao tặng s-province” vì thuộc cấp khen thưởng cao hơn.',
    ]);
  });

  it('leaves awards that no rule compares in their order', () => {
    const show = quietWith((plan) => {
      for (const id of ['order-2', 'order-3', 'pm', 'province'])
        Object.assign(thing(plan.awards, id), { catalogueId: null, class: null, tier: 4 });
      for (const segment of plan.segments)
        if (segment.kind === 'presentation') segment.decisionId = null;
      moved(plan, 's-province', 3);
    });
    expect(order(proposed(show))).toEqual(order(show));
  });

  it('brings what one decision gives together', () => {
    const show = quietWith((plan) => {
      for (const id of ['order-2', 'order-3', 'pm', 'province'])
        Object.assign(thing(plan.awards, id), { catalogueId: null, class: null, tier: 4 });
      handing(plan, 's-province').decisionId = 'd-president';
      handing(plan, 's-order-3').decisionId = 'd-pm';
    });
    expect(order(proposed(show)).slice(3, 7)).toEqual([
      's-order-2',
      's-province',
      's-order-3',
      's-pm',
    ]);
    expect(codes(show)).toContain('order-decision');
  });

  it('stands between the report and the words of superiors; what else there is keeps its order', () => {
    const show = quietWith((plan) => {
      plan.segments.splice(5, 0, castDraft(speech('greeting', 'other')));
      moved(plan, 'report', 5);
      moved(plan, 'address', 4);
    });
    expect(order(proposed(show))).toEqual([
      'open',
      'guests',
      'greeting',
      'report',
      's-order-2',
      's-order-3',
      's-pm',
      's-province',
      'address',
      'close',
    ]);
    const rules = findings(proposed(show)).map(({ rule }) => rule);
    expect(rules).not.toContain('N8');
  });

  it('completes the frame in the language of the script', () => {
    const bare = (language: 'vi' | 'en', protocol: 'vn-state' | 'plain') =>
      quietWith((plan, show) => {
        Object.assign(show.info, { scriptLanguage: language, protocol });
        plan.segments = plan.segments.filter(({ kind }) => kind === 'presentation');
      });
    const titles = (show: Show) =>
      proposed(show)
        .plan.segments.filter(({ kind }) => kind !== 'presentation')
        .map(({ title }) => title);
    expect(titles(bare('vi', 'vn-state'))).toEqual([
      'Chào cờ',
      'Tuyên bố lý do, giới thiệu đại biểu',
      'Báo cáo tổng kết phong trào thi đua và công tác khen thưởng',
      'Bế mạc',
    ]);
    expect(titles(bare('en', 'plain'))).toEqual([
      'Opening of the ceremony',
      'Welcome of the guests',
      'Closing words',
    ]);
    expect(proposed(bare('vi', 'vn-state')).plan.segments[1]).toMatchObject({
      guestIds: ['secretary', 'deputy', 'chair', 'vice'],
    });
  });

  it('keeps interludes between the awards', () => {
    const show = quietWith((plan) => {
      plan.segments.splice(5, 0, castDraft({ ...speech('music', 'other') }));
      moved(plan, 's-pm', 3);
    });
    expect(order(proposed(show)).slice(3, 8)).toEqual([
      's-order-2',
      's-order-3',
      's-pm',
      'music',
      's-province',
    ]);
  });

  it('leaves pinned segments at their places', () => {
    const show = quietWith((plan) => {
      moved(plan, 's-province', 3);
      thing(plan.segments, 's-province').pinned = true;
    });
    expect(order(proposed(show))[3]).toBe('s-province');
  });
});

describe('recipients that stand nowhere', () => {
  const waiting = (awardName: string | null, kind: 'collective' | 'individual' = 'collective') =>
    quietWith((plan) => {
      const added =
        kind === 'collective' ? collective('new', 'Sở Y tế') : individual('new', 'Lý An');
      plan.recipients.push(castDraft(added));
      const list = importedList('list', [added]);
      plan.lists.push(
        castDraft({ ...list, rows: list.rows.map((row) => ({ ...row, award: awardName })) }),
      );
    });
  const placeOf = (show: Show) =>
    presentations(show).find(({ waves }) => waves.some((one) => one.recipientIds.includes('new')));

  it('are placed where their list says, by any name of the award', () => {
    const show = proposed(waiting('BK của UBND tỉnh'));
    expect(placeOf(show)?.id).toBe('s-province');
    // Collectives first: into the first wave, and everybody else moves on.
    expect(placeOf(show)?.waves.map(({ recipientIds }) => recipientIds)).toEqual([
      ['court', 'bank'],
      ['new', 'dung', 'giang'],
    ]);
  });

  it('bring an award that only the catalogue knows, with a presentation at its place', () => {
    const show = proposed(waiting('Cờ thi đua của Chính phủ'));
    expect(placeOf(show)).toMatchObject({
      title: 'Trao Cờ thi đua của Chính phủ',
      decisionId: 'd-pm',
    });
    expect(order(show)[5]).toBe('s-pm');
    expect(presentations(show)[3]?.id).toBe(placeOf(show)?.id);
  });

  it.each([
    ['no award', waiting(null), 'left'],
    ['an unknown award', waiting('Giải thưởng Sao Mai'), 'left'],
    [
      'an award that is not for them',
      waiting('Cờ thi đua của Chính phủ', 'individual'),
      'left-kind',
    ],
  ])('are left when the list names %s, and that is said', (_what, show, code) => {
    expect(placeOf(proposed(show))).toBeUndefined();
    expect(codes(show)).toContain(code);
  });

  it('awards that nobody hands over yet get a presentation', () => {
    const show = quietWith((plan) => {
      plan.awards.push(castDraft(fromCatalogue('hc-lao-dong-1', 'order-1')));
    });
    expect(presentations(proposed(show))[0]).toMatchObject({
      awardId: 'order-1',
      decisionId: 'd-president',
      formula: { kind: 'auto' },
      callUp: 'auto',
    });
  });
});

describe('waves', () => {
  const many = (count: number) =>
    quietWith((plan) => {
      const all = Array.from({ length: count }, (_, at) => collective(`c-${at}`, `Đơn vị ${at}`));
      plan.recipients.push(...castDraft(all));
      const segment = handing(plan, 's-province');
      segment.waves = [
        castDraft(wave('w-all', ['dung', ...all.map(({ id }) => id), 'giang', 'court', 'bank'])),
      ];
    });

  it('hold no more than the stage, are much of one size and have collectives first', () => {
    const show = proposed(many(69));
    const [segment] = presentations(show).filter(({ id }) => id === 's-province');
    expect(segment?.waves.map(({ recipientIds }) => recipientIds.length)).toEqual([19, 18, 18, 18]);
    expect(segment?.waves.at(-1)?.recipientIds.slice(-2)).toEqual(['dung', 'giang']);
    const { reasons } = proposeOrder(many(69), counting());
    expect(reasons.map((reason) => reasonSentence(reason, translator('vi')))).toContain(
      '“Trao tặng s-province”: chia 4 đợt vì sân khấu chứa 21 người.',
    );
  });

  it('the last award is shared among the leaders who are left, the others step down', () => {
    const show = proposed(
      quietWith((plan) => {
        for (const segment of plan.segments)
          if (segment.kind === 'presentation')
            for (const one of segment.waves) one.presenterIds = [];
        Object.assign(thing(plan.people, 'announcer'), { rank: 1 });
      }),
    );
    const presenters = presentations(show).map(({ waves }) =>
      waves.map(({ presenterIds }) => presenterIds.join()),
    );
    // The announcer hands nothing over, however senior.
    expect(presenters).toEqual([['secretary'], ['deputy'], ['chair'], ['vice', 'vice']]);
  });

  it('whom somebody has chosen stays, and the next lower award goes on from there', () => {
    const show = proposed(
      quietWith((plan) => {
        for (const one of handing(plan, 's-pm').waves) one.presenterIds = [];
        for (const one of handing(plan, 's-province').waves) one.presenterIds = [];
      }),
    );
    const presenters = presentations(show).map(({ waves }) =>
      waves.map(({ presenterIds }) => presenterIds.join()),
    );
    expect(presenters).toEqual([['secretary'], ['secretary'], ['deputy'], ['chair', 'vice']]);
  });

  it('nobody hands over to themselves', () => {
    const show = proposed(
      quietWith((plan) => {
        for (const one of handing(plan, 's-order-2').waves) one.presenterIds = [];
        thing(plan.recipients, 'an').name = 'Trịnh Văn Hùng';
      }),
    );
    expect(presentations(show)[0]?.waves[0]?.presenterIds).toEqual(['deputy']);
  });

  it('without leaders that is said', () => {
    const show = quietWith((plan) => {
      for (const person of plan.people) person.rank = null;
      for (const one of handing(plan, 's-pm').waves) one.presenterIds = [];
    });
    expect(proposeOrder(show, counting())).toMatchObject({
      batch: null,
      reasons: [{ code: 'no-leaders' }],
    });
  });
});

it('every reason has a sentence in both languages, and no sentence is left over', () => {
  const worded = Object.keys(vi).filter((key) => key.startsWith('propose.'));
  expect(worded.every(isWordKey)).toBe(true);
  expect(worded.length).toBeGreaterThan(15);
});

describe('the rarer proposals', () => {
  it('say that two of one award stand in this order because collectives come first', () => {
    const show = quietWith((plan) => {
      const province = handing(plan, 's-province');
      const [bodies, people] = province.waves;
      if (bodies === undefined || people === undefined) throw new Error('the show has changed');
      province.waves = [people];
      plan.awards = plan.awards.filter(({ id }) => id === 'province');
      plan.segments = plan.segments.filter(
        ({ id, kind }) => kind !== 'presentation' || id === province.id,
      );
      const behind = ['court', 'bank'].map((id) => ({
        ...castDraft(province),
        id: `s-${id}`,
        waves: [{ ...bodies, id: `w-${id}`, recipientIds: [id] }],
      }));
      plan.segments.splice(4, 0, ...behind);
    });
    expect(order(proposed(show)).slice(3, 6)).toEqual(['s-court', 's-bank', 's-province']);
    expect(codes(show)).toContain('order-same');
  });

  it('leave waves alone on a stage that nobody has measured', () => {
    const waves = (widthMetres: number) =>
      presentations(
        proposed(
          quietWith((plan) => {
            plan.stage.widthMetres = widthMetres;
          }),
        ),
      ).map((one) => one.waves.length);
    expect(waves(0.1)).toEqual([1, 1, 1, 2]);
    expect(waves(0.8)).toEqual([1, 2, 2, 4]);
  });

  it('give a wave to nobody where every leader receives in it', () => {
    const show = quietWith((plan) => {
      plan.people = plan.people.filter(({ id }) => id === 'secretary' || id === 'announcer');
      for (const segment of plan.segments) {
        if (segment.kind === 'introduction') segment.guestIds = ['secretary'];
        if (segment.kind === 'presentation')
          for (const one of segment.waves) one.presenterIds = ['secretary'];
      }
      const first = handing(plan, 's-order-2').waves[0];
      if (first) first.presenterIds = [];
      thing(plan.recipients, 'an').name = 'Trịnh Văn Hùng';
    });
    const [first] = presentations(proposed(show));
    expect(first?.waves[0]?.presenterIds).toEqual([]);
    expect(codes(show)).not.toContain('presenter-highest');
  });

  it('place people of a list into a presentation that has no wave yet', () => {
    const show = quietWith((plan) => {
      const list = importedList('l-1', [individual('an', 'Nguyễn Thị An')]);
      const award = thing(plan.awards, 'order-2').name.vi;
      plan.lists = [castDraft({ ...list, rows: list.rows.map((one) => ({ ...one, award })) })];
      handing(plan, 's-order-2').waves = [];
    });
    const [first] = presentations(proposed(show));
    expect(first?.waves.map(({ recipientIds }) => recipientIds)).toEqual([['an']]);
  });
});
