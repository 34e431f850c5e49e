import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { axeFaults } from './axeFaults.ts';
import { freshApp } from './freshApp.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const SEED = fixture('announcements/seed/00-thai-nguyen.txt');

/** The presentations of the seed in the order of the law, each with its collectives, individuals and presenters. */
const PRESENTATIONS = [
  ['Huân chương Lao động hạng Nhì', 0, 9, 1],
  ['Huân chương Lao động hạng Ba', 1, 8, 1],
  ['Cờ thi đua của Chính phủ', 7, 0, 1],
  ['Bằng khen của Thủ tướng Chính phủ', 1, 10, 1],
  ['Cờ thi đua của Ủy ban nhân dân tỉnh', 15, 0, 1],
  ['Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', 73, 0, 4],
] as const;
const LAUNCH = 'Phát động phong trào thi đua năm 2025';

const fresh = freshApp();
let page: Page;

beforeEach(async () => {
  await fresh.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await fresh.context.newPage();
  await page.goto(fresh.app.url);
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const panel = () => page.getByRole('dialog', { name: 'Từ văn bản' });
const card = (name: string) => panel().getByRole('region', { name, exact: true });
const count = (of: Locator, kind: string) => of.getByRole('textbox', { name: kind }).inputValue();
const scrolled = () => panel().getByRole('region', { name: 'Văn bản', exact: true });
const row = (text: string) => page.getByRole('treeitem').filter({ hasText: text }).first();

/** Opens the panel by its key and pastes a text into its field. */
async function paste(text: string): Promise<void> {
  await page.keyboard.press('Control+u');
  await panel().waitFor();
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
}

const seed = () => readFile(SEED, 'utf8');

describe('a text in a browser', () => {
  beforeEach(async () => {
    await button('Buổi lễ mới').click();
    await page.getByRole('radio', { name: 'Chương trình trống' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Hội nghị');
    await button('Tạo').click();
    await button('Từ văn bản…').waitFor();
  });

  it('gives the run of show of the seed, in one step that can be taken back', async () => {
    await paste(await seed());
    for (const [award, collectives, individuals, presenters] of PRESENTATIONS) {
      const part = card(award);
      await part.scrollIntoViewIfNeeded();
      expect([await count(part, 'tập thể'), await count(part, 'cá nhân')], award).toEqual([
        String(collectives),
        String(individuals),
      ]);
      expect(await part.locator('[data-with-remove]').count(), award).toBe(presenters);
    }
    await button('Nhập 7 phần').click();
    await page.getByText('Đã nhập 7 phần từ “Văn bản dán vào”.').waitFor();
    for (const [award] of PRESENTATIONS) await row(`Trao ${award}`).waitFor();
    await page.getByRole('tree').press('End');
    await row(LAUNCH).waitFor();
    await button('Hoàn tác').first().click();
    await row('Trao').waitFor({ state: 'detached' });
  });

  it('is read from a Word file in a worker beside the page', async () => {
    await button('Từ văn bản…').click();
    const [worker] = await Promise.all([
      page.waitForEvent('worker'),
      panel().locator('input[type="file"]').setInputFiles(fixture('prose/plan.docx')),
    ]);
    expect(worker.url()).toContain('textWorker');
    await panel().getByText('plan.docx').waitFor();
  });

  it('goes to the words of the field that has the focus, and from words to their field', async () => {
    await paste(await seed());
    const flag = card('Cờ thi đua của Ủy ban nhân dân tỉnh');
    await flag.scrollIntoViewIfNeeded();
    await flag.getByRole('textbox', { name: 'tập thể' }).focus();
    const words = scrolled().locator('[data-lit="field"]');
    await words.filter({ hasText: '15 tập thể' }).waitFor();
    await expect.poll(() => isInSight(words.first(), scrolled())).toBe(true);
    await scrolled().getByRole('button', { name: 'Số lượng: 9 cá nhân' }).click();
    const field = card('Huân chương Lao động hạng Nhì').getByRole('textbox', { name: 'cá nhân' });
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('is walked through by keys alone', async () => {
    await paste(await seed());
    await scrolled().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await focused('Chức vụ: Bí thư Tỉnh ủy');
    await page.keyboard.press('ArrowLeft');
    await focused('Chức vụ: Ủy viên dự khuyết Trung ương Đảng');
    await page.keyboard.press('Enter');
    await focused('Chức vụ của Trịnh Việt Hùng, mỗi dòng một chức vụ');
  });

  it('may be very long: only what is in sight stands on the page', async () => {
    const text = `${await seed()}\n${'Hội nghị diễn ra trong không khí trang trọng. '.repeat(110_000)}\nHết văn bản.`;
    const file = join(fresh.dataDir, 'long.txt');
    await writeFile(file, text);
    await button('Từ văn bản…').click();
    await panel().locator('input[type="file"]').setInputFiles(file);
    await button('Nhập 7 phần').waitFor();
    // The text turns out longer than it was estimated while it is gone through.
    await expect
      .poll(
        async () => {
          await scrolled().press('End');
          return scrolled().getByText('Hết văn bản.').count();
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBe(1);
    expect(await scrolled().locator('p').count()).toBeLessThan(60);
  });

  it.each(['dark', 'light'])('has no accessibility fault in the %s theme', async (theme) => {
    if (theme === 'light') await page.getByRole('button', { name: 'Nền sáng' }).click();
    const check = async (state: string) =>
      expect({ state, faults: await faults() }).toEqual({ state, faults: [] });
    await page.keyboard.press('Control+u');
    await panel().waitFor();
    await check('source');
    const input = () => panel().locator('input[type="file"]');
    await input().setInputFiles(fixture('lists/old.xls'));
    await panel().getByRole('alert').waitFor();
    await check('fault');
    await input().setInputFiles(SEED);
    await button('Nhập 7 phần').waitFor();
    await check('review');
    await card('Huân chương Lao động hạng Nhì').getByRole('checkbox').click();
    await card('Huân chương Lao động hạng Ba').getByRole('textbox', { name: 'cá nhân' }).fill('');
    await panel()
      .getByRole('group', { name: 'Hiện trong văn bản' })
      .getByRole('button', { name: /^Số lượng/ })
      .click();
    await check('corrected');
    await page.keyboard.press('Escape');
    await button('Bỏ văn bản này').waitFor();
    await check('question');
    await button('Bỏ văn bản này').click();
    await paste('Hôm nay trời đẹp.');
    await panel().getByText('Không tìm thấy phần nào của buổi lễ trong văn bản này.').waitFor();
    await check('nothing');
  });
});

it('a new show can begin with a text', async () => {
  await button('Buổi lễ mới').click();
  await page.getByRole('checkbox', { name: 'Đọc chương trình từ một văn bản' }).click();
  await button('Tạo').click();
  await panel().waitFor();
  await panel().locator('input[type="file"]').setInputFiles(SEED);
  await page.getByRole('button', { name: /^Nhập \d phần$/ }).click();
  await page.getByText(/^Đã nhập \d phần từ “00-thai-nguyen.txt”/).waitFor();
  await page.reload();
  await row('Huân chương Lao động hạng Nhì').waitFor();
  expect(await panel().count()).toBe(0);
});

/** Waits until what is called so has the focus. */
const focused = (name: string) =>
  expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe(name);

async function isInSight(words: Locator, within: Locator): Promise<boolean> {
  const [one, around] = [await words.boundingBox(), await within.boundingBox()];
  if (one === null || around === null) return false;
  return one.y >= around.y && one.y + one.height <= around.y + around.height;
}

const faults = () => axeFaults(page);
