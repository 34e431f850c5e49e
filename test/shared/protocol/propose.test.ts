import type { Award } from '@shared/model/award.ts';
import type { Presentation, Segment } from '@shared/model/segment.ts';
import type { Show } from '@shared/model/show.ts';
import { findings } from '@shared/protocol/checks.ts';
import { proposeOrder, reasonSentence } from '@shared/protocol/propose.ts';
import { isWordKey, translator } from '@shared/words/translate.ts';
import { vi } from '@shared/words/vi.ts';
import fc from 'fast-check';
import { castDraft } from 'immer';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { award, importedList, presentation, recipient, wave } from '../../fixtures/shows.ts';
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

/** Ids as a window makes them, but the same in every run. */
function counting(prefix = 'new'): () => string {
  let made = 0;
  return () => {
    made += 1;
    return `${prefix}-${made}`;
  };
}

/** The show as it is proposed; the same show when nothing is. */
function proposed(show: Show, prefix = 'new'): Show {
  const { batch } = proposeOrder(show, counting(prefix));
  return batch === null ? show : changed(show, { type: 'batch', payload: batch });
}

const order = ({ plan }: Show) => plan.segments.map(({ id }) => id);
const codes = (show: Show) => proposeOrder(show, counting()).reasons.map(({ code }) => code);
const presentations = ({ plan }: Show): readonly Presentation[] =>
  plan.segments.filter((one) => one.kind === 'presentation');
const standing = (show: Show) =>
  presentations(show)
    .flatMap(({ awardId, waves }) =>
      waves.flatMap(({ recipientIds }) => recipientIds.map((id) => `${awardId} ${id}`)),
    )
    .sort();

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

/** A show whose awards, people and segments stand in any order, some of them pinned. */
const anyShow = (pins: fc.Arbitrary<boolean>): fc.Arbitrary<Show> =>
  fc
    .record({
      seeds: fc.array(
        fc.record({
          key: fc.nat(),
          pinned: pins,
          award: fc.nat({ max: 5 }),
          collectives: fc.nat({ max: 12 }),
          individuals: fc.nat({ max: 12 }),
          presenter: fc.constantFrom(null, 'secretary', 'deputy', 'chair', 'vice'),
          isMixed: fc.boolean(),
        }),
        { maxLength: 7 },
      ),
      others: fc.shuffledSubarray([
        'report',
        'address',
        'thanks',
        'other',
        'open',
        'close',
      ] as const),
      pinned: fc.array(pins, { minLength: 6, maxLength: 6 }),
      mix: fc.array(fc.nat(), { minLength: 13, maxLength: 13 }),
      width: fc.integer({ min: 1, max: 14 }),
      waiting: fc.nat({ max: 4 }),
    })
    .map(({ seeds, others, pinned, mix, width, waiting }) =>
      quietWith((plan) => {
        plan.awards.push(
          castDraft(fromCatalogue('co-chinh-phu', 'flag')),
          castDraft(award('other')),
        );
        plan.stage.widthMetres = width;
        plan.recipients = [];
        const made = seeds.map(
          ({ award: nth, collectives, individuals, presenter, isMixed, ...seed }, at): Segment => {
            const own = plan.awards[nth] as Award;
            const all = [
              ...Array.from({ length: collectives }, (_, n) =>
                collective(`c-${at}-${n}`, `Đơn vị ${at} ${n}`),
              ),
              ...Array.from(
                { length: own.kinds.includes('individual') ? individuals : 0 },
                (_, n) =>
                  recipient(`i-${at}-${n}`, { kind: 'individual', name: `Người ${at} ${n}` }),
              ),
            ];
            plan.recipients.push(...castDraft(all));
            const ids = all.map(({ id }) => id);
            if (isMixed) ids.reverse();
            const waves = [wave(`w-${at}`, ids, presenter === null ? [] : [presenter])];
            return presentation(`s-${at}`, waves, { awardId: own.id, pinned: seed.pinned });
          },
        );
        const rest = others.map((id, at): Segment => {
          const known = plan.segments.find((one) => one.id === id);
          const role = id === 'open' || id === 'close' || id === 'report' ? 'other' : id;
          return {
            ...((known as Segment | undefined) ?? speech(id, role)),
            pinned: pinned[at] ?? false,
          };
        });
        const keyed = [...made, ...rest].map((segment, at) => ({ segment, key: mix[at] ?? 0 }));
        plan.segments = castDraft(
          keyed.sort((a, b) => a.key - b.key).map(({ segment }) => segment),
        );
        const late = Array.from({ length: waiting }, (_, n) =>
          collective(`late-${n}`, `Muộn ${n}`),
        );
        plan.recipients.push(...castDraft(late));
        const list = importedList('list', late);
        plan.lists = castDraft([
          { ...list, rows: list.rows.map((row) => ({ ...row, award: 'Bằng khen của UBND tỉnh' })) },
        ]);
      }),
    );

/** Each run carries out several batches. */
const RUNS = { numRuns: 40 };

describe('whatever the show', () => {
  const never = fc.constant(false);

  it('nobody is lost or doubled, and everybody whom a list places is placed', () => {
    fc.assert(
      fc.property(anyShow(fc.boolean()), (show) => {
        const next = proposed(show);
        const late = show.plan.recipients.filter(({ id }) => id.startsWith('late'));
        expect(standing(next)).toEqual(
          [...standing(show), ...late.map(({ id }) => `province ${id}`)].sort(),
        );
        const ids = new Set(order(next));
        expect(order(show).filter((id) => !ids.has(id))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('a second run proposes nothing', () => {
    fc.assert(
      fc.property(anyShow(fc.boolean()), (show) => {
        expect(proposeOrder(proposed(show), counting('again')).batch).toBeNull();
      }),
      RUNS,
    );
  });

  it('pinned segments keep their places, and one step takes it all back', () => {
    fc.assert(
      fc.property(anyShow(fc.boolean()), (show) => {
        const next = proposed(show);
        for (const [index, { id, pinned }] of show.plan.segments.entries())
          if (pinned) expect(order(next)[index]).toBe(id);
        const back = next === show ? show : changed(next, { type: 'undo', payload: {} });
        expect(back.plan).toEqual(show.plan);
      }),
      RUNS,
    );
  });

  it('no rule of order is broken afterwards, and nobody is without a presenter', () => {
    fc.assert(
      fc.property(anyShow(never), (show) => {
        const rules = new Set(findings(proposed(show)).map(({ rule }) => rule));
        const broken = ['R1', 'N1', 'N3', 'N8', 'N10', 'N12', 'wave-without-presenter'] as const;
        expect(broken.filter((rule) => rules.has(rule))).toEqual([]);
      }),
      RUNS,
    );
  });
});
