import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSample, typeAtCaret } from './app.ts';
import { axeFaults } from './axeFaults.ts';
import { freshApp } from './freshApp.ts';

const fresh = freshApp();
let page: Page;

beforeEach(async () => {
  page = await openSample(fresh.context, fresh.app, 'Kế hoạch');
  await rows().first().waitFor();
});

const rows = () => page.getByRole('treeitem');
const row = (text: string) => rows().filter({ hasText: text });
const title = () => page.getByRole('textbox', { name: 'Tên trong chương trình' });
const undo = (step: string) => page.getByRole('button', { name: `Hoàn tác: ${step}` });
describe('PLAN in a browser', () => {
  it('edits, undoes by name, and has it all after a reload', async () => {
    await row('Chào cờ').click();
    await title().fill('Chào cờ, hát Quốc ca');
    await title().press('Enter');
    await row('1. Chào cờ, hát Quốc ca').waitFor();
    await undo('sửa nội dung').waitFor();

    await row('Trao Huân chương Lao động hạng Nhì').click();
    await page.getByRole('textbox', { name: 'Tên, số 1', exact: true }).fill('Hoàng Thị Quỳnh');
    await page.keyboard.press('Enter');
    await undo('sửa người nhận').waitFor();
    await row('Chào cờ').click();
    await page.keyboard.press('Control+z');
    await undo('sửa nội dung').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await undo('sửa người nhận').waitFor();

    await page.reload();
    await row('1. Chào cờ, hát Quốc ca').waitFor();
    await row('Trao Huân chương Lao động hạng Nhì').click();
    const name = page.getByRole('textbox', { name: 'Tên, số 1', exact: true });
    expect(await name.inputValue()).toBe('Hoàng Thị Quỳnh');
    await undo('sửa người nhận').click();
    await expect.poll(() => name.inputValue()).toBe('');
  });

  it('moves a segment by mouse and by keys', async () => {
    await row('3. Báo cáo kết quả').dragTo(row('1. Chào cờ'), { targetPosition: { x: 90, y: 4 } });
    await row('1. Báo cáo kết quả').waitFor();
    await undo('chuyển nội dung').click();
    await row('3. Báo cáo kết quả').waitFor();

    await row('3. Báo cáo kết quả').click();
    await page.keyboard.press('Alt+ArrowUp');
    await row('2. Báo cáo kết quả').waitFor();
    expect(await row('Báo cáo kết quả').getAttribute('aria-selected')).toBe('true');
  });

  it('moves a recipient by mouse', async () => {
    await row('Trao Cờ thi đua của Chính phủ').click();
    const name = (order: number) =>
      page.getByRole('textbox', { name: `Tên, số ${order}`, exact: true });
    await name(1).fill('Xã Tân Cương');
    await name(1).press('Enter');
    const grips = page.locator('[data-grip]');
    await grips.nth(0).dragTo(grips.nth(2), { targetPosition: { x: 8, y: 30 } });
    await expect.poll(() => name(3).inputValue()).toBe('Xã Tân Cương');
  });

  it('leads from the programme to the fields of the chosen segment by Enter', async () => {
    await row('Chào cờ').click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('input:focus').waitFor();
    await page.keyboard.press('Control+a');
    await typeAtCaret(page, 'Giới thiệu khách quý');
    await page.keyboard.press('Enter');
    await row('2. Giới thiệu khách quý').waitFor();
  });

  it.each(['dark', 'light'])('has no accessibility fault in the %s theme', async (theme) => {
    if (theme === 'light') await page.getByRole('button', { name: 'Nền sáng' }).click();
    await row('Trao Huân chương Lao động hạng Ba').click();
    expect(await faults()).toEqual([]);
    for (const section of ['Thông tin', 'Lãnh đạo', 'Hình thức khen thưởng', 'Quyết định']) {
      await page.getByRole('tab', { name: section }).click();
      expect({ section, faults: await faults() }).toEqual({ section, faults: [] });
    }
  });
});

const faults = () => axeFaults(page);
