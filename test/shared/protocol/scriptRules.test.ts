import type { Recipient } from '@shared/model/recipient.ts';
import type { Show } from '@shared/model/show.ts';
import { findings } from '@shared/protocol/checks.ts';
import type { RuleId } from '@shared/protocol/finding.ts';
import { greetedByName } from '@shared/protocol/rules/script.ts';
import { placelessWords, unusableTemplates } from '@shared/protocol/rules/words.ts';
import { describe, expect, it } from 'vitest';
import { handing, quietShow, quietWith, thing } from './quietShow.ts';

const of = (rule: RuleId, show: Show) => findings(show).filter((one) => one.rule === rule);

describe('what nobody can read', () => {
  /** The tokens that are found with these changes to one recipient, and in which paragraph. */
  const tokens = (changes: Partial<Recipient>, attendance?: Show['run']['attendance'][string]) =>
    of(
      'R7',
      quietWith((plan, { run }) => {
        Object.assign(thing(plan.recipients, 'cuong'), changes);
        if (attendance !== undefined) run.attendance.cuong = attendance;
      }),
    ).map(({ at, values }) => [values.token, at.cueId, at.part]);
  const AMONG_NAMES = [['XQZW', 'w-pm/call-up', 'names']];

  it('is looked for in names, in what stands under them, and in who receives instead', () => {
    expect(tokens({ name: 'Lý XQZW' })).toEqual(AMONG_NAMES);
    expect(tokens({ unit: 'Phòng XQZW' })).toEqual(AMONG_NAMES);
    const receiver = { name: 'Lý Văn XQZW', relation: null };
    expect(tokens({ posthumous: true, receiver })).toEqual(AMONG_NAMES);
    expect(tokens({}, { state: 'proxy', proxy: 'Lý Văn XQZW' })).toEqual(AMONG_NAMES);
    expect(tokens({})).toEqual([]);
  });

  it('is no matter for a name that the MC passes over', () => {
    const later = { state: 'absent', outcome: 'later' } as const;
    expect(tokens({ name: 'Lý XQZW' }, later)).toEqual(AMONG_NAMES);
    expect(tokens({ name: 'Lý XQZW' }, { ...later, outcome: 'skip' })).toEqual([]);
  });

  it('is said once in a segment, where it stands first, and again in the next', () => {
    const show = quietWith((plan) => {
      for (const id of ['court', 'giang', 'tax']) thing(plan.recipients, id).name = `Lý Văn XQZW`;
    });
    expect(of('R7', show).map(({ at, values }) => [at.cueId, values])).toEqual([
      ['w-pm/call-up', { title: 'Trao tặng s-pm', token: 'XQZW' }],
      ['w-province-1/call-up', { title: 'Trao tặng s-province', token: 'XQZW' }],
    ]);
  });
});

describe('greetings by name', () => {
  /** The first greeting names the secretary; this one comes behind it. */
  const greeted = (...later: readonly string[]) =>
    greetedByName(
      quietWith((plan) => {
        const say = (part: string, text: string) => {
          plan.words.own[part] = { text, basis: '', locked: false };
        };
        say('open#purpose', 'Kính thưa đồng chí Trịnh Văn Hùng, Bí thư Tỉnh ủy!');
        for (const [nth, text] of later.entries())
          say(['report#invite', 'close#item'][nth] ?? '', text);
      }),
    );

  it('are counted from the second on, with whom they greet', () => {
    expect(
      greeted('Kính thưa đồng chí Phạm Hoàng Sơn ! Xin mời.', 'Kính thưa ông Đặng Xuân Trường.'),
    ).toEqual([
      {
        rule: 'N9',
        kind: 'greeting',
        at: { segmentId: 'report', cueId: 'report', part: 'invite' },
        values: { title: 'Phát biểu report', whom: 'đồng chí Phạm Hoàng Sơn', key: 2 },
        fix: null,
      },
      {
        rule: 'N9',
        kind: 'greeting',
        at: { segmentId: 'close', cueId: 'close', part: 'item' },
        values: { title: 'Bế mạc', whom: 'ông Đặng Xuân Trường', key: 3 },
        fix: null,
      },
    ]);
  });

  it.each<readonly [string, string, boolean]>([
    ['somebody of the show without a word of address', 'Kính thưa Phạm Hoàng Sơn!', true],
    ['the same in capitals', 'Kính thưa PHẠM HOÀNG SƠN!', true],
    ['somebody with a post in front of the name', 'Kính thưa Bí thư Trịnh Văn Hùng!', true],
    ['somebody whom the show does not know', 'Kính thưa đồng chí Lê Văn Tám!', true],
    ['leaders together', 'Kính thưa các đồng chí lãnh đạo!', false],
    ['a name in another sentence', 'Kính thưa quý vị! Xin mời ông Phạm Hoàng Sơn.', false],
  ])('name %s', (_what, text, isNamed) => {
    expect(greeted(text)).toHaveLength(isNamed ? 1 : 0);
  });
});

describe('templates of a file', () => {
  const faulty = (language: 'vi' | 'en', ...texts: readonly (readonly [string, string])[]) =>
    unusableTemplates(
      quietWith((plan) => {
        for (const [key, text] of texts) plan.words.templates[language][key] = text;
      }),
    );

  it('are said each with its first fault', () => {
    expect(
      faulty('vi', ['present.joint', 'Cùng {nobody}.'], ['present.jiont', 'Cùng {others}.']).map(
        ({ kind, values }) => [kind, values.key, values.language, values.slot],
      ),
    ).toEqual([
      ['unknown-slot', 'present.joint', 'vi', 'nobody'],
      ['unknown-key', 'present.jiont', 'vi', undefined],
    ]);
  });

  it('are looked at in both languages, whatever the script is in', () => {
    expect(faulty('en', ['present.joint', 'Together.'])).toEqual([
      {
        rule: 'template-unusable',
        kind: 'missing-slot',
        at: {},
        values: { slot: '{others}', key: 'present.joint', language: 'en' },
        fix: null,
      },
    ]);
    expect(unusableTemplates(quietShow())).toEqual([]);
  });
});

describe('own words', () => {
  const own = (part: string, locked = false, change: Parameters<typeof quietWith>[0] = () => {}) =>
    placelessWords(
      quietWith((plan, show) => {
        plan.words.own[part] = { text: 'Hát to lên.', basis: '', locked };
        change(plan, show);
      }),
    );
  const placeless = (at: object, locked = false) => [
    {
      rule: 'words-placeless',
      kind: null,
      at,
      values: { words: 'Hát to lên.' },
      fix: locked ? null : 'drop-words',
    },
  ];

  it('have their place as long as the paragraph is there', () => {
    expect(own('report#invite')).toEqual([]);
    expect(own('w-pm/call-up#callUp')).toEqual([]);
  });

  it('lead to the segment of their cue when the paragraph has gone', () => {
    expect(own('report#anthem')).toEqual(
      placeless({ segmentId: 'report', cueId: 'report', part: 'anthem' }),
    );
    expect(own('w-pm/call-up#anthem')).toEqual(
      placeless({ segmentId: 's-pm', cueId: 'w-pm/call-up', part: 'anthem' }),
    );
  });

  it('lead to the segment that their cue was of when that has gone, if it is still there', () => {
    // A presentation without waves has a cue of its own.
    expect(own('s-pm#item')).toEqual(placeless({ segmentId: 's-pm', cueId: 's-pm', part: 'item' }));
    expect(
      own('w-pm/call-up#callUp', false, (plan) => {
        handing(plan, 's-pm').waves = [];
      }),
    ).toEqual(placeless({ cueId: 'w-pm/call-up', part: 'callUp' }));
  });

  it('are left to a person once they are approved', () => {
    expect(own('report#anthem', true)).toEqual(
      placeless({ segmentId: 'report', cueId: 'report', part: 'anthem' }, true),
    );
  });
});
