import { NOTICE_CODES, SKIP_REASONS } from '@shared/import/announcement/announcement.ts';
import { announcementLines, noticeSentence } from '@shared/import/announcement/told.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import { announced, given, HUNG, honoured, leader, other } from './hand.ts';

const t = translator('vi');
const lines = (parts: Parameters<typeof announced>[0]) => announcementLines(announced(parts), t);

describe('the sentence of a notice', () => {
  it.each(NOTICE_CODES)('%s is one in both languages, whatever it leaves open', (code) => {
    for (const language of ['vi', 'en'] as const) {
      const sentence = noticeSentence({ code, details: {} }, translator(language));
      expect(sentence).not.toBe(code);
      expect(sentence).toMatch(/…/u);
      expect(sentence).not.toMatch(/[{}]/);
    }
  });

  it('says what it is about', () => {
    const details = { award: 'Cờ thi đua', first: 5, second: 6 };
    expect(noticeSentence({ code: 'counts-differ', details }, t)).toBe(
      '“Cờ thi đua”: chỗ này ghi 5, chỗ khác ghi 6. Hãy kiểm tra.',
    );
    expect(
      noticeSentence({ code: 'odd-kind', details: { award: 'X', kind: 'individual' } }, t),
    ).toContain('cá nhân');
  });
});

describe('what was understood, line by line', () => {
  it('tells leaders, presentations, the sum and the rest', () => {
    expect(
      lines({
        leaders: [HUNG, leader('Lò Thị Mận')],
        presentations: [
          given('co-chinh-phu', 'Cờ thi đua của Thủ tướng', {
            presenters: ['Trịnh Việt Hùng'],
            formula: 'Thừa ủy quyền của Thủ tướng',
            counts: { collective: 7 },
          }),
          given(null, 'Giải thưởng  Hoa Ban', {
            counts: { collective: 1, individual: null },
            names: [honoured('Xã Một')],
            posthumous: true,
          }),
        ],
        others: [
          other('launch', 'Phát động thi đua năm 2026', {
            by: ['Trịnh Việt Hùng'],
            theme: 'Kỷ cương',
          }),
        ],
        skipped: SKIP_REASONS.map((reason) => ({
          text: `đã\n${reason}`,
          reason,
          source: { start: 0, end: 1 },
        })),
        notices: [{ code: 'presenter-unknown', details: { award: 'X' }, source: [] }],
      }),
    ).toEqual([
      '2 phần trao thưởng, 1 phần khác, 2 lãnh đạo.',
      '  Trịnh Việt Hùng, Ủy viên dự khuyết Trung ương Đảng, Bí thư Tỉnh ủy',
      '  Lò Thị Mận',
      '1. Cờ thi đua của Chính phủ: 7 tập thể · Trịnh Việt Hùng trao · Thừa ủy quyền của Thủ tướng',
      '2. Giải thưởng Hoa Ban: 1 tập thể, cá nhân: chưa rõ số · truy tặng · chưa rõ người trao · Xã Một',
      'Số đã biết: 8 tập thể',
      '+ Phát động thi đua năm 2026 · “Kỷ cương” · Trịnh Việt Hùng',
      ...SKIP_REASONS.map(
        (reason) => `– Không tính: “đã ${reason}” (${t(`announcement.skipped.${reason}`)})`,
      ),
      '• “X”: văn bản không nói ai trao.',
    ]);
  });

  it('says what is not known', () => {
    const nothing = { collective: null, individual: null, household: null };
    const unknown = given('bk-tinh', 'Bằng khen', { counts: nothing });
    expect(lines({ presentations: [unknown] })[1]).toContain(': chưa rõ số lượng ·');
    const together = { ...unknown, together: { value: 12, spans: [] } };
    expect(lines({ presentations: [together] })[1]).toContain(': 12 người nhận, chưa rõ loại ·');
    expect(lines({ presentations: [together] })).toHaveLength(2);
  });

  it('says a theme once', () => {
    const theme = 'Vì biển xanh';
    const [, line] = lines({
      others: [other('launch', `Phát động đợt thi đua “${theme}”`, { theme })],
    });
    expect(line).toBe('+ Phát động đợt thi đua “Vì biển xanh”');
  });

  it('says that there is nothing', () => {
    expect(lines({})).toEqual(['Không tìm thấy phần nào của buổi lễ trong văn bản.']);
  });
});

it('a notice that is not known is shown as it is, and no sum where nothing was counted', () => {
  expect(noticeSentence({ code: 'unheard' as never, details: {} }, t)).toBe('unheard');
  const two = (more: object) =>
    lines({
      presentations: [
        given('co-chinh-phu', 'Cờ thi đua', more),
        given('hc-lao-dong-2', 'Huân chương', {}),
      ],
    });
  const isSum = (line: string) => line.startsWith('Số đã biết');
  expect(two({}).some(isSum)).toBe(false);
  expect(two({ counts: { collective: 7 } }).filter(isSum)).toEqual(['Số đã biết: 7 tập thể']);
});
