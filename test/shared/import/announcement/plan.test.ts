import { batchSchema } from '@shared/command/batch.ts';
import { announcementBatch } from '@shared/import/announcement/plan.ts';
import { showSchema } from '@shared/model/show.ts';
import { findings } from '@shared/protocol/checks.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../../fixtures/apply.ts';
import { making } from '../lists.ts';
import {
  announcedIn,
  emptyShow,
  given,
  honoured,
  one,
  only,
  other,
  presentations,
  proposed,
  recipientsOf,
  THAI_NGUYEN,
  titles,
  usual,
  waves,
} from './hand.ts';

describe('a whole announcement', () => {
  const show = announcedIn(emptyShow(), THAI_NGUYEN);

  it('becomes the run of show', () => {
    expect(titles(show)).toEqual([
      'Trao Huân chương Lao động hạng Nhì',
      'Trao Huân chương Lao động hạng Ba',
      'Trao Cờ thi đua của Chính phủ',
      'Trao Bằng khen của Thủ tướng Chính phủ',
      'Trao Cờ thi đua của Ủy ban nhân dân tỉnh',
      'Trao Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
      'Phát động phong trào thi đua năm 2025',
    ]);
    expect(presentations(show).map((segment) => waves(show, segment))).toEqual([
      [['Trịnh Việt Hùng', 9]],
      [['Trịnh Việt Hùng', 9]],
      [['Phạm Hoàng Sơn', 7]],
      [['Phạm Hoàng Sơn', 11]],
      [['Nguyễn Huy Dũng', 15]],
      [
        ['Nguyễn Huy Dũng', 19],
        ['Đặng Xuân Trường', 18],
        ['Lê Quang Tiến', 18],
        ['Nguyễn Thanh Bình', 18],
      ],
    ]);
    expect(show.plan.segments.at(-1)).toMatchObject({
      kind: 'launch',
      speakerIds: [show.plan.people[2]?.id],
      theme: 'Kỷ cương, trách nhiệm; chủ động, kịp thời',
    });
    expect(show.info.stated).toEqual({ collective: 97, individual: 27, household: null });
    expect(showSchema.safeParse(show).success).toBe(true);
  });

  it('leaders have their posts in order, and what nobody said stays open', () => {
    expect(show.plan.people[0]).toEqual({
      id: expect.any(String),
      name: 'Trịnh Việt Hùng',
      posts: ['Ủy viên dự khuyết Trung ương Đảng', 'Bí thư Tỉnh ủy'],
      shortPost: null,
      address: 'đồng chí',
      pronunciation: null,
      rank: null,
    });
    expect(show.plan.people.map(({ name }) => name)).toEqual([
      'Trịnh Việt Hùng',
      'Phạm Hoàng Sơn',
      'Nguyễn Huy Dũng',
      'Đặng Xuân Trường',
      'Lê Quang Tiến',
      'Nguyễn Thanh Bình',
    ]);
  });

  it('is one batch that a window may send, and one step to take back', () => {
    const batch = announcementBatch(emptyShow(), proposed(emptyShow(), THAI_NGUYEN), making());
    expect(batch?.label).toBe('import-announcement');
    expect(batchSchema.safeParse(batch).success).toBe(true);
    const undone = changed(show, { type: 'undo', payload: {} });
    expect([undone.plan, undone.info]).toEqual([emptyShow().plan, emptyShow().info]);
  });

  it('satisfies the checks as far as it can be known', () => {
    const { info } = show;
    const state = { ...show, info: { ...info, protocol: 'vn-state' } } as const;
    const errors = findings(state).filter(({ severity }) => severity === 'error');
    expect(errors.filter(({ rule }) => rule === 'R1' || rule === 'R5')).toEqual([]);
  });

  it('keeps the order of the proposal in an empty programme', () => {
    const others = [
      other('performance', 'văn nghệ chào mừng', { at: 1 }),
      other('opening', 'chào cờ', { at: 2 }),
    ];
    const presentations = [given('co-tinh', 'Cờ', { at: 3 })];
    expect(titles(announcedIn(emptyShow(), { presentations, others })).slice(0, 2)).toEqual([
      'Văn nghệ chào mừng',
      'Chào cờ',
    ]);
  });

  it('a kind of which one number is not known has no total', () => {
    const presentations = [
      given('co-tinh', 'Cờ', { counts: { collective: 3 } }),
      given('bk-tinh', 'Bằng khen', { counts: { collective: null, individual: 2 } }),
    ];
    expect(announcedIn(emptyShow(), { presentations }).info.stated).toEqual({
      collective: null,
      individual: 2,
      household: null,
    });
  });

  it('does nothing where the show has all of it', () => {
    const again = proposed(show, THAI_NGUYEN);
    const leaders = again.leaders.map((one) => ({ ...one, taken: false }));
    expect(announcementBatch(show, again, making('z'))).toBeNull();
    expect(announcementBatch(show, { ...again, leaders }, making('z'))).toBeNull();
  });
});

describe('lineups', () => {
  it('collectives, individuals, households; of each kind names first, then places for the rest', () => {
    const show = one('bk-tinh', 'Bằng khen', {
      counts: { collective: 2, individual: 3, household: 1 },
      names: [
        honoured('ông Hà Văn Sỹ', 'individual', 'Trưởng bản, Bản Nà Khoang'),
        honoured('Trường THPT Chu Văn An', 'collective', 'phường Tân Thịnh'),
      ],
    });
    expect(recipientsOf(show)).toMatchObject([
      {
        kind: 'collective',
        name: 'Trường THPT Chu Văn An',
        unit: 'phường Tân Thịnh',
        post: null,
      },
      { kind: 'collective', name: null },
      {
        kind: 'individual',
        name: 'Hà Văn Sỹ',
        address: 'ông',
        post: 'Trưởng bản',
        unit: 'Bản Nà Khoang',
      },
      { kind: 'individual', name: null },
      { kind: 'individual', name: null },
      { kind: 'household', name: null },
    ]);
  });

  it('more names than were counted all come in, and a number that nobody knows makes no place', () => {
    const named = [honoured('Xã Một'), honoured('Xã Hai')];
    expect(
      recipientsOf(one('co-tinh', 'Cờ', { counts: { collective: 1 }, names: named })),
    ).toHaveLength(2);
    const show = one('co-tinh', 'Cờ', { counts: { collective: null }, names: named });
    expect(recipientsOf(show).map((recipient) => recipient?.name)).toEqual(['Xã Một', 'Xã Hai']);
    expect(show.info.stated.collective).toBeNull();
    expect(
      waves(emptyShow(), only(one('co-tinh', 'Cờ', { counts: { collective: null } }))),
    ).toEqual([[0]]);
  });

  it('the dead are marked, with a name or without', () => {
    const show = one('hc-lao-dong-2', 'Huân chương', {
      counts: { individual: 2 },
      names: [honoured('Lò Văn Ỏm', 'individual')],
      posthumous: true,
    });
    expect(recipientsOf(show).map((recipient) => recipient?.posthumous)).toEqual([true, true]);
    expect(
      recipientsOf(one('hc-lao-dong-2', 'Huân chương', { counts: { individual: 1 } })),
    ).toMatchObject([{ posthumous: false }]);
  });

  it('who is honoured twice stands in both presentations; a namesake of another unit does not', () => {
    const person = (unit: string | null) => honoured('Lò Thị Mận', 'individual', unit);
    const show = announcedIn(emptyShow(), {
      presentations: [
        given('hc-lao-dong-2', 'a', { counts: { individual: 1 }, names: [person('Sở Y tế')] }),
        given('hc-lao-dong-3', 'b', { counts: { individual: 1 }, names: [person(null)] }),
        given('bk-tinh', 'c', { counts: { individual: 1 }, names: [person('Sở Tư pháp')] }),
      ],
    });
    expect(show.plan.recipients.map(({ unit }) => unit)).toEqual(['Sở Y tế', 'Sở Tư pháp']);
    expect(show.info.stated.individual).toBe(2);
    const [first, second] = presentations(show);
    expect(first?.waves[0]?.recipientIds).toEqual(second?.waves[0]?.recipientIds);
  });

  it('a number that no stage takes makes no places', () => {
    expect(
      only(one('bk-tinh', 'Bằng khen', { counts: { individual: 20_001 } })).waves,
    ).toMatchObject([{ recipientIds: [] }]);
    const show = one('bk-tinh', 'Bằng khen', { counts: { individual: 20_000 } });
    expect(show.plan.recipients).toHaveLength(20_000);
  });
});

describe('several presenters', () => {
  const both = ['Nguyễn Huy Dũng', 'Trịnh Việt Hùng'];
  const wavesFor = (more: Parameters<typeof given>[2]) => {
    const show = one('bk-tinh', 'Bằng khen', { presenters: both, ...more });
    return waves(show, only(show));
  };

  it('share a number that is known, the first ones one more', () => {
    expect(wavesFor({ counts: { collective: 3, individual: 2 } })).toEqual([
      ['Nguyễn Huy Dũng', 3],
      ['Trịnh Việt Hùng', 2],
    ]);
  });

  it('stay together where the number is not known or does not go round', () => {
    for (const counts of [{ collective: 5, individual: null }, { collective: 1 }])
      expect(wavesFor({ counts })).toEqual([[...both, counts.collective]]);
    expect(wavesFor({ counts: { collective: null } })).toEqual([[...both, 0]]);
  });

  it('a presentation without presenters has one wave without any', () => {
    const show = one('bk-tinh', 'Bằng khen', { counts: { collective: 2 } });
    expect(waves(show, only(show))).toEqual([[2]]);
  });
});

describe('the formula', () => {
  const formula = (award: string, more: Parameters<typeof given>[2]) =>
    only(one(award, 'x', { counts: { collective: 1 }, ...more })).formula;
  const presenters = ['Trịnh Việt Hùng'];

  it('is left to the rules where they say the same, however it is spelled, or the text says none', () => {
    for (const said of ['thừa uỷ quyền của Chủ tịch nước', 'Thừa ủy quyền của Chủ tịch nước'])
      expect(formula('hc-lao-dong-2', { presenters, formula: said })).toEqual({ kind: 'auto' });
    expect(formula('hc-lao-dong-2', { formula: 'Thừa ủy quyền của Chủ tịch nước' })).toEqual({
      kind: 'auto',
    });
    expect(formula('co-chinh-phu', { presenters })).toEqual({ kind: 'auto' });
  });

  it('is the text’s own where the rules say another or none', () => {
    expect(
      formula('hc-lao-dong-2', { presenters, formula: 'thay mặt lãnh đạo Đảng, Nhà nước' }),
    ).toEqual({ kind: 'custom', text: 'Thay mặt lãnh đạo Đảng, Nhà nước' });
    expect(formula('bk-tinh', { presenters, formula: 'Thay mặt UBND tỉnh' })).toEqual({
      kind: 'custom',
      text: 'Thay mặt UBND tỉnh',
    });
    expect(formula('bk-tinh', { formula: 'Thay mặt UBND tỉnh' })).toMatchObject({ kind: 'custom' });
  });
});

describe('awards', () => {
  it('one award of several presentations is made once, and those of the show are used', () => {
    const parts = {
      presentations: [
        given('bk-tinh', 'Bằng khen', { counts: { collective: 5 } }),
        given('bk-tinh', 'Bằng khen', { counts: { collective: 6 } }),
        given(null, 'Giải thưởng Hoa Ban', { counts: { individual: 1 } }),
        given(null, 'giải thưởng  Hoa Ban', { counts: { individual: 2 } }),
      ],
    };
    const show = announcedIn(emptyShow(), parts);
    expect(show.plan.awards).toMatchObject([
      { catalogueId: 'bk-tinh' },
      { catalogueId: null, name: { vi: 'Giải thưởng Hoa Ban', en: null } },
    ]);
    expect(presentations(show)).toHaveLength(4);
    expect(announcedIn(usual(), parts).plan.awards).toHaveLength(usual().plan.awards.length + 1);
  });

  it('classes that are counted together have what the classes have in common', () => {
    const show = one(null, 'Huân chương Lao động hạng Nhì, Ba', { counts: { individual: 14 } });
    expect(show.plan.awards).toMatchObject([
      {
        catalogueId: null,
        name: { vi: 'Huân chương Lao động hạng Nhì, Ba' },
        tier: 1,
        class: null,
        form: 'medal',
        issuer: { vi: 'Chủ tịch nước' },
      },
    ]);
    expect(titles(show)).toEqual(['Trao Huân chương Lao động hạng Nhì, Ba']);
  });
});
