import { listBook } from '@shared/export/listBook.ts';
import { writeXlsx } from '@shared/export/xlsx.ts';
import { isListSheet } from '@shared/sheet/list.ts';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { exampleShow } from '../../fixtures/shows.ts';

/** The cells of a table of a workbook, read back by another program than the one that wrote it. */
async function tables(name: Parameters<typeof listBook>[1]) {
  const book = new exceljs.Workbook();
  await book.xlsx.load((await writeXlsx(listBook(exampleShow(), name))).buffer);
  return book.worksheets.map((sheet) => ({
    name: sheet.name,
    rows: sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row.slice(1)] : [])),
  }));
}

describe('listBook', () => {
  it('has the trays of all waves in one table, each row with its wave', async () => {
    const [table, ...others] = await tables('trays');
    expect(others).toEqual([]);
    expect(table?.rows[0]?.slice(0, 2)).toEqual(['Đợt trao', 'Khay']);
    expect(table?.rows[1]).toContain('Trường Trung học phổ thông Chuyên');
    expect(table?.rows[1]?.[0]).toBe('Huân chương Lao động hạng Nhì · Đợt 1/2');
  });

  it('has the check-in in a table for each order', async () => {
    const names = (await tables('check-in')).map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['Theo tên', 'Theo đơn vị']);
  });

  it('has the running order with a row for each segment and each of several waves', async () => {
    const show = exampleShow();
    const [table] = await tables('running-order');
    const titles = table?.rows.map((row) => row[3]) ?? [];
    for (const { title } of show.plan.segments) expect(titles.join('\n')).toContain(title);
  });

  it('is for lists alone', () => {
    expect(['running-order', 'trays', 'check-in'].every(isListSheet)).toBe(true);
    expect(['script', 'programme', 'presenter-cards', 'as-run'].some(isListSheet)).toBe(false);
  });
});
