import { asRun } from '@shared/asRun/asRun.ts';
import { asRunBook } from '@shared/export/asRunBook.ts';
import { writeXlsx } from '@shared/export/xlsx.ts';
import type { Show } from '@shared/model/show.ts';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { evening, wholeEvening } from '../../fixtures/evening.ts';
import { exampleShow } from '../../fixtures/shows.ts';

async function readBack(show: Show) {
  const workbook = new exceljs.Workbook();
  const bytes = await writeXlsx(asRunBook(show));
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

/** The values of a row by the heads of the sheet. */
function row(sheet: exceljs.Worksheet | undefined, number: number): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  sheet?.getRow(1).eachCell((head, column) => {
    cells[String(head.value)] = sheet.getRow(number).getCell(column).value;
  });
  return cells;
}

/** A moment as it stands in the cell: the hall's clock, which exceljs reads as if it were UTC. */
const hall = (time: string) => new Date(`2025-03-02T${time}Z`);
/** Excel's days are floating point numbers: exact to the millisecond. */
const near = (value: unknown) =>
  value instanceof Date ? new Date(Math.round(value.getTime() / 1000) * 1000) : value;

describe('the record as a workbook', () => {
  const show = wholeEvening();

  it('has its sheets, heads that stay in sight, widths and filters', async () => {
    const { worksheets } = await readBack(show);
    expect(worksheets.map(({ name }) => name)).toEqual([
      'Chương trình',
      'Kết quả trao',
      'Tổng hợp',
      'Nhật ký',
    ]);
    for (const sheet of worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(sheet.autoFilter).not.toBeNull();
      expect(sheet.getColumn(1).width).toBeGreaterThan(5);
    }
  });

  it('holds times as dates of the spreadsheet, in the hall', async () => {
    const book = await readBack(show);
    const intro = row(book.getWorksheet('Chương trình'), 3);
    expect(intro['Nội dung']).toBe('Giới thiệu đại biểu');
    expect(near(intro['Bắt đầu (thực tế)'])).toEqual(hall('08:00:20'));
    expect(near(intro['Kết thúc (thực tế)'])).toEqual(hall('08:01:40'));
    const length = book.getWorksheet('Chương trình')?.getRow(3).getCell(9);
    expect(length?.numFmt).toBe('[h]:mm:ss');
    const first = row(book.getWorksheet('Nhật ký'), 2);
    expect(first).toMatchObject({ Việc: 'Bắt đầu' });
    expect(near(first.Giờ)).toEqual(hall('08:00:00'));
  });

  it('says of what never ran that it did not, with no time', async () => {
    const launch = row((await readBack(show)).getWorksheet('Chương trình'), 9);
    expect(launch).toMatchObject({
      'Nội dung': 'Phát động phong trào thi đua',
      'Bắt đầu (thực tế)': null,
      'Thời lượng (thực tế)': null,
      'Ghi chú': 'không diễn ra',
    });
  });

  it('has a row for each recipient of each wave, and each entry of the log', async () => {
    const book = await readBack(show);
    const results = book.getWorksheet('Kết quả trao');
    const count = asRun(show).waves.reduce((sum, { recipients }) => sum + recipients.length, 0);
    expect(results?.actualRowCount).toBe(count + 1);
    expect(row(results, 2)).toMatchObject({
      Tên: 'Trường Trung học phổ thông Chuyên',
      'Người trao': 'Trịnh Thị Hồng, Nguyễn Văn Dũng',
      Số: '1',
      'Kết quả': 'đã nhận',
    });
    expect(near(row(results, 2).Giờ)).toEqual(hall('08:02:51'));
    expect(row(results, 6)).toMatchObject({ Số: '1a', 'Ghi chú': 'bổ sung trong buổi lễ' });
    expect(book.getWorksheet('Nhật ký')?.actualRowCount).toBe(asRun(show).log.length + 1);
    expect(row(book.getWorksheet('Tổng hợp'), 2)).toMatchObject({ Loại: 'tập thể', Cộng: 2 });
  });

  it('has the rehearsals where there were some, and plans alone before the show', async () => {
    const rehearsed = evening(exampleShow(), [
      [0, { type: 'begin', payload: { as: 'rehearsal' } }],
      { goTo: 's-intro', at: 10 },
      [60, { type: 'end-rehearsal', payload: { keepPlan: false } }],
    ]);
    const book = await readBack(rehearsed);
    const sheet = book.getWorksheet('Tổng duyệt');
    expect(near(row(sheet, 2)['Buổi tổng duyệt'])).toEqual(hall('08:00:10'));
    expect(row(sheet, 2)['Chênh lệch (phút)']).toBeLessThan(0);
    expect(row(book.getWorksheet('Chương trình'), 2)).toMatchObject({ 'Ghi chú': 'chưa diễn ra' });
    expect(book.getWorksheet('Nhật ký')?.actualRowCount).toBe(1);
  });
});
