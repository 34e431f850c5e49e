import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSample } from './app.ts';
import { axeFaults } from './axeFaults.ts';
import { freshApp } from './freshApp.ts';

/** Awards of the sample in the order of its programme, each with how many collectives and individuals wait for names. */
const PROGRAMME = [
  ['Huân chương Lao động hạng Nhì', 0, 9],
  ['Huân chương Lao động hạng Ba', 1, 8],
  ['Cờ thi đua của Chính phủ', 7, 0],
  ['Bằng khen của Thủ tướng Chính phủ', 1, 10],
  ['Cờ thi đua của UBND tỉnh', 15, 0],
  ['Bằng khen của Chủ tịch UBND tỉnh', 73, 0],
] as const;

const fresh = freshApp();
let page: Page;

beforeEach(async () => {
  await fresh.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await openSample(fresh.context, fresh.app, 'Kế hoạch');
  await row('Chào cờ').waitFor();
});

const row = (text: string) => page.getByRole('treeitem').filter({ hasText: text }).first();
const button = (name: string) => page.getByRole('button', { name, exact: true });
const fixture = (name: string) =>
  fileURLToPath(new URL(`../fixtures/lists/${name}`, import.meta.url));
const name = (order: number) =>
  page.getByRole('textbox', { name: `Tên, số ${order}`, exact: true });

const fileInput = () => page.getByRole('dialog').locator('input[type="file"]');

async function choose(file: string): Promise<void> {
  await button('Nhập danh sách…').click();
  await fileInput().setInputFiles(file);
}

/** Copies a text and presses Ctrl+V in the programme. */
async function paste(text: string): Promise<void> {
  await page.getByRole('tree').focus();
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
}

/** Everybody of the sample under the heads of their awards, as a spreadsheet copies it. */
function everybody(): string {
  let count = 0;
  const next = (words: string) => {
    count += 1;
    return `${words} ${count}`;
  };
  const sections = PROGRAMME.flatMap(([award, collectives, individuals], index) => [
    [['I', 'II', 'III', 'IV', 'V', 'VI'][index], award.toUpperCase(), ''],
    ...Array.from({ length: collectives }, (_, at) => [at + 1, next('Trường Tiểu học số'), '']),
    ...Array.from({ length: individuals }, (_, at) => [
      collectives + at + 1,
      `Nguyễn Thị ${next('')
        .trim()
        .replace(/\d/g, (digit) => 'ABCDEGHIKL'[Number(digit)] ?? '')}`,
      'Giáo viên',
    ]),
  ]);
  return [['STT', 'Tên tập thể, cá nhân', 'Chức vụ'], ...sections]
    .map((cells) => cells.join('\t'))
    .join('\n');
}

describe('importing a list in a browser', () => {
  it('reads a workbook in its worker, fills places that wait for names, and takes all of it back', async () => {
    await choose(fixture('decision-attachment.xlsx'));
    await page.getByText('Nhập 8 người nhận: 3 tập thể, 5 cá nhân').waitFor();
    await button('Nhập').click();
    await page.getByText('Đã nhập 8 người nhận từ “decision-attachment.xlsx”.').waitFor();
    await expect.poll(() => name(1).inputValue()).toBe('Phòng Nội vụ huyện Thanh Sơn');
    await button('Hoàn tác').click();
    await expect.poll(() => name(1).inputValue()).toBe('');
  });

  it.each(['list.docx', 'list-utf8.csv', 'list.html', 'decision-attachment-libreoffice.xlsx'])(
    'reads %s',
    async (file) => {
      await choose(fixture(file));
      await page.getByText(/^Nhập \d+ người nhận/).waitFor();
    },
  );

  it('fills all 124 places of the programme from a paste, in one step', async () => {
    await paste(everybody());
    await page.getByText('Nhập 124 người nhận: 97 tập thể, 27 cá nhân').waitFor();
    await button('Nhập').click();
    await page.getByText(/^Đã nhập 124 người nhận/).waitFor();
    for (const [award] of PROGRAMME) {
      await row(`Trao ${award}`).click();
      await expect.poll(() => name(1).inputValue()).toMatch(/^(Trường|Nguyễn)/);
    }
    await button('Hoàn tác').click();
    await expect.poll(() => name(1).inputValue()).toBe('');
    await row('Trao Huân chương Lao động hạng Nhì').click();
    await expect.poll(() => name(9).inputValue()).toBe('');
  });

  it('compares the next version of the list, and has the list still after a reload', async () => {
    await paste(everybody());
    await page.getByText(/^Nhập 124 người nhận/).waitFor();
    await button('Nhập').click();
    await page.getByText(/^Đã nhập 124 người nhận/).waitFor();
    await page.reload();
    await row('Chào cờ').click();
    await paste(everybody().replace('Giáo viên', 'Hiệu trưởng'));
    await page.getByText('Cập nhật 1 trên 1 thay đổi').waitFor();
    expect(await faults()).toEqual([]);
    await button('Cập nhật').click();
    await page.getByText(/^Đã cập nhật 1 thay đổi/).waitFor();
  });

  it('reads 10,000 rows in a worker beside the page', async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, at) => `${at + 1},Trường Tiểu học số ${at + 1},Bằng khen của Thủ tướng Chính phủ`,
    );
    const text = ['STT,Tên tập thể,Hình thức khen thưởng', ...rows].join('\n');
    const file = join(fresh.dataDir, 'long.csv');
    await writeFile(file, text);
    const [worker] = await Promise.all([page.waitForEvent('worker'), choose(file)]);
    expect(worker.url()).toContain('listWorker');
    await page.getByText(/^Nhập 10.000 người nhận/).waitFor();
    await page.getByText('10.000 dòng', { exact: true }).waitFor();
    const grid = page.getByRole('grid');
    await grid.focus();
    await page.keyboard.press('End');
    await grid.getByText('Trường Tiểu học số 10000').waitFor();
  });

  it.each(['dark', 'light'])('has no accessibility fault in the %s theme', async (theme) => {
    if (theme === 'light') await page.getByRole('button', { name: 'Nền sáng' }).click();
    await button('Nhập danh sách…').click();
    const faultsOf = async (state: string) => ({ state, faults: await faults() });
    expect(await faultsOf('source')).toEqual({ state: 'source', faults: [] });
    await fileInput().setInputFiles(fixture('old.xls'));
    await page.getByRole('alert').waitFor();
    expect(await faultsOf('fault')).toEqual({ state: 'fault', faults: [] });
    await fileInput().setInputFiles(fixture('two-sheets.xlsx'));
    await page.getByRole('tab', { name: /Bằng khen/ }).click();
    await page.getByRole('checkbox', { name: 'Nhập bảng này' }).click();
    await page.getByText('Nhập 2 người nhận').waitFor();
    expect(await faultsOf('preview')).toEqual({ state: 'preview', faults: [] });
    await page.keyboard.press('Escape');
    await button('Bỏ danh sách này').waitFor();
    expect(await faultsOf('question')).toEqual({ state: 'question', faults: [] });
    await button('Bỏ danh sách này').click();
    await choose(fixture('list-tcvn3.csv'));
    await button('Chuyển sang Unicode').waitFor();
    expect(await faultsOf('old font')).toEqual({ state: 'old font', faults: [] });
    await button('Chuyển sang Unicode').click();
    await page.getByRole('row', { name: /Đặng Văn Khoẻ/ }).waitFor();
  });
});

const faults = () => axeFaults(page);
