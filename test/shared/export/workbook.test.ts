import { SAMPLES } from '@shared/document/samples.ts';
import { TEMPLATES } from '@shared/document/templates.ts';
import type { PlainBook } from '@shared/export/plainBook.ts';
import { type BookContent, readWorkbook, workbookOf } from '@shared/export/workbook.ts';
import type { Show } from '@shared/model/show.ts';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { sourceOf } from '../../fixtures/books.ts';
import { choicesArbitrary } from '../../fixtures/commands.ts';
import { played } from '../../fixtures/played.ts';
import { exampleShow, importedList, recipient } from '../../fixtures/shows.ts';

vi.setConfig({ testTimeout: 60_000 });

const content = ({ info, plan }: Show): BookContent => ({ info, plan });

function readBack(book: PlainBook): BookContent {
  const read = readWorkbook(sourceOf(book));
  if (read === null || 'code' in read) throw new Error(JSON.stringify(read));
  return read;
}

describe('a workbook', () => {
  it('gives any plan back as it was', () => {
    fc.assert(
      fc.property(choicesArbitrary, (choices) => {
        const show = played(choices);
        expect(readBack(workbookOf(show))).toEqual(content(show));
      }),
      { numRuns: 150 },
    );
  });

  it.each([...SAMPLES, ...TEMPLATES].map((show) => [show.id, show] as const))(
    'gives %s back as it was',
    (_id, show) => {
      expect(readBack(workbookOf(show))).toEqual(content(show));
    },
  );

  it('keeps what cells lose: spaces, marks, lines, long texts', () => {
    const odd = [
      '  two  spaces ',
      '=1+1',
      "'x",
      'Ðường',
      'a\u00adb',
      '_x0041_',
      '🏅',
      '\u200bx',
      '1/2',
    ];
    const note = `${'dòng\n\n'.repeat(6000)}  cuối`;
    const show = changed(exampleShow(), {
      type: 'add-recipients',
      payload: {
        items: odd.map((name, nth) => recipient(`odd-${nth}`, { name, note, seat: ' ' })),
        place: null,
      },
    });
    expect(readBack(workbookOf(show))).toEqual(content(show));
  });

  it('keeps departments of one’s own, also of one name, with their notes', () => {
    const show = changed(
      exampleShow(),
      { type: 'add-department', payload: { department: { id: 'd1', name: 'Âm thanh' } } },
      { type: 'add-department', payload: { department: { id: 'd2', name: '  ' } } },
      {
        type: 'edit-segment',
        payload: {
          segmentId: 's-open',
          changes: { notes: { d1: 'Nhạc nền', d2: '', sound: ' x ' } },
        },
      },
    );
    expect(readBack(workbookOf(show))).toEqual(content(show));
  });

  it('keeps hard ends and how the show is called, waits in paragraphs with lines of their own', () => {
    const fillers = ['Xin chờ ít phút.', 'Hai dòng\nmột đoạn', 'Cách\n\n\nhai dòng', '  đầu dòng '];
    const show = changed(
      exampleShow(),
      { type: 'edit-calling', payload: { changes: { step: 'wave', guardMs: 0, fillers } } },
      { type: 'edit-segment', payload: { segmentId: 's-open', changes: { endsBy: '08:10' } } },
      {
        type: 'edit-segment',
        payload: { segmentId: 's-labour', changes: { startsAt: '08:30', endsBy: '09:00' } },
      },
    );
    expect(readBack(workbookOf(show))).toEqual(content(show));
    expect(workbookOf(show).tables[0]?.rows[0]?.slice(3, 6)).toEqual(['', '08:10', '']);
  });

  it('goes on in another sheet where one is too long for a reader', () => {
    const many = Array.from({ length: 25_000 }, (_, nth) => recipient(`r${nth}`));
    const base = exampleShow();
    const show = {
      ...base,
      plan: {
        ...base.plan,
        recipients: [...base.plan.recipients, ...many],
        lists: [importedList('l1', many.slice(0, 20_000)), importedList('l2', [])],
      },
    };
    const book = workbookOf(show);
    expect(Math.max(...book.tables.map(({ rows }) => rows.length))).toBeLessThan(20_000);
    expect(readBack(book)).toEqual(content(show));
  });

  it('is in the language of the script, and has no two heads alike in one sheet', () => {
    const english = changed(exampleShow(), {
      type: 'edit-info',
      payload: { changes: { scriptLanguage: 'en' } },
    });
    expect(workbookOf(exampleShow()).tables.map(({ name }) => name)).toEqual([
      'Chương trình',
      'Người nhận',
      'Lãnh đạo',
      'Khen thưởng',
      'Quyết định',
      'Thông tin',
      'Lời riêng',
      'Mẫu lời dẫn',
      'Chữ tắt',
      'Điểm kiểm tra đã bỏ qua',
      'Danh sách đã nhập',
      'Rostrum',
    ]);
    expect(workbookOf(english).tables[0]?.name).toBe('Programme');
    for (const { columns } of [
      ...workbookOf(english).tables,
      ...workbookOf(exampleShow()).tables,
    ]) {
      const heads = columns.map(({ head }) => head.toLowerCase());
      expect(new Set(heads).size).toBe(heads.length);
    }
  });

  it('reads like a list that people know', () => {
    const [programme, recipients] = workbookOf(exampleShow()).tables;
    expect(recipients?.columns.slice(0, 7).map(({ head }) => head)).toEqual([
      'Đợt',
      'STT',
      'Họ và tên / Tên tập thể',
      'Loại',
      'Chức vụ',
      'Đơn vị',
      'Hình thức khen thưởng',
    ]);
    expect(recipients?.rows[2]?.slice(0, 7)).toEqual([
      '4.1',
      3,
      'Hoàng Thị Quỳnh',
      'cá nhân',
      '',
      'Sở Giáo dục',
      'Huân chương Lao động hạng Nhì',
    ]);
    expect(programme?.rows[4]?.slice(0, 7)).toEqual([
      '4.1',
      'Đợt trao',
      'Đợt trao',
      '',
      '',
      '',
      'Trịnh Thị Hồng; Nguyễn Văn Dũng',
    ]);
  });
});
