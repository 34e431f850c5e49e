import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { openSample } from './app.ts';
import { freshApp } from './freshApp.ts';

const fresh = freshApp();
let page: Page;

beforeEach(async () => {
  await fresh.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await openSample(fresh.context, fresh.app, 'Kế hoạch');
});

const row = (text: string) => page.getByRole('treeitem').filter({ hasText: text }).first();
const button = (name: string | RegExp) => page.getByRole('button', { name });
const name = (order: number) =>
  page.getByRole('textbox', { name: `Tên, số ${order}`, exact: true });
const waves = async () =>
  (await page.locator('[data-drop-wave]').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
/** Titles of the presentations in the programme; the rows before and behind them may be out of sight. */
const segments = async () =>
  (await page.locator('[role="treeitem"][aria-level="1"]').allInnerTexts())
    .map((text) => text.split('\n')[1])
    .filter((title) => title?.includes('Trao '));

/** The sample's 124 recipients in the order of its programme, as a spreadsheet copies them: no heads, no numbers, no awards. */
const LIST = [
  ...Array.from({ length: 9 }, (_, at) => `Nguyễn Thị Hạng Nhì ${'ABCDEGHIK'[at]}\tGiáo viên`),
  'Sở Y tế tỉnh\t',
  ...Array.from({ length: 8 }, (_, at) => `Trần Văn Hạng Ba ${'ABCDEGHI'[at]}\tKỹ sư`),
  ...Array.from({ length: 7 }, (_, at) => `Trường Trung học cơ sở số ${at + 1}\t`),
  'Ủy ban nhân dân thành phố Sông Công\t',
  ...Array.from({ length: 10 }, (_, at) => `Lê Thị Bằng ${'ABCDEGHIKL'[at]}\tBác sĩ`),
  ...Array.from({ length: 15 }, (_, at) => `Ủy ban nhân dân xã số ${at + 1}\t`),
  ...Array.from({ length: 73 }, (_, at) => `Phòng Nội vụ huyện số ${at + 1}\t`),
];

it('124 names come in by a paste, the 73 stand in four waves of four presenters, order changes by keys, and all of it is undone', async () => {
  await row('Chào cờ').waitFor();
  const programme = await segments();
  await page.getByRole('tree').focus();
  await page.evaluate((text) => navigator.clipboard.writeText(text), LIST.join('\n'));
  await page.keyboard.press('Control+v');
  await page.getByText('Nhập 124 người nhận: 97 tập thể, 27 cá nhân').waitFor();
  await page.getByRole('button', { name: 'Nhập', exact: true }).click();
  await page.getByText(/^Đã nhập 124 người nhận/).waitFor();

  await row('Trao Bằng khen của Thủ tướng').click();
  await expect.poll(() => name(11).inputValue()).toBe('Lê Thị Bằng L');
  await row('Trao Bằng khen của Chủ tịch UBND tỉnh').click();
  await expect.poll(() => name(1).inputValue()).toBe('Phòng Nội vụ huyện số 1');

  await button('Gộp đợt').click();
  await page.getByRole('menuitem', { name: 'Gộp cả 4 đợt làm một' }).click();
  await expect.poll(waves).toEqual([expect.stringContaining('73 tập thể')]);
  await button('Chia đợt…').click();
  await page.getByRole('radio', { name: 'Người trao' }).click();
  const picker = page
    .getByRole('dialog')
    .getByRole('combobox', { name: 'Người trao, theo thứ tự' });
  for (const presenter of ['Đặng Xuân Trường', 'Lê Quang Tiến', 'Nguyễn Thanh Bình']) {
    await picker.fill(presenter);
    await page.getByRole('option', { name: presenter }).click();
  }
  await button('Chia thành 4 đợt').click();
  await expect
    .poll(waves)
    .toEqual([
      expect.stringContaining('19 tập thể'),
      expect.stringContaining('Đặng Xuân Trường 18 tập thể'),
      expect.stringContaining('Lê Quang Tiến 18 tập thể'),
      expect.stringContaining('Nguyễn Thanh Bình 18 tập thể'),
    ]);

  // What was brought into sight has scrolled its own pane, never the window with its bar.
  expect(await page.evaluate(() => document.documentElement.scrollTop)).toBe(0);

  // The lineup, then the programme, by keys.
  await name(1).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => name(2).inputValue()).toBe('Phòng Nội vụ huyện số 1');
  await row('Trao Bằng khen của Chủ tịch UBND tỉnh').click();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(segments).not.toEqual(programme);

  // Paste, merge, split, two moves: five steps.
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Control+z');
  await button('Không có gì để hoàn tác').waitFor();
  await expect.poll(segments).toEqual(programme);
  await row('Trao Bằng khen của Chủ tịch UBND tỉnh').click();
  await expect
    .poll(waves)
    .toEqual([19, 18, 18, 18].map((n) => expect.stringContaining(`${n} tập thể`)));
  await expect.poll(() => name(1).inputValue()).toBe('');
});
