import type { FoundOther } from '@shared/import/announcement/announcement.ts';
import { segmentTitle } from '@shared/import/announcement/segmentTitle.ts';
import type { Language } from '@shared/model/primitives.ts';
import { describe, expect, it } from 'vitest';

type Kind = FoundOther['kind'];

/** The title of a segment that these clauses of a text tell. */
function titleOf(
  kind: Kind,
  text: string,
  {
    role = null,
    clauses = [text],
    language = 'vi',
  }: Partial<Pick<FoundOther, 'role'>> & {
    readonly clauses?: readonly string[];
    readonly language?: Language;
  } = {},
): string {
  const source = clauses.map((clause) => {
    const start = text.indexOf(clause);
    if (start < 0) throw new Error(clause);
    return { start, end: start + clause.length };
  });
  const found = { kind, text: clauses[0] ?? '', by: [], theme: null, role, source };
  return segmentTitle(found, text, language);
}

describe('a point of a programme is called as it stands there', () => {
  it.each([
    ['performance', null, '- Văn nghệ chào mừng do CLB nghệ thuật biểu diễn', 'Văn nghệ chào mừng'],
    ['performance', null, '7h30-7h50: Văn nghệ chào mừng, 3 tiết mục', 'Văn nghệ chào mừng'],
    [
      'speech',
      'report',
      '4. Báo cáo tổng kết năm 2024: đồng chí Ngô Xuân Thưởng',
      'Báo cáo tổng kết năm 2024',
    ],
    ['speech', 'report', '2. 8h10 - 8h30: Báo cáo tổng kết (đồng chí Hiếu)', 'Báo cáo tổng kết'],
    [
      'speech',
      'thanks',
      '8 giờ 55 phút | Đại diện công nhân phát biểu cảm ơn | MC',
      'Đại diện công nhân phát biểu cảm ơn',
    ],
    [
      'speech',
      'other',
      '9.00 a.m. phát biểu của chị Vương Thảo Linh',
      'Phát biểu của chị Vương Thảo Linh',
    ],
    ['speech', 'other', '14h00\tDiễn văn kỷ niệm\tÔng Phùng Văn Giáp', 'Diễn văn kỷ niệm'],
    ['launch', null, '• Phát động thi đua năm 2026.', 'Phát động thi đua năm 2026'],
    ['performance', null, '- Tiết mục “Sóng, gió và biển”, ca múa', 'Tiết mục “Sóng, gió và biển”'],
    ['other', null, '+ Ký giao ước thi đua; chụp ảnh', 'Ký giao ước thi đua'],
  ] as const)('%s %s: %s', (kind, role, line, title) => {
    expect(titleOf(kind, line, { role })).toBe(title);
    // The mark of the point may stand outside of what was understood.
    expect(titleOf(kind, `x\n${line}`, { role, clauses: [line] })).toBe(title);
  });

  it('but not by who does it, or by what else happens there', () => {
    const speaker = '3. Ông Bạch Hưng Thịnh, Giám đốc Sở Y tế, đọc diễn văn của ngành';
    expect(titleOf('speech', speaker, { role: 'other' })).toBe('Diễn văn');
    expect(titleOf('performance', '- Đón tiếp đại biểu, văn nghệ chào mừng')).toBe(
      'Văn nghệ chào mừng',
    );
    expect(titleOf('speech', '1. Sở Nội vụ chuẩn bị: …', { role: 'report' })).toBe('Báo cáo');
  });

  it('what every ceremony has is called as everywhere, whatever else the point names', () => {
    const point = '1. 8h00: Chào cờ, tuyên bố lý do, giới thiệu đại biểu';
    expect(titleOf('opening', point)).toBe('Chào cờ');
    expect(titleOf('introduction', point)).toBe('Tuyên bố lý do, giới thiệu đại biểu');
    expect(titleOf('introduction', '2. Giới thiệu đại biểu')).toBe('Giới thiệu đại biểu');
    expect(titleOf('closing', '9h30: Bế mạc hội nghị')).toBe('Bế mạc');
  });
});

describe('of prose only the words that name the thing are taken', () => {
  it.each([
    [
      'launch',
      null,
      'Bí thư Tỉnh ủy phát động phong trào thi đua năm 2025 với chủ đề “Kỷ cương, sáng tạo”',
      'Phát động phong trào thi đua năm 2025',
    ],
    [
      'launch',
      null,
      'Bộ trưởng phát động phong trào thi đua “Giữ rừng, giữ nước”, yêu cầu',
      'Phát động phong trào thi đua “Giữ rừng, giữ nước”',
    ],
    [
      'launch',
      null,
      'ông An phát động đợt thi đua “Mỗi người một việc',
      'Phát động đợt thi đua “Mỗi người một việc”',
    ],
    [
      'speech',
      'report',
      'Trình bày báo cáo tổng kết, đồng chí Mai Văn Sự nêu rõ',
      'Báo cáo tổng kết',
    ],
    [
      'speech',
      'report',
      'Sau phần chào cờ, cô Thảo báo cáo kết quả năm học.',
      'Báo cáo kết quả năm học',
    ],
    [
      'speech',
      'other',
      'Tại buổi lễ, Đại tá Hiển đọc diễn văn kỷ niệm ngày truyền thống',
      'Diễn văn kỷ niệm',
    ],
    ['speech', 'other', 'Đọc diễn văn tại buổi lễ, ông Quang khẳng định', 'Diễn văn'],
    [
      'speech',
      'address',
      'Phát biểu chúc mừng, bà Nga mong thị xã phát triển',
      'Phát biểu chúc mừng',
    ],
    ['speech', 'thanks', 'một nữ sinh đã phát biểu cảm ơn thầy cô', 'Phát biểu cảm ơn'],
    ['performance', null, 'mở đầu bằng màn văn nghệ chào mừng của sinh viên', 'Văn nghệ chào mừng'],
  ] as const)('%s %s: %s', (kind, role, text, title) => {
    for (const written of [text, text.normalize('NFD')])
      expect(titleOf(kind, written, { role })).toBe(title);
  });

  it('of several clauses those that say most', () => {
    const clauses = [
      'Chủ tịch phát động phong trào thi đua trong toàn Đảng bộ',
      'Chủ tịch phát động phong trào thi đua năm 2025',
    ];
    for (const order of [clauses, [...clauses].reverse()])
      expect(titleOf('launch', `${order.join('. ')}.`, { clauses: order })).toBe(
        'Phát động phong trào thi đua năm 2025',
      );
  });

  it('a name that is too long is none', () => {
    const text = `ông An phát động ${'cuộc vận động lớn '.repeat(8)}`;
    expect(titleOf('launch', text)).toBe('Phát động phong trào thi đua');
  });
});

describe('what the text does not name is called as it usually is', () => {
  it.each([
    ['performance', null, 'Văn nghệ', 'Music performance'],
    ['launch', null, 'Phát động phong trào thi đua', 'Launch of the movement'],
    ['speech', 'report', 'Báo cáo', 'Report'],
    ['speech', 'address', 'Phát biểu của lãnh đạo', 'Address'],
    ['speech', 'thanks', 'Phát biểu đáp từ', 'Words of thanks'],
    ['speech', 'other', 'Phát biểu', 'Speech'],
    ['speech', null, 'Phát biểu', 'Speech'],
    ['closing', null, 'Bế mạc', 'Closing words'],
    ['other', null, 'Phần khác', 'Other segment'],
  ] as const)('%s %s', (kind, role, vi, en) => {
    const text = 'Sau đó ông An nói với đại biểu';
    expect(titleOf(kind, text, { role })).toBe(vi);
    expect(titleOf(kind, text, { role, language: 'en' })).toBe(en);
  });

  it('a script in another language has no words of the text', () => {
    const point = '- Phát động thi đua năm 2026';
    expect(titleOf('launch', point, { language: 'en' })).toBe('Launch of the movement');
    const english = '9:00 Speech by the dean: to be confirmed';
    expect(titleOf('speech', english, { role: 'other', language: 'en' })).toBe('Speech');
    expect(titleOf('speech', '9:00 Speech of the dean', { language: 'en' })).toBe(
      'Speech of the dean',
    );
    expect(titleOf('speech', english, { role: 'other' })).toBe('Phát biểu');
  });
});
