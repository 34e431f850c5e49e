import { type CueSheetRow, cueSheet } from '@shared/view/cueSheet.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { timedShow } from '../../fixtures/shows.ts';

const t = translator('vi');
const show = changed(timedShow(), {
  type: 'set-attendance',
  payload: { recipientId: 'r-hero', attendance: { state: 'proxy', proxy: 'Bà Vũ Thị Lan' } },
});
const sheet = cueSheet(show, t);
const row = (id: string): CueSheetRow => {
  const found = sheet.cues.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no cue ${id}`);
  return found;
};

describe('the show as a list of cues', () => {
  it('counts everybody who receives once, and nobody who stands in no wave', () => {
    expect(sheet.title).toBe('Hội nghị điển hình tiên tiến');
    expect(sheet.recipients).toEqual({ collective: 4, individual: 2, household: 1 });
  });

  it('says of a segment its words and times, and nothing of waves', () => {
    expect(row('s-intro')).toMatchObject({
      number: '2',
      segment: { id: 's-intro', kind: 'introduction', title: 'Giới thiệu đại biểu' },
      beat: null,
      wave: null,
      award: null,
      presenters: [],
      formula: null,
      counts: null,
      startsAfter: 300,
      seconds: 300,
    });
    expect(row('s-intro').script.join('\n')).toContain('Trịnh Thị Hồng');
  });

  it('says of a wave who hands what to whom, in whose name', () => {
    expect(row('w-2/present')).toMatchObject({
      segment: { kind: 'presentation' },
      beat: 'present',
      wave: { number: 2, of: 2 },
      award: 'Huân chương Lao động hạng Nhì',
      presenters: [{ name: 'Lê Thị Ánh', posts: ['Phó Chủ tịch Ủy ban nhân dân tỉnh'] }],
      counts: { collective: 0, individual: 1, household: 1 },
    });
    expect(row('w-2/present').formula).toMatch(/Chủ tịch nước/);
  });

  it('has the script a line each: marks in brackets, names with their order and who comes for them', () => {
    const lines = sheet.cues.flatMap(({ script }) => script);
    expect(lines.filter((line) => /^\[.*\]$/.test(line)).length).toBeGreaterThan(0);
    expect(lines).toContain('1. Trường Trung học phổ thông Chuyên');
    expect(lines.find((line) => line.includes('Vũ Đức Thắng'))).toMatch(/^\d\. .*Bà Vũ Thị Lan/);
  });
});
