import { sampleShow } from '@shared/document/samples.ts';
import { templateShow } from '@shared/document/templates.ts';
import type { ProposedSegment } from '@shared/import/announcement/proposal.ts';
import { proposeAnnouncement } from '@shared/import/announcement/propose.ts';
import type { Show } from '@shared/model/show.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../../fixtures/apply.ts';
import {
  announced,
  announcedIn,
  DUNG,
  emptyShow,
  given,
  HUNG,
  leader,
  other,
  proposed,
} from './hand.ts';

const sample = (): Show => {
  const show = sampleShow('thai-nguyen-2025');
  if (show === null) throw new Error('no sample');
  return show;
};
const called = (segments: readonly ProposedSegment[]) =>
  segments.map((one) => (one.kind === 'presentation' ? one.fields.awardName : one.title));
const order = (parts: Parameters<typeof announced>[0], show = emptyShow()) =>
  called(proposed(show, parts).segments);

const ORDER = given('hc-lao-dong-2', 'HCLĐ hạng Nhì', { at: 10 });
const LOWER_CLASS = given('hc-lao-dong-3', 'HCLĐ hạng Ba', { at: 20 });
const FLAG = given('co-chinh-phu', 'Cờ thi đua của Thủ tướng Chính phủ', { at: 30 });
const PRIME = given('bk-thu-tuong', 'Bằng khen của Thủ tướng', { at: 40 });
const PROVINCE = given('bk-tinh', 'Bằng khen của Chủ tịch UBND tỉnh', { at: 50 });

describe('leaders', () => {
  it('are matched with the people of the show who are called so, however it is spelled', () => {
    const leaders = [HUNG, leader('Đặng  Xuân Trường'.normalize('NFD')), leader('Lò Thị Mận')];
    expect(proposed(sample(), { leaders }).leaders).toMatchObject([
      { key: 'leader-0', name: 'Trịnh Việt Hùng', personId: 'hung', taken: true },
      { key: 'leader-1', personId: 'truong' },
      { key: 'leader-2', name: 'Lò Thị Mận', posts: [], personId: null, taken: true },
    ]);
  });

  it('marks count: Hung is not Hùng', () => {
    expect(proposed(sample(), { leaders: [leader('Trịnh Việt Hưng')] }).leaders).toMatchObject([
      { personId: null },
    ]);
  });

  it('of two namesakes the one with the post is meant, and nobody is two leaders', () => {
    const person = { name: 'Lê Văn An', shortPost: null, address: null, pronunciation: null };
    const show = changed(emptyShow(), {
      type: 'add-people',
      payload: {
        items: [
          { ...person, id: 'a', posts: ['Bí thư Huyện ủy'], rank: null },
          { ...person, id: 'b', posts: ['Giám đốc Sở Y tế'], rank: null },
        ],
      },
    });
    const idsOf = (...posts: readonly string[][]) =>
      proposed(show, { leaders: posts.map((own) => leader('Lê Văn An', own)) }).leaders.map(
        ({ personId }) => personId,
      );
    expect(idsOf(['Giám đốc sở Y tế'])).toEqual(['b']);
    expect(idsOf(['Nhà báo'])).toEqual([null]);
    expect(idsOf(['Giám đốc Sở Y tế'], [])).toEqual(['b', 'a']);
  });
});

describe('the fields of a presentation', () => {
  it('are what the text says, the award by its right name', () => {
    const found = given('co-chinh-phu', 'Cờ thi đua của Thủ tướng Chính phủ', {
      presenters: ['Trịnh Việt Hùng', 'Nguyễn Huy Dũng', 'Trịnh Việt Hùng'],
      formula: 'thừa ủy quyền của\nThủ tướng',
      counts: { collective: 7, individual: null },
      posthumous: true,
    });
    expect(proposed(emptyShow(), { text: '', presentations: [found] }).segments).toMatchObject([
      {
        key: 'presentation-0',
        taken: true,
        found,
        fields: {
          award: 'co-chinh-phu',
          awardName: 'Cờ thi đua của Chính phủ',
          presenters: ['Trịnh Việt Hùng', 'Nguyễn Huy Dũng'],
          formula: 'Thừa ủy quyền của Thủ tướng',
          counts: { collective: 7, individual: null, household: 0 },
          posthumous: true,
        },
      },
    ]);
  });

  it('keep the words of the text where the catalogue has no name or stands for many', () => {
    expect(
      order({
        presentations: [
          given('bk-bo', 'bằng khen của  Bộ trưởng Bộ Y tế'),
          given(null, 'Giải thưởng Hoa Ban'),
          given('kn-chuong', 'Kỷ niệm chương “Vì sự nghiệp giáo dục'),
          given(null, 'Giải “Sao” năm 2025'),
          given(null, 'Medal "For Health'),
          given(null, 'The "Star" of 2025'),
        ],
      }),
    ).toEqual([
      'Bằng khen của Bộ trưởng Bộ Y tế',
      'Giải thưởng Hoa Ban',
      'Kỷ niệm chương “Vì sự nghiệp giáo dục”',
      'Giải “Sao” năm 2025',
      'Medal "For Health"',
      'The "Star" of 2025',
    ]);
  });

  it('speak the language of the script', () => {
    const found = announced({ presentations: [FLAG], others: [other('closing', '')] });
    const { segments } = proposeAnnouncement(emptyShow(), found, 'en');
    expect(called(segments)).toEqual(['Emulation Flag of the Government', 'Closing words']);
  });
});

describe('the order of the programme', () => {
  it('higher tiers and classes first; within a tier as the text has it', () => {
    expect(order({ presentations: [PROVINCE, LOWER_CLASS, FLAG, ORDER, PRIME] })).toEqual([
      'Huân chương Lao động hạng Nhì',
      'Huân chương Lao động hạng Ba',
      'Cờ thi đua của Chính phủ',
      'Bằng khen của Thủ tướng Chính phủ',
      'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    ]);
    expect(order({ presentations: [PRIME, FLAG] })).toEqual([
      'Bằng khen của Thủ tướng Chính phủ',
      'Cờ thi đua của Chính phủ',
    ]);
  });

  it('an award that nobody knows stays behind what it followed; classes that are counted together have their tier', () => {
    const unknown = given(null, 'Giải thưởng Hoa Ban');
    expect(order({ presentations: [PROVINCE, unknown, ORDER] })).toEqual([
      'Huân chương Lao động hạng Nhì',
      'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
      'Giải thưởng Hoa Ban',
    ]);
    const classes = given(null, 'Huân chương Lao động hạng Nhì, Ba');
    expect(order({ presentations: [PROVINCE, classes] })).toEqual([
      'Huân chương Lao động hạng Nhì, Ba',
      'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    ]);
  });

  it('what opens a ceremony stands in front of the awards, what follows them behind, wherever the text tells it', () => {
    expect(
      order({
        presentations: [FLAG],
        others: [
          other('closing', 'bế mạc', { at: 1 }),
          other('speech', 'phát biểu cảm ơn', { role: 'thanks', at: 2 }),
          other('speech', 'phát biểu chỉ đạo', { role: 'address', at: 3 }),
          other('launch', 'phát động thi đua', { at: 4 }),
          other('performance', 'văn nghệ chào mừng', { at: 5 }),
          other('speech', 'phát biểu khai mạc', { role: 'other', at: 6 }),
          other('performance', 'tốp ca', { at: 60 }),
          other('speech', 'phát biểu của đại biểu', { role: 'other', at: 61 }),
          other('speech', 'báo cáo tổng kết', { role: 'report', at: 62 }),
          other('introduction', 'giới thiệu đại biểu', { at: 63 }),
          other('opening', 'chào cờ', { at: 64 }),
        ],
      }),
    ).toEqual([
      'Văn nghệ chào mừng',
      'Chào cờ',
      'Giới thiệu đại biểu',
      'Phát biểu khai mạc',
      'Báo cáo tổng kết',
      'Cờ thi đua của Chính phủ',
      'Phát biểu chỉ đạo',
      'Phát động thi đua',
      'Tốp ca',
      'Phát biểu của đại biểu',
      'Phát biểu cảm ơn',
      'Bế mạc',
    ]);
  });

  const PROGRAMME = [
    'Trao Bằng khen của Thủ tướng cho 1 tập thể.',
    '- 7h30 - 8h00: đón tiếp',
    '- 8 giờ 00: trao Bằng khen của Chủ tịch UBND tỉnh',
    '- 8:30 phát động thi đua',
    '- 9h00 trao Huân chương',
  ].join('\n');
  const at = (words: string) => PROGRAMME.indexOf(words);
  const timed = {
    presentations: [
      { ...PRIME, source: [{ start: 0, end: 5 }] },
      given('hc-lao-dong-2', 'Huân chương', { at: at('trao Huân chương') }),
      {
        ...PROVINCE,
        // Told once above the programme as well.
        source: [
          { start: 1, end: 2 },
          { start: at('trao Bằng khen của Chủ tịch'), end: at('trao Bằng khen của Chủ tịch') + 1 },
        ],
      },
    ],
    others: [
      other('launch', 'phát động thi đua', { at: at('phát động') }),
      other('opening', 'chào cờ', { at: 2 }),
    ],
  };

  it('of a programme with times is kept; what it does not tell stands by its usual neighbour', () => {
    expect(order({ text: PROGRAMME, ...timed })).toEqual([
      'Chào cờ',
      'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
      'Phát động phong trào thi đua',
      'Huân chương Lao động hạng Nhì',
      'Bằng khen của Thủ tướng Chính phủ',
    ]);
  });

  it.each([
    ['one time alone', PROGRAMME.replace(/^- 8.*$/gmu, '').replace('- 9h00', '')],
    ['numbers that are no times', PROGRAMME.replace(/7h30 - 8h00|8 giờ 00|8:30|9h00/g, '12 hộ,')],
  ])('%s make no programme', (_, text) => {
    expect(order({ text, ...timed })[1]).toBe('Huân chương Lao động hạng Nhì');
  });

  it.each([
    '7h30',
    '(8:30)',
    '* 14g15',
    '1. 8 giờ',
    'Từ 7h30',
    '9.00 a.m.',
    '10 pm',
    '15:00 - 15:30',
  ])('a line may begin with %s', (time) => {
    const text = PROGRAMME.replace(/^- (?:7h30 - 8h00|8 giờ 00|8:30|9h00)/gmu, time);
    expect(text).not.toBe(PROGRAMME);
    const shift = (start: number) => text.length - PROGRAMME.length + start;
    const last = given('hc-lao-dong-2', 'Huân chương', { at: shift(at('trao Huân chương')) });
    const first = given('bk-tinh', 'Bằng khen', { at: shift(at('phát động')) });
    expect(order({ text, presentations: [last, first] })).toEqual([
      'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
      'Huân chương Lao động hạng Nhì',
    ]);
  });
});

describe('what the show has already', () => {
  const text = {
    leaders: [HUNG, DUNG],
    presentations: [
      given('hc-lao-dong-2', 'Huân chương Lao động hạng Nhì', {
        presenters: ['Trịnh Việt Hùng'],
        counts: { individual: 9 },
      }),
    ],
    others: [
      other('launch', 'Phát động phong trào thi đua năm 2025', { by: ['Nguyễn Huy Dũng'] }),
      other('opening', 'chào cờ'),
      other('performance', 'văn nghệ'),
    ],
  };
  const takenOf = (show: Show, parts = text) =>
    proposed(show, parts).segments.map(({ kind, taken }) => `${kind} ${taken}`);

  it('is not taken again; the rest is', () => {
    expect(takenOf(sample())).toEqual([
      'opening false',
      'presentation false',
      'launch false',
      'performance true',
    ]);
  });

  it('is taken where the number or who presents differs', () => {
    for (const more of [
      { presenters: ['Trịnh Việt Hùng'], counts: { individual: 10 } },
      { presenters: ['Nguyễn Huy Dũng'], counts: { individual: 9 } },
    ]) {
      const presentations = [given('hc-lao-dong-2', 'Huân chương', more)];
      expect(takenOf(sample(), { ...text, presentations })).toContain('presentation true');
    }
  });

  it('is taken where it waits to be filled in', () => {
    const usual = templateShow('commendation-conference');
    if (usual === null) throw new Error('no template');
    expect(takenOf(usual)).toEqual([
      'opening false',
      'presentation true',
      'launch true',
      'performance true',
    ]);
  });

  it('a text that has come in once has nothing more to say', () => {
    const show = announcedIn(emptyShow(), text);
    expect(new Set(takenOf(show).map((one) => one.split(' ')[1]))).toEqual(new Set(['false']));
  });
});
