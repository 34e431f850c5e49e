import { sheetOf } from '@shared/sheet/sheet.ts';
import { sheetAsText } from '@shared/sheet/text.ts';
import { describe, expect, it } from 'vitest';
import { changed, EIGHT_O_CLOCK } from '../../fixtures/apply.ts';
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
