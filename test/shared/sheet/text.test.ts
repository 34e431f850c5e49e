import type { SheetName } from '@shared/model/sheetName.ts';
import type { Show } from '@shared/model/show.ts';
import { settingsOf } from '@shared/sheet/settings.ts';
import { sheetOf } from '@shared/sheet/sheet.ts';
import { sheetAsText } from '@shared/sheet/text.ts';
import { trayListContent } from '@shared/sheet/trayList.ts';
import { describe, expect, it } from 'vitest';
import { changed, EIGHT_O_CLOCK } from '../../fixtures/apply.ts';
import { bareShow } from '../../fixtures/bareShow.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const lines = (text: string) => text.split('\n');

describe('sheetAsText', () => {
  it('gives the script with its cues, marks and names line by line', () => {
    const show = changed(exampleShow(), {
      type: 'set-attendance',
      payload: { recipientId: 'r-school', attendance: { state: 'proxy', proxy: 'bà Lý Thu' } },
    });
    const text = lines(sheetAsText(sheetOf(show, 'script', EIGHT_O_CLOCK)));
    expect(text.slice(0, 2)).toEqual(['Kịch bản dẫn chương trình', '=========================']);
    expect(text).toContain('4. Trao tặng s-labour (Mục 4–12)');
    expect(text).toContain('[4 Mời lên]');
    expect(text).toContain('[Quốc ca]');
    expect(text).toContain('  1. Trường Trung học phổ thông Chuyên (bà Lý Thu nhận thay)');
    expect(text).toContain('  2. Tập thể hai — chưa có tên');
    expect(text.at(-2)).toMatch(/^v1 · [0-9a-z]{6} · In lúc 02\/03\/2025 08:00$/);
  });

  it('gives the lineups with their presenters and places', () => {
    const text = lines(sheetAsText(sheetOf(exampleShow(), 'lineups', EIGHT_O_CLOCK)));
    expect(text).toContain('Huân chương Lao động hạng Nhì · Đợt 2/2');
    expect(text).toContain('Người trao: Đồng chí Lê Thị Ánh, Phó Chủ tịch Ủy ban nhân dân tỉnh');
    expect(text).toContain('  2. Hộ ông Bùi Văn Khỏe · cách mép trái sân khấu 7,3 m');
  });
});

describe('what is still to come, in plain text', () => {
  const show = bareShow();
  const text = (name: SheetName, of = show) => sheetAsText(sheetOf(of, name, EIGHT_O_CLOCK));

  it('has the heads of the running order, and none where there are no rows', () => {
    expect(lines(text('running-order')).slice(0, 6)).toContainEqual(
      expect.stringContaining('Nội dung'),
    );
    const empty = { ...show, plan: { ...show.plan, segments: [] } };
    expect(text('running-order', empty)).not.toContain('Nội dung');
    expect(text('lineups', empty)).toContain('\n\nChưa có danh sách.\n');
  });

  it('begins with the event where no organiser is known', () => {
    expect(lines(text('lineups')).slice(2, 3)).toEqual(['Hội nghị điển hình tiên tiến']);
    expect(lines(text('lineups', exampleShow()))[2]).toBe('Ủy ban nhân dân tỉnh');
  });

  it('says how a name is said and where its bearer sits, and no place that does not fit', () => {
    expect(lines(text('lineups'))).toContainEqual(
      expect.stringMatching(/^ {2}2\. Smith \/Xmít\/ · Ghế A12$/),
    );
  });

  it('says of a stage plan that nobody hands over yet', () => {
    expect(text('stage-plans')).toContain('chưa phân công');
    expect(text('stage-plans', exampleShow())).not.toContain('chưa phân công');
  });
});

describe('the trays', () => {
  it('have the first thing on top, or below all others where that was chosen', () => {
    const order = (of: Show) => {
      const [tray] = trayListContent(of, settingsOf(of, 'trays')).sections;
      return tray?.table?.rows.map(({ cells }) => cells[2]?.text);
    };
    const show = exampleShow();
    expect(order(show)).toEqual(['1', '2', '3']);
    const reversed = changed(show, {
      type: 'set-sheet',
      payload: { sheet: 'trays', changes: { reversed: true } },
    });
    expect(order(reversed)).toEqual(['3', '2', '1']);
  });
});
