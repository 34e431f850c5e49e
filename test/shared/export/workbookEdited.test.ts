import type { PlainBook } from '@shared/export/plainBook.ts';
import { type BookContent, readWorkbook, workbookOf } from '@shared/export/workbook.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { edited, sourceOf } from '../../fixtures/books.ts';
import { exampleShow, importedList } from '../../fixtures/shows.ts';

function readBack(book: PlainBook): BookContent {
  const read = readWorkbook(sourceOf(book));
  if (read === null || 'code' in read) throw new Error(JSON.stringify(read));
  return read;
}

describe('a workbook that was edited', () => {
  const show = exampleShow();
  const book = workbookOf(show);
  const column = (rows: readonly string[][], head: string) => rows[0]?.indexOf(head) ?? -1;
  const NAME = 'Họ và tên / Tên tập thể';

  /** Sets the cell of the nth row (1 is the first below the heads) under a head. */
  const set = (sheet: string, nth: number, head: string, text: string, of: PlainBook = book) =>
    edited(of, sheet, (rows) => {
      const row = rows[nth];
      if (row === undefined) throw new Error(`no row ${nth}`);
      if (column(rows, head) < 0) throw new Error(`no head ${head}`);
      row[column(rows, head)] = text;
      return rows;
    });
  const nthOf = (item: string) => {
    const { rows = [] } = book.tables.find(({ name }) => name === 'Thông tin') ?? {};
    return rows.findIndex(([label]) => label === item) + 1;
  };
  const problem = (of: PlainBook) => {
    const read = readWorkbook(sourceOf(of));
    return read !== null && 'code' in read ? read : null;
  };

  it('brings a new name in, and nothing else changes', () => {
    const { plan } = readBack(set('Người nhận', 3, NAME, 'Hoàng Thị Quyên'));
    expect(plan.recipients.find(({ id }) => id === 'r-teacher')?.name).toBe('Hoàng Thị Quyên');
    expect({ ...plan, recipients: [] }).toEqual({ ...show.plan, recipients: [] });
  });

  it.each([1, 8])('takes a name that was changed in one of two rows (row %i)', (row) => {
    const { plan } = readBack(set('Người nhận', row, NAME, 'Trường Chuyên'));
    expect(plan.recipients.find(({ id }) => id === 'r-school')?.name).toBe('Trường Chuyên');
  });

  it('keeps presenters who were renamed in their own sheet', () => {
    const { plan } = readBack(set('Lãnh đạo', 1, 'Họ và tên', 'Trịnh Thu Hồng'));
    expect(plan.people[0]).toMatchObject({ id: 'p-secretary', name: 'Trịnh Thu Hồng' });
    expect(plan.segments).toEqual(show.plan.segments);
  });

  it('takes another presenter by name, also beside one who was renamed', () => {
    const renamed = set('Lãnh đạo', 1, 'Họ và tên', 'Trịnh Thu Hồng');
    const { plan } = readBack(
      set('Chương trình', 5, 'Người thực hiện', 'Trịnh Thị Hồng; Lê Thị Ánh', renamed),
    );
    const labour = plan.segments[3];
    expect(labour?.kind === 'presentation' && labour.waves[0]?.presenterIds).toEqual([
      'p-secretary',
      'p-deputy',
    ]);
  });

  it('makes a row without an id somebody new, the same one each time', () => {
    const added = edited(book, 'Người nhận', (rows) => {
      const row = rows[0]?.map(() => '') ?? [];
      row[column(rows, 'Đợt')] = '4.2';
      row[column(rows, NAME)] = 'Đội Cảnh sát giao thông';
      row[column(rows, 'Loại')] = 'Tập thể';
      return [...rows, row];
    });
    const { plan } = readBack(added);
    const newcomer = plan.recipients.at(-1);
    expect(newcomer).toMatchObject({ name: 'Đội Cảnh sát giao thông', kind: 'collective' });
    const labour = plan.segments[3];
    expect(labour?.kind === 'presentation' && labour.waves[1]?.recipientIds).toEqual([
      'r-hero',
      'r-family',
      newcomer?.id,
    ]);
    expect(readBack(added)).toEqual({ info: show.info, plan });
  });

  it('moves somebody to another wave and place by the two numbers', () => {
    const moved = set('Người nhận', 3, 'STT', '1', set('Người nhận', 3, 'Đợt', '4.2'));
    const labour = readBack(moved).plan.segments[3];
    expect(
      labour?.kind === 'presentation' && labour.waves.map((wave) => wave.recipientIds),
    ).toEqual([
      ['r-school', 'r-co-1'],
      ['r-teacher', 'r-hero', 'r-family'],
    ]);
  });

  it('keeps the lineup when the sheet was sorted by name', () => {
    const sorted = edited(book, 'Người nhận', ([heads = [], ...rows]) => [
      heads,
      ...rows.toSorted((a, b) => (a[2] ?? '').localeCompare(b[2] ?? '', 'vi')),
    ]);
    expect(readBack(sorted)).toEqual({ info: show.info, plan: show.plan });
  });

  it('removes whom a deleted row stood for', () => {
    const cut = edited(book, 'Người nhận', (rows) => rows.filter((_, nth) => nth !== 3));
    const { plan } = readBack(cut);
    expect(plan.recipients.some(({ id }) => id === 'r-teacher')).toBe(false);
  });

  it('takes settings, times and the other language’s words', () => {
    const venue = set('Thông tin', 3, 'Nội dung', 'Nhà hát lớn');
    const { info, plan } = readBack(
      set(
        'Chương trình',
        1,
        'Thời lượng',
        '3 phút',
        set('Người nhận', 3, 'Loại', 'Collective', venue),
      ),
    );
    expect(info.venue).toBe('Nhà hát lớn');
    expect(plan.segments[0]?.plannedSeconds).toBe(180);
    expect(plan.recipients.find(({ id }) => id === 'r-teacher')?.kind).toBe('collective');
  });

  it('takes hard ends, and words for a wait parted by empty lines', () => {
    const ends = set('Chương trình', 1, 'Phải xong trước', '8h15');
    const nth = (label: string) =>
      1 +
      (book.tables.find(({ name }) => name === 'Thông tin')?.rows ?? []).findIndex(
        ([item]) => item === label,
      );
    const { plan } = readBack(
      set(
        'Thông tin',
        nth('Lời dẫn khi phải chờ'),
        'Nội dung',
        'Xin chờ.\nMột lát.\n\n \nXin mời nghe nhạc.',
        set('Thông tin', nth('Mỗi lần GO chuyển'), 'Nội dung', 'cả đợt trao', ends),
      ),
    );
    expect(plan.segments[0]?.endsBy).toBe('08:15');
    expect(plan.calling).toEqual({
      step: 'wave',
      guardMs: show.plan.calling.guardMs,
      fillers: ['Xin chờ.\nMột lát.', 'Xin mời nghe nhạc.'],
    });
    expect(
      problem(set('Thông tin', nth('Chống bấm đúp (mili giây)'), 'Nội dung', 'ít')),
    ).toMatchObject({
      code: 'workbook-value',
      details: { sheet: 'Thông tin', expected: '0–5000' },
    });
  });

  it.each([
    ['Người nhận', 3, 'Loại', 'nhóm', 'workbook-value'],
    ['Người nhận', 3, 'Loại', '', 'workbook-empty'],
    ['Người nhận', 3, 'Đợt', '9.9', 'workbook-no-wave'],
    ['Chương trình', 5, 'Người thực hiện', 'Ông Không Ai', 'workbook-unknown'],
    ['Chương trình', 1, 'Chủ đề', 'Thi đua', 'workbook-not-here'],
    ['Chương trình', 5, 'Phải xong trước', '09:00', 'workbook-not-here'],
    ['Chương trình', 5, 'Giờ cố định', '09:00', 'workbook-not-here'],
    ['Chương trình', 1, 'Phải xong trước', 'trưa', 'workbook-value'],
    ['Chương trình', 6, 'Số', '4.1', 'workbook-number-twice'],
    ['Chương trình', 5, 'Loại nội dung', 'Giải lao', 'workbook-no-wave'],
    ['Quyết định', 1, 'Ngày ký', '31/2/2025', 'workbook-value'],
    ['Lãnh đạo', 2, 'Họ và tên', '', 'workbook-empty'],
    ['Chương trình', 1, 'Dữ liệu (không sửa)', '{"a', 'workbook-data'],
    ['Chương trình', 1, 'Dữ liệu (không sửa)', '[1]', 'workbook-data'],
    ['Chương trình', 1, 'Nội dung', '', 'workbook-empty'],
    ['Chương trình', 5, 'Số', '', 'workbook-empty'],
    ['Chương trình', 10, 'Loại nội dung', 'Đợt trao', 'workbook-wave-alone'],
    ['Khen thưởng', 1, 'Trao cho', 'Tập thể, nhóm', 'workbook-value'],
    ['Thông tin', nthOf('Nghỉ sau mỗi tên'), 'Nội dung', '', 'workbook-empty'],
    ['Thông tin', nthOf('Nghỉ sau mỗi tên'), 'Nội dung', 'lâu', 'workbook-value'],
    ['Chương trình', 1, 'Thời lượng', 'lâu', 'workbook-value'],
    ['Chương trình', 4, 'Hình thức khen thưởng', '', 'workbook-empty'],
  ])('refuses %s, row %i, “%s” = “%s”', (sheet, row, head, text, code) => {
    const found = problem(set(sheet, row, head, text));
    expect(found).toMatchObject({
      code,
      details: code === 'workbook-no-wave' ? {} : { sheet, head },
    });
  });

  it.each([
    ['Khen thưởng', 'Tên'],
    ['Quyết định', 'Cấp quyết định'],
  ])('refuses a line of “%s” without a name in either language', (sheet, head) => {
    const vi = `${head} (tiếng Việt)`;
    const without = set(sheet, 1, `${head} (tiếng Anh)`, '', set(sheet, 1, vi, ''));
    expect(problem(without)).toMatchObject({
      code: 'workbook-empty',
      details: { sheet, head: vi },
    });
    expect(problem(set(sheet, 1, vi, ''))).toBeNull();
  });

  it('refuses what does not fit together though each cell does, naming the place', () => {
    const none = set('Thông tin', nthOf('Số hiện vật trên một khay'), 'Nội dung', '0');
    expect(problem(none)).toMatchObject({
      code: 'workbook-invalid',
      details: { at: 'plan.stage.perTray' },
    });
  });

  it('refuses rows of a list that stand under none, and a cell that shows an error', () => {
    const withList = workbookOf(
      changed(show, {
        type: 'keep-list',
        payload: { list: importedList('l1', show.plan.recipients.slice(0, 2)) },
      }),
    );
    const cut = edited(withList, 'Danh sách đã nhập', ([heads = [], , ...rows]) => [
      heads,
      ...rows,
    ]);
    expect(problem(cut)).toMatchObject({
      code: 'workbook-empty',
      details: { sheet: 'Danh sách đã nhập', row: 2 },
    });
    const source = sourceOf(book);
    const tables = source.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row, at) =>
        table.name === 'Người nhận' && at === 3
          ? { ...row, cells: row.cells.map((cell) => ({ ...cell, from: 'error' as const })) }
          : row,
      ),
    }));
    expect(readWorkbook({ ...source, tables })).toMatchObject({
      code: 'workbook-formula',
      details: { sheet: 'Người nhận', row: 4 },
    });
  });

  it('refuses a thing that is used and was deleted, and a sheet that is gone', () => {
    const cut = edited(book, 'Lãnh đạo', (rows) => rows.filter((_, nth) => nth !== 3));
    expect(problem(cut)).toEqual({
      code: 'workbook-dangling',
      details: { at: 'Trao tặng s-labour' },
    });
    const without = { tables: book.tables.filter(({ name }) => name !== 'Quyết định') };
    expect(problem(without)).toMatchObject({ code: 'workbook-sheet-missing' });
  });

  it('forgets the lists when their sheet was taken out', () => {
    const withList = changed(show, {
      type: 'keep-list',
      payload: { list: importedList('l1', show.plan.recipients.slice(0, 2)) },
    });
    const tables = workbookOf(withList).tables.filter(({ name }) => name !== 'Danh sách đã nhập');
    expect(readBack({ tables }).plan.lists).toEqual([]);
  });

  it('is not ours without its mark, and too new with a higher one', () => {
    const tables = book.tables.filter(({ name }) => name !== 'Rostrum');
    expect(readWorkbook(sourceOf({ tables }))).toBeNull();
    const newer = edited(book, 'Rostrum', ([heads = [], ...rows]) => [
      heads.map((head) => (head === '3' ? '4' : head)),
      ...rows,
    ]);
    expect(problem(newer)).toMatchObject({ code: 'workbook-too-new' });
  });
});
