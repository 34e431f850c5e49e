import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import exceljs from 'exceljs';
import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { beginShow, openSample } from './app.ts';
import { freshApp } from './freshApp.ts';

const fresh = freshApp();

const card = (page: Page) => page.getByRole('button', { name: /Biên bản buổi lễ/ });
const bookButton = (page: Page) => page.getByRole('button', { name: 'Lưu sổ Excel' });
const view = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The names of the sheets in the workbook that comes down. */
async function sheetsOf(download: Download): Promise<readonly string[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const path = join(fresh.dataDir, download.suggestedFilename());
  await writeFile(path, Buffer.concat(chunks));
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  return book.worksheets.map(({ name }) => name);
}

const SHEETS = ['Chương trình', 'Kết quả trao', 'Tổng hợp', 'Nhật ký'];

describe('the record in PRINT', () => {
  it('says before the show that there is none, and is there as soon as the show is on', async () => {
    const page = await openSample(fresh.context, fresh.app, 'Bản in');
    await card(page).click();
    await page.getByText('Buổi lễ chưa diễn ra.').waitFor();
    expect(await bookButton(page).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Lưu PDF' }).count()).toBe(0);

    await view(page, 'Điều hành').click();
    await beginShow(page);
    await page.keyboard.press('Space');
    await view(page, 'Bản in').click();
    await card(page).click();
    // The script is printed before it: prints take turns, and a busy machine takes its time.
    await page.locator('[data-page="1"] canvas[data-drawn]').waitFor({ timeout: 90_000 });
    const [saved] = await Promise.all([page.waitForEvent('download'), bookButton(page).click()]);
    expect(saved.suggestedFilename()).toMatch(/\.as-run\.xlsx$/);
    expect(await sheetsOf(saved)).toEqual(SHEETS);
  });

  it('is in the file menu too', async () => {
    const page = await openSample(fresh.context, fresh.app, 'Điều hành');
    await page.getByRole('button', { name: 'Tệp' }).click();
    const item = page.getByRole('menuitem', { name: 'Xuất nhật ký buổi lễ (.xlsx)' });
    const [saved] = await Promise.all([page.waitForEvent('download'), item.click()]);
    expect(await sheetsOf(saved)).toEqual(SHEETS);
  });
});
