import { sampleShow } from '@shared/document/samples.ts';
import { announcementBatch } from '@shared/import/announcement/plan.ts';
import type {
  AnnouncementProposal,
  ProposedSegment,
} from '@shared/import/announcement/proposal.ts';
import { findById } from '@shared/model/lookup.ts';
import { type Show, showSchema } from '@shared/model/show.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../../fixtures/apply.ts';
import { carriedOut, making, names } from '../lists.ts';
import {
  announcedIn,
  DUNG,
  emptyShow,
  given,
  HUNG,
  honoured,
  leader,
  one,
  only,
  other,
  type Parts,
  presentations,
  proposed,
  THAI_NGUYEN,
  titles,
  usual,
  waves,
} from './hand.ts';

describe('what a person has said of the proposal', () => {
  const edited = (
    edit: (proposal: AnnouncementProposal) => AnnouncementProposal,
    show = emptyShow(),
  ) => carriedOut(show, announcementBatch(show, edit(proposed(show, THAI_NGUYEN)), making()));
  const onSegment =
    (key: string, change: (segment: ProposedSegment) => ProposedSegment) =>
    (proposal: AnnouncementProposal): AnnouncementProposal => ({
      ...proposal,
      segments: proposal.segments.map((one) => (one.key === key ? change(one) : one)),
    });

  it('what is not taken stays out', () => {
    const show = edited((proposal) => ({
      ...proposal,
      leaders: proposal.leaders.map((one) => ({ ...one, taken: one.name !== 'Trịnh Việt Hùng' })),
      segments: proposal.segments.map((one) => ({
        ...one,
        taken: one.key === 'presentation-0' || one.kind === 'launch',
      })),
    }));
    expect(titles(show)).toEqual([
      'Trao Huân chương Lao động hạng Nhì',
      'Phát động phong trào thi đua năm 2025',
    ]);
    expect(show.plan.people.map(({ name }) => name)).not.toContain('Trịnh Việt Hùng');
    expect(waves(show, only(show))).toEqual([[9]]);
    expect(show.plan.awards).toHaveLength(1);
    expect(show.info.stated).toEqual({ collective: null, individual: 9, household: null });
  });

  it('fields hold, not what was found', () => {
    const show = edited(
      onSegment('presentation-0', (segment) =>
        segment.kind === 'presentation'
          ? {
              ...segment,
              fields: {
                ...segment.fields,
                award: 'hc-lao-dong-1',
                awardName: 'Huân chương Lao động hạng Nhất',
                presenters: ['Phạm Hoàng Sơn', 'Người Mới'],
                formula: null,
                counts: { collective: 0, individual: 2, household: 0 },
              },
            }
          : segment,
      ),
    );
    const [first] = presentations(show);
    expect(first?.title).toBe('Trao Huân chương Lao động hạng Nhất');
    expect(first === undefined ? [] : waves(show, first)).toEqual([
      ['Phạm Hoàng Sơn', 1],
      ['Người Mới', 1],
    ]);
  });

  it('a leader who was given another name speaks under it', () => {
    const show = edited((proposal) => ({
      ...proposal,
      leaders: proposal.leaders.map((one) =>
        one.name === 'Nguyễn Huy Dũng' ? { ...one, name: 'Nguyễn Huy Dương', posts: [' '] } : one,
      ),
      segments: proposal.segments.map((one) => ({ ...one, taken: one.kind === 'launch' })),
    }));
    const [launch] = show.plan.segments;
    const [speakerId] = launch?.kind === 'launch' ? launch.speakerIds : [];
    expect(findById(show.plan.people, speakerId ?? null)).toMatchObject({
      name: 'Nguyễn Huy Dương',
      posts: [],
    });
    expect(show.plan.people).toHaveLength(6);
  });

  it('nothing taken is nothing done', () => {
    const none = proposed(emptyShow(), THAI_NGUYEN);
    const without = {
      ...none,
      leaders: none.leaders.map((one) => ({ ...one, taken: false })),
      segments: none.segments.map((one) => ({ ...one, taken: false })),
    };
    expect(announcementBatch(emptyShow(), without, making())).toBeNull();
    expect(announcementBatch(emptyShow(), proposed(emptyShow(), {}), making())).toBeNull();
  });
});

describe('other segments', () => {
  it('speeches have their role and speakers; guests are everybody but who introduces them', () => {
    const show = announcedIn(emptyShow(), {
      leaders: [HUNG, DUNG, leader('Lò Thị Mận')],
      others: [
        other('speech', 'báo cáo tổng kết', { role: 'report', by: ['Lò Thị Mận'] }),
        other('speech', 'phát biểu', { by: ['Trịnh Việt Hùng'] }),
        other('introduction', 'giới thiệu đại biểu', { by: ['Lò Thị Mận'] }),
        other('other', 'Ký giao ước thi đua', { by: ['Nguyễn Huy Dũng'] }),
      ],
    });
    const id = (name: string) => show.plan.people.find((one) => one.name === name)?.id;
    const [hung, dung, man] = ['Trịnh Việt Hùng', 'Nguyễn Huy Dũng', 'Lò Thị Mận'].map(id);
    expect(show.plan.segments).toMatchObject([
      { kind: 'introduction', guestIds: [hung, dung] },
      { kind: 'speech', role: 'report', speakerIds: [man] },
      { kind: 'speech', role: 'other', speakerIds: [hung] },
      { kind: 'other', title: 'Ký giao ước thi đua', speakerIds: [dung] },
    ]);
  });

  it('what was skipped makes nothing', () => {
    const skipped = [{ text: 'x', reason: 'past', source: { start: 0, end: 1 } }] as const;
    expect(announcementBatch(emptyShow(), proposed(emptyShow(), { skipped }), making())).toBeNull();
  });
});

describe('into a show that is there', () => {
  it('a usual programme is filled in, and what it lacks comes to its place', () => {
    const show = announcedIn(usual(), {
      ...THAI_NGUYEN,
      presentations: [
        ...(THAI_NGUYEN.presentations ?? []),
        given('bk-bo', 'Bằng khen của Bộ trưởng Bộ Y tế', { counts: { collective: 2 } }),
        given('hc-doc-lap-3', 'Huân chương Độc lập hạng Ba', { counts: { collective: 1 } }),
      ],
      others: [
        ...(THAI_NGUYEN.others ?? []),
        other('opening', 'chào cờ'),
        other('introduction', 'giới thiệu'),
        other('speech', 'phát biểu chỉ đạo', { role: 'address', by: ['Trịnh Việt Hùng'] }),
        other('performance', 'văn nghệ'),
      ],
    });
    expect(titles(show)).toEqual([
      'Chào cờ',
      'Tuyên bố lý do, giới thiệu đại biểu',
      'Báo cáo tổng kết phong trào thi đua và công tác khen thưởng',
      'Phát biểu của lãnh đạo đơn vị tổ chức',
      'Trao Huân chương Lao động hạng Nhất',
      'Trao Huân chương Lao động hạng Nhì',
      'Trao Huân chương Lao động hạng Ba',
      'Trao Huân chương Độc lập hạng Ba',
      'Trao Bằng khen của Thủ tướng Chính phủ',
      'Trao Cờ thi đua của Chính phủ',
      'Trao Cờ thi đua của UBND tỉnh',
      'Trao Bằng khen của Chủ tịch UBND tỉnh',
      'Trao Bằng khen của Bộ trưởng Bộ Y tế',
      'Phát động phong trào thi đua',
      'Phát biểu chỉ đạo của lãnh đạo cấp trên',
      'Văn nghệ',
      'Đại diện tập thể, cá nhân được khen thưởng phát biểu',
      'Bế mạc',
    ]);
    const province = presentations(show).find(({ title }) => title.endsWith('Chủ tịch UBND tỉnh'));
    expect(province?.waves[0]?.id).toBe('bk-tinh-w1');
    expect(province === undefined ? [] : waves(show, province)).toEqual([
      ['Nguyễn Huy Dũng', 19],
      ['Đặng Xuân Trường', 18],
      ['Lê Quang Tiến', 18],
      ['Nguyễn Thanh Bình', 18],
    ]);
    const launch = show.plan.segments.find(({ kind }) => kind === 'launch');
    expect(launch).toMatchObject({ theme: 'Kỷ cương, trách nhiệm; chủ động, kịp thời' });
    const [, introduction] = show.plan.segments;
    expect(introduction?.kind === 'introduction' && introduction.guestIds).toHaveLength(6);
    expect(show.plan.segments.find(({ title }) => title.startsWith('Phát biểu chỉ'))).toMatchObject(
      {
        speakerIds: [expect.any(String)],
      },
    );
    expect(showSchema.safeParse(show).success).toBe(true);
  });

  it('an empty presentation takes the text’s own formula', () => {
    const formula = 'Thay mặt lãnh đạo Đảng, Nhà nước';
    const show = announcedIn(usual(), {
      presentations: [given('hc-lao-dong-2', 'x', { counts: { individual: 1 }, formula })],
    });
    const segment = presentations(show).find(({ title }) => title.endsWith('hạng Nhì'));
    expect(segment?.formula).toEqual({ kind: 'custom', text: formula });
  });

  it('two presentations of one award find one place, and the second comes behind it', () => {
    const show = announcedIn(usual(), {
      presentations: [
        given('bk-tinh', 'x', { counts: { collective: 5 } }),
        given('bk-tinh', 'x', { counts: { collective: 6 } }),
      ],
    });
    const own = presentations(show).slice(-2);
    expect(own.map((segment) => waves(show, segment))).toEqual([[[5]], [[6]]]);
    expect(own[0]?.id).toBe('bk-tinh');
  });

  it('people of the show are used; who has no posts yet gets them', () => {
    const sample = sampleShow('thai-nguyen-2025') as Show;
    const bare = changed(sample, {
      type: 'edit-person',
      payload: { id: 'binh', changes: { posts: [] } },
    });
    const parts: Parts = {
      leaders: [
        leader('Nguyễn Thanh Bình', ['Phó Chủ tịch UBND tỉnh']),
        leader('Lê Quang Tiến', ['Giám đốc']),
        leader('Đặng Xuân Trường'),
      ],
      others: [other('speech', 'phát biểu', { by: ['Lê Quang Tiến'] })],
    };
    const show = announcedIn(bare, parts);
    expect(show.plan.people).toHaveLength(sample.plan.people.length);
    expect(findById(show.plan.people, 'binh')?.posts).toEqual(['Phó Chủ tịch UBND tỉnh']);
    expect(findById(show.plan.people, 'tien')?.posts).toEqual(['Phó Chủ tịch UBND tỉnh']);
    expect(show.plan.segments.find(({ title }) => title === 'Phát biểu')).toMatchObject({
      speakerIds: ['tien'],
    });
    expect(show.info.stated).toEqual(sample.info.stated);
  });

  it('recipients of the show with the same name are used', () => {
    const before = one('bk-tinh', 'x', { counts: { collective: 1 }, names: [honoured('Xã Một')] });
    const show = announcedIn(
      before,
      {
        presentations: [given('co-tinh', 'y', { names: [honoured('xã Một'), honoured('Xã Hai')] })],
      },
      'm',
    );
    expect(show.plan.recipients.map(({ name }) => name)).toEqual(['Xã Một', 'Xã Hai']);
    expect(
      names(show, show.plan.segments.find(({ title }) => title.includes('Cờ'))?.id ?? ''),
    ).toEqual([['Xã Một', 'Xã Hai']]);
    expect(show.info.stated.collective).toBe(1);
  });

  it('a text that is not all that the show knows says nothing of the whole', () => {
    const before = one('bk-tinh', 'x', {
      counts: { collective: null },
      names: [honoured('Xã Một')],
    });
    expect(before.info.stated.collective).toBeNull();
    const presentations = [given('co-tinh', 'y', { counts: { collective: 4 } })];
    expect(announcedIn(before, { presentations }, 'm').info.stated.collective).toBeNull();
  });

  it('what the show says of a launch stays, and what it lacks is added', () => {
    const launch = (by: string, more = {}) =>
      other('launch', 'phát động thi đua', { by: [by], ...more });
    const leaders = [HUNG, DUNG];
    const before = announcedIn(emptyShow(), { leaders, others: [launch('Trịnh Việt Hùng')] });
    const others = [launch('Nguyễn Huy Dũng', { theme: 'Kỷ cương' })];
    const show = announcedIn(before, { leaders, others }, 'm');
    expect(show.plan.segments).toMatchObject([
      { kind: 'launch', theme: 'Kỷ cương', speakerIds: [before.plan.people[0]?.id] },
    ]);
  });

  it('a programme with times keeps its order there, too', () => {
    const text = '8h00 trao Bằng khen\n8h30 phát động\n9h00 trao Huân chương';
    const parts = {
      text,
      presentations: [
        given('hc-lao-dong-2', 'Huân chương', { at: 40, counts: { individual: 1 } }),
        given('bk-bo', 'Bằng khen của Bộ trưởng Bộ Y tế', { at: 1, counts: { individual: 1 } }),
      ],
      others: [other('launch', 'Phát động', { at: 25 })],
    };
    expect(titles(announcedIn(emptyShow(), parts))).toEqual([
      'Trao Bằng khen của Bộ trưởng Bộ Y tế',
      'Phát động phong trào thi đua',
      'Trao Huân chương Lao động hạng Nhì',
    ]);
  });
});

it('a presentation of the show that has no wave yet gets those of the text', () => {
  const show = usual();
  const bare: Show = {
    ...show,
    plan: {
      ...show.plan,
      segments: show.plan.segments.map((one) =>
        one.kind === 'presentation' ? { ...one, waves: [] } : one,
      ),
    },
  };
  const before = presentations(bare).map(({ id }) => id);
  const after = announcedIn(bare, THAI_NGUYEN);
  const filled = presentations(after).filter(
    ({ id, waves: own }) => before.includes(id) && own.length > 0,
  );
  expect(filled.length).toBeGreaterThan(0);
  expect(filled.every((one) => waves(after, one).every(([, n]) => Number(n) > 0))).toBe(true);
});

it('a speaker whom the show knows already is not made anew', () => {
  const speech = { others: [other('speech', 'Phát biểu', { by: ['Lò Thị Mận'] })] };
  const once = announcedIn(emptyShow(), speech);
  expect(once.plan.people.map(({ name }) => name)).toEqual(['Lò Thị Mận']);
  const known = {
    ...emptyShow(),
    plan: { ...emptyShow().plan, people: once.plan.people },
  };
  const again = announcedIn(known, speech, 'm');
  expect(again.plan.people).toEqual(once.plan.people);
  expect(again.plan.segments[0]).toMatchObject({ speakerIds: [once.plan.people[0]?.id] });
});
