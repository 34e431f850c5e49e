import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSample } from './app.ts';
import { axeFaults } from './axeFaults.ts';
import { freshApp } from './freshApp.ts';

const fresh = freshApp();
let page: Page;

beforeEach(async () => {
  page = await openSample(fresh.context, fresh.app, 'Kế hoạch');
  await item('Chào cờ').waitFor();
});

const item = (text: string) => page.getByRole('treeitem').filter({ hasText: text });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });
const name = (order: number) => textbox(`Tên, số ${order}`);
const order = (n: number, of: number) => textbox(`Thứ tự, số ${n} trong ${of}`);
const undoStep = (step: string) => button(`Hoàn tác: ${step}`);
const heads = () => page.locator('[data-drop-wave]');
const texts = async () => (await heads().allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));

async function fill(order: number, text: string): Promise<void> {
  await name(order).fill(text);
  await name(order).press('Enter');
  await expect.poll(() => name(order).inputValue()).toBe(text);
}

describe('recipients and their waves in a browser', () => {
  it('splits the 73 of the sample among four presenters, moves one by number, and undoes it all', async () => {
    await item('Trao Bằng khen của Chủ tịch UBND tỉnh').click();
    await button('Gộp đợt').click();
    await page.getByRole('menuitem', { name: 'Gộp cả 4 đợt làm một' }).click();
    await expect.poll(texts).toEqual([expect.stringContaining('73 tập thể')]);

    await button('Chia đợt…').click();
    await page.getByRole('radio', { name: 'Người trao' }).click();
    const picker = page
      .getByRole('dialog')
      .getByRole('combobox', { name: 'Người trao, theo thứ tự' });
    for (const presenter of ['Đặng Xuân Trường', 'Lê Quang Tiến', 'Nguyễn Thanh Bình']) {
      await picker.fill(presenter);
      await page.getByRole('option', { name: presenter }).click();
    }
    await page.getByText('4 đợt: 19 + 18 + 18 + 18').waitFor();
    await button('Chia thành 4 đợt').click();
    await expect.poll(texts).toHaveLength(4);
    expect(await texts()).toEqual([
      expect.stringContaining('19 tập thể'),
      expect.stringContaining('Đặng Xuân Trường 18 tập thể'),
      expect.stringContaining('Lê Quang Tiến 18 tập thể'),
      expect.stringContaining('Nguyễn Thanh Bình 18 tập thể'),
    ]);

    await fill(1, 'Xã Tân Cương');
    await order(1, 19).fill('5');
    await order(1, 19).press('Enter');
    await expect.poll(() => name(5).inputValue()).toBe('Xã Tân Cương');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe(
      'order',
    );

    for (const step of ['xếp vào đội hình', 'sửa người nhận', 'chia lại các đợt']) {
      await undoStep(step).first().click();
    }
    await expect.poll(texts).toHaveLength(1);
    await undoStep('chia lại các đợt').click();
    await expect.poll(texts).toHaveLength(4);
    await button('Không có gì để hoàn tác').waitFor();
    expect((await texts())[1]).toContain('Đặng Xuân Trường');
  });

  it('carries rows by mouse inside a lineup and onto another wave', async () => {
    await item('Trao Bằng khen của Chủ tịch UBND tỉnh').click();
    await fill(1, 'Xã Tân Cương');
    const grips = page.locator('[data-grip]');
    await grips.nth(0).dragTo(grips.nth(2), { targetPosition: { x: 8, y: 30 } });
    await expect.poll(() => name(3).inputValue()).toBe('Xã Tân Cương');
    await undoStep('xếp vào đội hình').waitFor();

    await carryTo(grips.nth(1), () => page.locator('[data-drop-wave]', { hasText: /^Đợt 2$/ }));
    await expect
      .poll(texts)
      .toEqual([
        expect.stringContaining('18 tập thể'),
        expect.stringContaining('19 tập thể'),
        expect.stringContaining('18 tập thể'),
        expect.stringContaining('18 tập thể'),
      ]);
  });

  it('edits, finds, sorts and replaces in the table of recipients by keys alone', async () => {
    await page.getByRole('tab', { name: 'Người nhận' }).click();
    await name(1).focus();
    await page.keyboard.type('Nguyễn Văn Hạ');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Trần Văn An');
    await page.keyboard.press('Enter');
    await undoStep('sửa người nhận').waitFor();

    await page.keyboard.press('Control+h');
    await textbox('Tìm').fill('Văn');
    await textbox('Thay bằng').fill('Xuân');
    await button('Thay thế 2 chỗ').press('Enter');
    await undoStep('thay thế chữ').waitFor();
    expect(await name(1).inputValue()).toBe('Nguyễn Xuân Hạ');

    await page.getByRole('button', { name: 'Tên', exact: true }).press('Enter');
    await page.getByText('Thứ tự gọi không đổi.').waitFor();
    await textbox('Tìm, không cần dấu').fill('xuan');
    await page.getByText('Đang hiện 2 trong 124 người nhận').waitFor();
    const found = page.getByRole('textbox', { name: /^Tên, số/ });
    expect(await found.nth(0).inputValue()).toBe('Trần Xuân An');
    await page.getByRole('button', { name: /Trao Huân chương Lao động hạng Nhì · số 2/ }).click();
    await expect.poll(() => name(2).inputValue()).toBe('Trần Xuân An');
  });

  describe.each(['dark', 'light'])('has no accessibility fault in the %s theme', (theme) => {
    beforeEach(async () => {
      if (theme === 'light') await button('Nền sáng').click();
    });

    it('in a lineup, on the drawn stage, and where waves are split', async () => {
      await item('Trao Bằng khen của Chủ tịch UBND tỉnh').click();
      await page.getByRole('img', { name: /Sân khấu nhìn từ hội trường/ }).waitFor();
      await withoutFaults('lineup and stage');
      await button('Chia đợt…').click();
      await withoutFaults('split');
    });

    it('in the table of recipients, with chosen rows, and where columns are chosen', async () => {
      await page.getByRole('tab', { name: 'Người nhận' }).click();
      await name(2).focus();
      await page.keyboard.press('Shift+ArrowDown');
      await withoutFaults('chosen rows');
      await button('Cột…').click();
      await page.getByRole('checkbox', { name: 'Chỗ ngồi' }).waitFor();
      await withoutFaults('columns');
    });

    it('where text is replaced, and among the leaders', async () => {
      await page.getByRole('tab', { name: 'Người nhận' }).click();
      await name(2).focus();
      await page.keyboard.press('Control+h');
      await textbox('Tìm').waitFor();
      await withoutFaults('replace');
      await page.keyboard.press('Escape');
      await page.getByRole('tab', { name: 'Lãnh đạo' }).click();
      await textbox('Chức vụ 1').waitFor();
      await withoutFaults('leaders');
    });
  });
});

/** Carries by mouse as a hand does; where to is there once something is carried. */
async function carryTo(from: Locator, to: () => Locator): Promise<void> {
  const start = await from.boundingBox();
  if (start === null) throw new Error('not in sight');
  await page.mouse.move(start.x + 8, start.y + 12);
  await page.mouse.down();
  await page.mouse.move(start.x + 20, start.y + 40, { steps: 4 });
  const end = await to().boundingBox();
  if (end === null) throw new Error('nowhere to let go');
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 6 });
  await page.mouse.up();
}

/** Axe finds nothing on the page in this state. */
async function withoutFaults(state: string): Promise<void> {
  await page.mouse.move(0, 0);
  const faults = await axeFaults(page);
  expect({ state, faults }).toEqual({ state, faults: [] });
}
