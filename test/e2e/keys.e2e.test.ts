import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { openBeside, openSample } from './app.ts';
import { axeFaults } from './axeFaults.ts';
import { freshApp } from './freshApp.ts';

const fresh = freshApp();
let page: Page;

beforeEach(async () => {
  page = await openSample(fresh.context, fresh.app, 'Điều hành');
  await page.getByRole('article', { name: 'TIẾP THEO' }).waitFor();
});

const GO = 'GO: phát mục đang chờ';
const HOLD = 'Tạm dừng / tiếp tục';
const READ = 'Mở Lời dẫn';

const help = (of = page) => of.getByRole('dialog', { name: 'Phím tắt' });
const button = (name: string | RegExp) => help().getByRole('button', { name });
const field = () => help().getByRole('textbox', { name: /^Phím mới/ });
/** The tab of the view that is shown. */
const shown = (view: string, of = page) =>
  of.locator('[aria-current="page"]').getByText(view, { exact: true });

async function openHelp(of = page) {
  await of.keyboard.press('F1');
  await help(of).waitFor();
}

describe('keys', () => {
  it('are changed in the help; every window and the next start follow', async () => {
    const beside = await openBeside(page, 'run');
    await beside.getByRole('article', { name: 'TIẾP THEO' }).waitFor();
    await page.bringToFront();
    await openHelp();
    await button(`Đổi phím cách của “${GO}”`).click();
    await page.keyboard.press('g');
    await button(`Đổi phím G của “${GO}”`).waitFor();
    await button(`Đổi phím Ctrl+3 của “${READ}”`).click();
    await page.keyboard.press('j');
    await button(`Đổi phím J của “${READ}”`).waitFor();
    await page.keyboard.press('Escape');
    await help().waitFor({ state: 'detached' });

    for (const window of [page, beside]) {
      await window.bringToFront();
      await window.keyboard.press('j');
      await shown('Lời dẫn', window).waitFor();
      await window.keyboard.press('Control+2');
      await shown('Điều hành', window).waitFor();
      // The key before does nothing any more: the next one finds RUN.
      await window.keyboard.press('Control+3');
      await window.keyboard.press('F1');
      await help(window).getByText('Trong Điều hành').waitFor();
      await window.keyboard.press('Escape');
      await help(window).waitFor({ state: 'detached' });
    }
    await openHelp(beside);
    await help(beside)
      .getByRole('button', { name: `Đổi phím G của “${GO}”` })
      .waitFor();
    expect(await help(beside).getByText('␣', { exact: true }).count()).toBe(0);

    await page.bringToFront();
    await page.reload();
    await page.getByRole('article', { name: 'TIẾP THEO' }).waitFor();
    await page.keyboard.press('j');
    await shown('Lời dẫn').waitFor();
  });

  it('are changed without a mouse, and Escape leaves everything as it was', async () => {
    await openHelp();
    await button(`Đổi phím Ctrl+3 của “${READ}”`).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => field().evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await field().waitFor({ state: 'detached' });
    await page.keyboard.press('Space');
    await field().waitFor();
    await page.keyboard.press('Control+j');
    await button(`Đổi phím Ctrl+J của “${READ}”`).waitFor();
    await page.keyboard.press('Escape');
    await help().waitFor({ state: 'detached' });
    await page.keyboard.press('Control+j');
    await shown('Lời dẫn').waitFor();
  });

  it('that another action has are asked for, those of the system refused', async () => {
    await openHelp();
    await button(`Đổi phím H của “${HOLD}”`).click();
    await page.keyboard.press('F12');
    await help().getByText('Phím F12 là phím của máy tính hoặc trình duyệt.').waitFor();
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Space');
    await help().getByText(`Phím cách đang dùng cho “${GO}”. Lấy sang đây?`).waitFor();
    expect(await faults()).toEqual([]);
    await button('Lấy sang').click();
    await button(`Đổi phím cách của “${HOLD}”`).waitFor();
    expect(await button(`Đổi phím cách của “${GO}”`).count()).toBe(0);
    await button('Dùng lại mọi phím mặc định').click();
    expect(await faults()).toEqual([]);
    await button('Dùng lại mọi phím mặc định').click();
    await button(`Đổi phím cách của “${GO}”`).waitFor();
  });

  it('can be hit with a finger in both colours', async () => {
    await openHelp();
    expect(await faults()).toEqual([]);
    for (const place of await button(/^(Đổi|Thêm) phím/).all()) {
      const box = await place.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Nền sáng' }).click();
    await openHelp();
    await button(`Thêm phím cho “${GO}”`).click();
    await field().waitFor();
    expect(await faults()).toEqual([]);
  });
});

const faults = () => axeFaults(page, { seriousOnly: true });
