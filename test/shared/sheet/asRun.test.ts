import type { Show } from '@shared/model/show.ts';
import { type AsRunSheet, asRunContent } from '@shared/sheet/asRun.ts';
import { sheetOf } from '@shared/sheet/sheet.ts';
import { sheetAsText } from '@shared/sheet/text.ts';
import { describe, expect, it } from 'vitest';
import { at, EIGHT_O_CLOCK } from '../../fixtures/apply.ts';
import { attend, begin, end, evening, second, wholeEvening } from '../../fixtures/evening.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const whole = wholeEvening();
type Parts = AsRunSheet['record']['parts'];

/** The rows of a part as texts, notes in brackets. */
function rows(parts: Parts, heading: string): readonly (readonly string[])[] {
  const part = parts.find((one) => one.heading === heading);
  return (part?.table?.rows ?? []).map(({ cells }) =>
    cells.map(({ text, note }) => (note === '' ? text : `${text} [${note}]`)),
  );
}
const record = (show: Show) => asRunContent(show).record;

describe('the record on paper', () => {
  it('says before the show that nothing has happened, and no more', () => {
    const { record: empty, annexes } = asRunContent(exampleShow());
    expect(empty.warning).toBe('Buổi lễ chưa diễn ra nên chưa có gì để ghi vào biên bản.');
    expect([empty.parts, empty.facts, empty.signers, annexes]).toEqual([[], [], [], []]);
  });

  it('is no paper to sign while the show goes on', () => {
    const live = evening(exampleShow(), [[0, begin], { goTo: 'w-1/photo', at: 10 }]);
    expect(record(live).warning).toContain('chưa kết thúc');
    expect([record(live).signers, record(live).closing]).toEqual([[], []]);
    const missed = 'Không được gọi tên, chưa trao tại buổi lễ';
    expect(record(live).parts.map(({ heading }) => heading)).not.toContain(missed);
    const ended = at(live, second(500), end);
    expect(rows(record(ended).parts, missed)).toHaveLength(5);
    expect(record(whole).warning).toBeNull();
    expect(record(whole).signers).toEqual(['Người ghi biên bản', 'Xác nhận của Ban Tổ chức']);
    expect(record(whole).closing[0]).toBe(
      'Buổi lễ kết thúc hồi 08 giờ 08 phút, ngày 02 tháng 3 năm 2025.',
    );
  });

  it('begins with place and time, and leaves unknown what is', () => {
    expect(record(whole).facts.map(({ value, known }) => [value, known])).toEqual([
      ['08 giờ 00 phút, ngày 02 tháng 3 năm 2025 (theo kế hoạch: 08:00)', true],
      [expect.stringMatching(/^08 giờ 08 phút, .* \(theo kế hoạch: \d\d:\d\d\)$/), true],
      ['Trung tâm Hội nghị tỉnh', true],
      ['Ủy ban nhân dân tỉnh', true],
      ['chưa xác định', false],
      [expect.stringMatching(/^…+$/), true],
    ]);
  });

  it('sets planned against actual for each segment and wave', () => {
    const programme = rows(record(whole).parts, 'Diễn biến chương trình');
    expect(programme.map(([number, title]) => [number, title])).toEqual([
      ['1', 'Chào cờ'],
      ['2', 'Giới thiệu đại biểu [tạm dừng 0:40]'],
      ['3', 'Phát biểu khai mạc'],
      ['4', 'Trao tặng s-labour'],
      ['', 'Đợt 1/2'],
      ['', 'Đợt 2/2'],
      ['5', 'Trao tặng s-flag'],
      ['6', 'Phát động phong trào thi đua [không diễn ra]'],
      ['7', 'Bế mạc'],
      ['', 'Cả buổi lễ'],
    ]);
    expect(programme[1]?.slice(4, 7)).toEqual(['08:00', '08:01', '1:20']);
    expect(programme[7]?.slice(4)).toEqual(['–', '–', '–', '–']);
    expect(programme.at(-1)?.[6]).toBe('8:10');
  });

  it('counts by award', () => {
    expect(rows(record(whole).parts, 'Kết quả trao tặng')).toEqual([
      [
        'Huân chương Lao động hạng Nhì [2 tập thể, 3 cá nhân và 1 hộ gia đình]',
        ...['3', '1', '1', '–', '1', '–', '6'],
      ],
      ['Giải a-flag [3 tập thể]', '2', '–', '–', '1', '–', '–', '3'],
      ['Cộng [5 tập thể, 3 cá nhân và 1 hộ gia đình]', '5', '1', '1', '1', '1', '–', '9'],
    ]);
  });

  it('lists who was absent, who received for whom, and who was not called', () => {
    const { parts } = record(whole);
    expect(rows(parts, 'Danh sách vắng mặt')).toEqual([
      ['1', 'Tập thể 02', 'Giải a-flag', 'Vắng mặt, trao sau'],
    ]);
    expect(rows(parts, 'Danh sách nhận thay').map(([, who, , by]) => [who, by])).toEqual([
      ['Cố Vũ Đức Thắng', 'Con gái là Vũ Thị Lan đại diện gia đình nhận'],
      ['Hộ ông Bùi Văn Khỏe', 'Bà Lê Thị Mơ nhận thay'],
    ]);
    expect(rows(parts, 'Không được gọi tên, chưa trao tại buổi lễ')).toEqual([
      ['1', 'Tập thể 02', 'Huân chương Lao động hạng Nhì', 'Không được gọi tên'],
    ]);
  });

  it('tells corrections, changes and holds, and keeps quiet where there were none', () => {
    const { parts } = record(whole);
    expect(rows(parts, 'Ghi nhận sau khi đợt trao đã xong')).toEqual([
      ['08:05', 'Hoàng Thị Quỳnh [Sở Giáo dục]', 'Vắng mặt, không đọc tên'],
    ]);
    expect(rows(parts, 'Thay đổi trong buổi lễ')).toEqual([
      ['08:02', 'Thêm người nhận: Nguyễn Đến Sau'],
    ]);
    expect(rows(parts, 'Các lần tạm dừng')).toEqual([
      ['08:00', '08:01', '0:40', 'Chờ đại biểu', 'Giới thiệu đại biểu'],
    ]);
    const plain = evening(exampleShow(), [[0, begin], { goTo: 's-close', at: 10 }]);
    const headings = record(plain).parts.map(({ heading }) => heading);
    for (const heading of ['Thay đổi trong buổi lễ', 'Các lần tạm dừng'])
      expect(headings).not.toContain(heading);
    expect(record(plain).parts.find(({ heading }) => heading === 'Danh sách vắng mặt')).toEqual(
      expect.objectContaining({ table: null, none: 'Không ghi nhận trường hợp nào.' }),
    );
  });

  it('has every recipient and every event in its annexes', () => {
    const [results, log] = asRunContent(whole).annexes;
    const second = results?.parts[1];
    expect(second?.heading).toBe('Trao tặng s-labour · Đợt 2/2');
    expect(rows(results?.parts ?? [], second?.heading ?? '').map((cells) => cells[0])).toEqual([
      '1',
      '1a',
      '2',
    ]);
    expect(rows(results?.parts ?? [], second?.heading ?? '')[1]?.[4]).toBe(
      'Đã nhận [bổ sung trong buổi lễ]',
    );
    const lines = rows(log?.parts ?? [], '');
    expect(lines).toHaveLength(
      whole.run.log.length - whole.run.log.findIndex(({ event }) => event === 'begin'),
    );
    expect(lines).toContainEqual([
      '08:02:52',
      'Người trên sân khấu là',
      '',
      'Hoàng Thị Quỳnh (không được gọi tên: Tập thể 02)',
    ]);
    expect(lines).toContainEqual(['08:00:25', 'Tạm dừng', '2', 'Chờ đại biểu']);
  });

  it('has a stamp that changes with what happened, not with the time of printing', () => {
    const stamp = (show: Show, now = EIGHT_O_CLOCK) => sheetOf(show, 'as-run', now).stamp;
    expect(stamp(whole, second(9999))).toBe(stamp(whole));
    expect(stamp(at(whole, second(600), attend('r-school', { state: 'present' })))).not.toBe(
      stamp(whole),
    );
  });

  it('is the same in plain text, and complete in English', () => {
    const text = sheetAsText(sheetOf(whole, 'as-run', EIGHT_O_CLOCK));
    expect(text).toContain('II. Kết quả trao tặng\n---');
    expect(text).toContain('Hộ ông Bùi Văn Khỏe');
    const info = { ...whole.info, scriptLanguage: 'en' as const };
    const english = sheetAsText(sheetOf({ ...whole, info }, 'as-run', EIGHT_O_CLOCK));
    expect(english).toContain('Record of the ceremony');
    expect(english).toContain('Received by Bà Lê Thị Mơ on their behalf');
    expect(english).not.toContain('Cộng hòa');
    expect(asRunContent({ ...whole, info }).record.motto).toEqual([]);
  });
});

describe('the record of an evening that is not over, or had nothing to hand over', () => {
  const text = (show: Show) => sheetAsText(sheetOf(show, 'as-run', EIGHT_O_CLOCK));

  it('warns in plain text, has nobody sign, and says what is on', () => {
    const live = evening(exampleShow(), [[0, begin], { goTo: 's-intro', at: 10 }]);
    expect(text(live)).toContain(`\n\n${record(live).warning}\n`);
    expect(text(live)).not.toContain('Xác nhận của Ban Tổ chức');
    const programme = rows(record(live).parts, 'Diễn biến chương trình');
    expect(programme[1]?.[1]).toBe('Giới thiệu đại biểu [đang diễn ra]');
    expect(text(whole)).toContain('Xác nhận của Ban Tổ chức');
  });

  it('says nothing of waves where there are none', () => {
    const base = exampleShow();
    const segments = base.plan.segments.filter(({ kind }) => kind !== 'presentation');
    const without = { ...base, plan: { ...base.plan, segments } };
    const ended = evening(without, [[0, begin], { goTo: 's-close', at: 10 }, [99, end]]);
    expect(record(ended).parts.map(({ heading, none }) => [heading, none])).toEqual([
      ['Diễn biến chương trình', expect.any(String)],
      ['Kết quả trao tặng', 'Chương trình không có đợt trao nào.'],
    ]);
  });

  it('has no line for an organiser who is not known, and tells a moment alone without a planned one', () => {
    const base = exampleShow();
    const show = { ...base, info: { ...base.info, organiser: '', startTime: null } };
    const ended = evening(show, [[0, begin], { goTo: 's-close', at: 10 }, [99, end]]);
    expect(text(ended)).not.toContain('Ủy ban nhân dân tỉnh\n\nSố');
    expect(record(ended).facts[0]?.value).toBe('08 giờ 00 phút, ngày 02 tháng 3 năm 2025');
  });

  it('counts how often a segment was gone back to, and names a hold without a reason so', () => {
    const again = evening(exampleShow(), [
      [0, begin],
      { goTo: 's-speech', at: 10 },
      [40, { type: 'back', payload: { from: 's-speech' } }],
      [50, { type: 'hold', payload: { reason: '' } }],
      [60, { type: 'release', payload: {} }],
      [99, end],
    ]);
    const programme = rows(record(again).parts, 'Diễn biến chương trình');
    expect(programme[1]?.[1]).toContain('1');
    expect(rows(record(again).parts, 'Các lần tạm dừng')[0]?.[3]).toBe('không ghi lý do');
  });
});
