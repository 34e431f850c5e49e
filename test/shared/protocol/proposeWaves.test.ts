import type { Plan } from '@shared/model/plan.ts';
import type { Show } from '@shared/model/show.ts';
import { proposeOrder, reasonSentence } from '@shared/protocol/propose.ts';
import { translator } from '@shared/words/translate.ts';
import { castDraft, type Draft } from 'immer';
import { describe, expect, it } from 'vitest';
import { importedList, wave } from '../../fixtures/shows.ts';
import { counting, presentations, programme, proposed } from './proposing.ts';
import {
  collective,
  fromCatalogue,
  handing,
  individual,
  quietShow,
  quietWith,
  thing,
} from './quietShow.ts';

const sentences = (show: Show) =>
  proposeOrder(show, counting()).reasons.map((reason) => reasonSentence(reason, translator('en')));

/** Who hands over, a list for each presentation. */
const presenters = (show: Show) =>
  presentations(proposed(show)).map(({ waves }) => waves.map((one) => one.presenterIds.join('+')));

/** The quiet show in which each presentation has waves with these presenters; '' is a wave that nobody hands over. */
const chosen = (
  own: Readonly<Record<string, readonly string[]>>,
  change?: (plan: Draft<Plan>) => void,
) =>
  quietWith((plan) => {
    for (const [id, ids] of Object.entries(own)) {
      const segment = handing(plan, id);
      const all = segment.waves.flatMap(({ recipientIds }) => recipientIds);
      segment.waves = ids.map((presenter, at) => {
        const hands = presenter === '' ? [] : presenter.split('+');
        return castDraft(wave(`${id}-w-${at}`, at === 0 ? all : [], hands));
      });
    }
    change?.(plan);
  });

const NOBODY = { 's-order-2': [''], 's-order-3': [''], 's-pm': [''], 's-province': [''] };

describe('who hands over', () => {
  it.each([
    [
      'each award goes to the next leader, all waves of it to one',
      chosen({ ...NOBODY, 's-order-3': ['', '', ''] }),
      [['secretary'], ['deputy', 'deputy', 'deputy'], ['chair'], ['vice']],
    ],
    [
      'the last award is shared in equal parts, the more senior the more',
      chosen({
        ...NOBODY,
        's-order-3': ['secretary'],
        's-pm': ['deputy'],
        's-province': ['', '', '', '', ''],
      }),
      [['secretary'], ['secretary'], ['deputy'], ['chair', 'chair', 'chair', 'vice', 'vice']],
    ],
    [
      'with more leaders than waves the most senior of those who are left',
      programme('open guests report s-province close', (plan) => {
        for (const one of handing(plan, 's-province').waves) one.presenterIds = [];
      }),
      [['secretary', 'deputy']],
    ],
    [
      'with fewer leaders than awards the last leader hands over the rest',
      chosen(NOBODY, (plan) => {
        thing(plan.people, 'chair').rank = null;
        thing(plan.people, 'vice').rank = null;
      }),
      [['secretary'], ['deputy'], ['deputy'], ['deputy']],
    ],
    [
      'by rank, however the leaders are listed, and never the one who leads through the ceremony',
      chosen(NOBODY, (plan) => {
        plan.people.reverse();
        thing(plan.people, 'deputy').name = 'Lê Thu Hà';
      }),
      [['secretary'], ['chair'], ['vice'], ['vice']],
    ],
    [
      'it goes on from the lowest who has been chosen',
      chosen({ ...NOBODY, 's-order-2': ['deputy', 'secretary'] }),
      [['deputy', 'secretary'], ['chair'], ['vice'], ['vice']],
    ],
    [
      'a joint pair that somebody has chosen stays',
      chosen({ ...NOBODY, 's-order-2': ['chair+vice'] }),
      [['chair+vice'], ['vice'], ['vice'], ['vice']],
    ],
  ])('%s', (_what, show, expected) => {
    expect(presenters(show)).toEqual(expected);
  });

  it('is said of each wave that somebody gets', () => {
    const show = chosen({ 's-order-2': [''], 's-province': ['chair', ''] });
    expect(sentences(show)).toEqual([
      'Trao tặng s-order-2: Trịnh Văn Hùng presents, whose rank is the highest.',
      'Trao tặng s-province, wave 2: Đặng Xuân Trường presents, as ranks step down with the awards.',
    ]);
  });

  it('that no leader has a rank is said only where somebody is missing', () => {
    const unranked = (plan: Draft<Plan>) => {
      for (const one of plan.people) one.rank = null;
    };
    expect(sentences(chosen({}, unranked))).toEqual([]);
    expect(sentences(chosen({ 's-province': ['chair', ''] }, unranked))).toEqual([
      'Nobody can be named to present: the rank of no leader is known.',
    ]);
  });
});

describe('waves', () => {
  const mixed = (change: (plan: Draft<Plan>, show: Draft<Show>) => void) =>
    quietWith((plan, show) => {
      const [one, other] = handing(plan, 's-province').waves;
      if (one && other) Object.assign(handing(plan, 's-province'), { waves: [other, one] });
      change(plan, show);
    });

  it('of collectives come first, and that is said', () => {
    const show = mixed(() => {});
    expect(presentations(proposed(show))[3]?.waves.map(({ id }) => id)).toEqual([
      'w-province-1',
      'w-province-2',
    ]);
    expect(sentences(show)).toEqual([
      '“Trao tặng s-province”: collectives come first, then individuals and households.',
    ]);
    expect(proposeOrder(show, counting()).batch?.steps).toEqual([
      {
        type: 'arrange-waves',
        payload: {
          segmentId: 's-province',
          waves: handing(castDraft(quietShow().plan), 's-province').waves,
        },
      },
    ]);
  });

  it('in which nobody stands yet keep their places', () => {
    const empty = castDraft([wave('first', [], ['chair']), wave('last', [], ['vice'])]);
    const around = (change: (plan: Draft<Plan>) => void) =>
      quietWith((plan) => {
        change(plan);
        const segment = handing(plan, 's-province');
        segment.waves = empty.flatMap((one, at) => (at === 0 ? [one, ...segment.waves] : [one]));
      });
    expect(
      proposeOrder(
        around(() => {}),
        counting(),
      ),
    ).toEqual({ batch: null, reasons: [] });
    const turned = around((plan) => {
      handing(plan, 's-province').waves.reverse();
    });
    expect(presentations(proposed(turned))[3]?.waves.map(({ id }) => id)).toEqual([
      'first',
      'w-province-1',
      'w-province-2',
      'last',
    ]);
  });

  it('stay as they are in a ceremony without state protocol', () => {
    const show = mixed((_plan, { info }) => {
      info.protocol = 'plain';
    });
    expect(proposeOrder(show, counting())).toEqual({ batch: null, reasons: [] });
  });

  /** Into how many waves five collectives fall on a stage that is so many metres wide. */
  const split = (catalogueId: string, widthMetres: number) => {
    const show = programme('open guests report s-pm close', (plan) => {
      plan.stage = { ...plan.stage, widthMetres, metresPerFrame: 1, metresPerFlag: 2.5 };
      plan.awards = castDraft([fromCatalogue(catalogueId, 'pm')]);
      plan.recipients = castDraft(
        Array.from({ length: 5 }, (_, at) => collective(`c-${at}`, `Đơn vị ${at}`)),
      );
      const [only] = handing(plan, 's-pm').waves;
      if (only) only.recipientIds = plan.recipients.map(({ id }) => id);
    });
    return presentations(proposed(show))[0]?.waves.length;
  };

  it.each([
    ['the stage is just as wide as all', 'bk-thu-tuong', 5, 1],
    ['it is as wide as one', 'bk-thu-tuong', 1, 5],
    ['nobody has measured it', 'bk-thu-tuong', 0.9, 1],
    ['they hold flags, which take more', 'co-chinh-phu', 5, 3],
    ['it is not as wide as one flag', 'co-chinh-phu', 2, 1],
  ])('when %s', (_what, catalogueId, metres, waves) => {
    expect(split(catalogueId, metres)).toBe(waves);
  });
});

describe('people whom a list names', () => {
  const listed = (change: (plan: Draft<Plan>) => void) =>
    programme('open guests report s-pm s-province close', (plan) => {
      const late = individual('late', 'Lý An');
      plan.recipients.push(castDraft(late));
      const list = (id: string, award: string) => {
        const { rows, ...rest } = importedList(id, [late]);
        return castDraft({ ...rest, rows: rows.map((row) => ({ ...row, award })) });
      };
      plan.lists = [
        list('l-1', 'Bằng khen của Thủ tướng Chính phủ'),
        list('l-2', 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh'),
      ];
      change(plan);
    });
  const placesOf = (show: Show) =>
    presentations(proposed(show)).flatMap(({ id, waves }) =>
      waves.flatMap((one, at) => (one.recipientIds.includes('late') ? [`${id} ${at}`] : [])),
    );

  it('stand in the last wave of the award that the latest list names', () => {
    const show = listed(() => {});
    expect(placesOf(show)).toEqual(['s-province 1']);
    const waves = [
      wave('w-province-1', ['court', 'bank'], ['chair']),
      wave('w-province-2', ['dung', 'giang', 'late'], ['vice']),
    ];
    expect(proposeOrder(show, counting()).batch?.steps).toEqual([
      {
        type: 'place-recipients',
        payload: { waveId: 'w-province-2', recipientIds: ['late'], index: 2 },
      },
      { type: 'arrange-waves', payload: { segmentId: 's-province', waves } },
    ]);
  });

  it('stand in the first presentation of their award only', () => {
    const show = listed((plan) => {
      handing(plan, 's-pm').awardId = 'province';
      handing(plan, 's-pm').decisionId = 'd-province';
      plan.awards = plan.awards.filter(({ id }) => id === 'province');
    });
    expect(placesOf(show)).toEqual(['s-pm 0']);
  });
});
