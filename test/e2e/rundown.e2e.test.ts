import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { openBeside, openSample } from './app.ts';
import { axeFaults } from './axeFaults.ts';
import { freshApp } from './freshApp.ts';

const fresh = freshApp({ hasTouch: true });
let page: Page;

beforeEach(async () => {
  page = await openSample(fresh.context, fresh.app, 'Kế hoạch');
  await rows().first().waitFor();
});

const rows = () => page.getByRole('treeitem');
const row = (text: string) => rows().filter({ hasText: text });
const undo = (step: string) => page.getByRole('button', { name: `Hoàn tác: ${step}` });
const grid = () => page.getByRole('treegrid');
const cell = (index: number, column: string) =>
  grid().locator(`[data-index="${index}"] [data-column-id="${column}"]`);

async function openTable(): Promise<void> {
  await page.getByRole('tab', { name: 'Bảng chương trình' }).click();
  await grid().waitFor();
}

async function middleOf(place: Locator): Promise<{ x: number; y: number }> {
  const box = await place.boundingBox();
  if (box === null) throw new Error('it is not on the page');
  return { x: box.x + 60, y: box.y + box.height / 2 };
}

describe('the rundown in a browser', () => {
  it('carries several rows by mouse, and leaves them where they were on Escape', async () => {
    await row('2. Giới thiệu đại biểu').click();
    await row('3. Báo cáo kết quả').click({ modifiers: ['Shift'] });
    const from = await middleOf(row('3. Báo cáo kết quả'));
    const to = await middleOf(row('1. Chào cờ'));
    const carry = async () => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y - 20, { steps: 8 });
      await page.locator('[data-drop-mark]').waitFor();
    };
    await carry();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await page.locator('[data-drop-mark]').waitFor({ state: 'detached' });
    await row('3. Báo cáo kết quả').waitFor();

    await carry();
    await page.mouse.up();
    await row('1. Giới thiệu đại biểu').waitFor();
    await row('2. Báo cáo kết quả').waitFor();
    await undo('chuyển nhiều mục').waitFor();
  });

  it('carries a row by a long press of a finger', async () => {
    const from = await middleOf(row('2. Giới thiệu đại biểu'));
    const to = await middleOf(row('1. Chào cờ'));
    const finger = await fresh.context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [at] });
    await touch('touchStart', from);
    await page.waitForTimeout(400);
    for (const part of [0.25, 0.5, 0.75, 1])
      await touch('touchMove', { x: from.x, y: from.y + (to.y - 20 - from.y) * part });
    await page.locator('[data-drop-mark]').waitFor();
    await touch('touchEnd');
    await row('1. Giới thiệu đại biểu').waitFor();
  });

  it('carries a row by keys and says so', async () => {
    await row('2. Giới thiệu đại biểu').click();
    await page.keyboard.press('Alt+m');
    await page.getByText('Đã nhấc 2. Giới thiệu đại biểu.').waitFor();
    // dnd-kit says so before it listens for keys: that comes in a task of its own, queued before this one.
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await row('3. Giới thiệu đại biểu').waitFor();
    expect(await page.getByRole('tree').evaluate((tree) => tree === document.activeElement)).toBe(
      true,
    );
  });

  it('copies rows into another window, and cuts and pastes them by keys', async () => {
    await row('3. Báo cáo kết quả').click();
    await page.keyboard.press('Control+c');
    const other = await openBeside(page, 'plan');
    const there = other.getByRole('treeitem');
    await there.filter({ hasText: '1. Chào cờ' }).click();
    await other.keyboard.press('Control+v');
    await there.filter({ hasText: '2. Báo cáo kết quả' }).waitFor();
    await other.close();
    await undo('dán').waitFor();

    await row('2. Báo cáo kết quả').click();
    await page.keyboard.press('Control+x');
    await row('2. Giới thiệu đại biểu').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+v');
    await row('12. Báo cáo kết quả').waitFor();
  });

  it('edits the table like a spreadsheet: typing, Enter, several lines, rows of every height', async () => {
    await openTable();
    await cell(0, 'title').click();
    await page.keyboard.type('Chào cờ');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(0, 'title').textContent()).toBe('Chào cờ');
    await cell(0, 'sound').click();
    await page.keyboard.type('Quốc ca');
    for (const line of ['lời 1', 'không lời 2', 'nhỏ dần']) {
      await page.keyboard.press('Alt+Enter');
      await page.keyboard.type(line);
    }
    await page.keyboard.press('Enter');
    await expect
      .poll(() => cell(0, 'sound').textContent())
      .toBe('Quốc ca\nlời 1\nkhông lời 2\nnhỏ dần');
    // The rows below make room.
    const bottom = async (index: number) => {
      const box = await grid().locator(`[data-index="${index}"]`).boundingBox();
      return Math.round((box?.y ?? 0) + (box?.height ?? 0));
    };
    const top = async (index: number) =>
      Math.round((await grid().locator(`[data-index="${index}"]`).boundingBox())?.y ?? 0);
    await expect.poll(async () => (await top(1)) - (await bottom(0))).toBe(0);
  });

  it('carries a row of the table by its number', async () => {
    await openTable();
    const from = await middleOf(cell(2, 'number'));
    const to = await middleOf(cell(0, 'number'));
    await page.mouse.move(from.x - 40, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x - 40, to.y - 12, { steps: 8 });
    await page.mouse.up();
    await expect.poll(() => cell(0, 'title').textContent()).toContain('Báo cáo kết quả');
  });

  it('remembers the columns of the table', async () => {
    await openTable();
    await page.getByRole('button', { name: 'Cột…' }).click();
    // The box follows the settings, which come back from the host.
    await page.getByRole('checkbox', { name: 'Loại' }).click();
    await page.getByRole('columnheader', { name: 'Loại' }).waitFor({ state: 'detached' });
    await page.reload();
    await rows().first().waitFor();
    await openTable();
    expect(await page.getByRole('columnheader', { name: 'Loại' }).count()).toBe(0);
  });

  describe.each(['dark', 'light'])('in the %s theme', (theme) => {
    beforeEach(async () => {
      if (theme === 'light') await page.getByRole('button', { name: 'Nền sáng' }).click();
    });

    it('has no accessibility fault in the list: several rows chosen, and lifted', async () => {
      await row('2. Giới thiệu đại biểu').click();
      await row('4. Trao Huân chương').click({ modifiers: ['Shift'] });
      expect(await faults()).toEqual([]);
      await page.getByRole('tree').press('Alt+m');
      expect({ state: 'lifted', faults: await faults() }).toEqual({ state: 'lifted', faults: [] });
    });

    it('has no accessibility fault in the table: as it is, refused, and with its crews', async () => {
      await openTable();
      expect(await faults()).toEqual([]);
      await cell(1, 'start').click();
      await page.keyboard.type('x');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      expect({ state: 'refused', faults: await faults() }).toEqual({
        state: 'refused',
        faults: [],
      });
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Bộ phận…' }).click();
      await page.getByRole('dialog').waitFor();
      expect({ state: 'crews', faults: await faults() }).toEqual({ state: 'crews', faults: [] });
    });
  });
});

const faults = () => axeFaults(page);
