import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request } from '@shared/command/apply.ts';
import { writeShow } from '@shared/document/showFile.ts';
import { unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openLine } from '../electron/host/web/webHost.ts';
import type { Wish } from '../fixtures/apply.ts';
import { pdfText } from '../fixtures/pdfText.ts';
import { generatedShow } from '../fixtures/shows.ts';
import { App, openSample, removeFolder, temporaryFolder } from './app.ts';
import { axeFaults } from './axeFaults.ts';
import { freshApp } from './freshApp.ts';

const fresh = freshApp();

const PATIENCE = { timeout: 90_000 };

const sheet = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const card = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^${name}`) });
const isReady = (page: Page) =>
  page
    .getByRole('status')
    .getByText(/^\d+ trang · mã \w{6}$/)
    .waitFor(PATIENCE);
const firstPage = (page: Page) => page.locator('[data-page="1"] canvas[data-drawn]');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const changes = (page: Page) => page.getByRole('complementary', { name: 'Thay đổi so với bản in' });

async function openPrint(): Promise<Page> {
  const page = await openSample(fresh.context, fresh.app, 'Bản in');
  await isReady(page);
  return page;
}

/** What comes down when the button is pressed. */
async function saved(page: Page, button: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download', PATIENCE),
    press(page, button),
  ]);
  return download;
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** The pages of the PDF behind a button as text. */
const savedPages = async (page: Page, button: string) =>
  pdfText(await bytesOf(await saved(page, button)));

/** Commands from another window. */
async function elsewhere(...wishes: readonly Wish[]): Promise<void> {
  const { port, url } = fresh.app;
  const cookie = `rostrum-${port}=${new URL(url).searchParams.get('token')}`;
  const line = await openLine(port, { headers: { cookie } });
  const [first] = await line.get('library.list', {});
  const showId = first?.id ?? '';
  await line.get('show.open', { showId, view: 'plan' });
  for (const [at, wish] of wishes.entries()) {
    const request = { ...wish, id: `elsewhere-${at}-${Date.now()}` } as Request;
    await line.get('dispatch', { showId, request });
  }
}

const rename: Wish = {
  type: 'edit-person',
  payload: { id: 'son', changes: { name: 'Phạm Hoàng Sơn Hải' } },
};

describe('the print of a sheet', () => {
  it('is what is shown, page by page, as sharp as the screen', async () => {
    const page = await openPrint();
    await firstPage(page).waitFor();
    const count = await page.locator('[data-page]').count();
    expect(count).toBeGreaterThan(10);
    expect(await page.locator('canvas').count()).toBeLessThan(5);
    const field = page.getByRole('textbox', { name: /^Trang/ });
    await field.fill(String(count));
    await field.press('Enter');
    const canvas = page.locator('[data-page]').last().locator('canvas[data-drawn]');
    await canvas.waitFor();
    const [drawn, seen] = await canvas.evaluate((one: HTMLCanvasElement) => [
      one.width,
      Math.round(one.clientWidth * window.devicePixelRatio),
    ]);
    expect(drawn).toBe(seen);
    expect(await page.locator('[data-page="1"] canvas').count()).toBe(0);
    expect(await field.inputValue()).toBe(String(count));
  });

  it('says what has changed since, prints these pages only, and holds again', async () => {
    const page = await openPrint();
    const whole = await savedPages(page, 'Lưu PDF');
    expect(whole.length).toBeGreaterThan(10);
    await card(page, 'Kịch bản MC in v1 · .* Còn đúng').waitFor();

    await elsewhere(rename);
    await card(page, 'Kịch bản MC in v1 · .* Nay v2: \\d phần đổi').waitFor();
    await sheet(page, 'Kịch bản MC')
      .getByText(/In bản v1 lúc \d\d:\d\d, nay v2: /)
      .waitFor();
    await changes(page).locator('ins', { hasText: 'Hải' }).first().waitFor();
    await isReady(page);

    const part = await savedPages(page, 'Lưu trang thay đổi');
    const said = await page
      .getByRole('status')
      .getByText(/^Đã tải về .*\(trang .*\)$/)
      .textContent();
    const numbers = part.map((text) => /Trang (\d+)\/\d+/.exec(text)?.[1]);
    expect(part.length).toBeLessThan(whole.length / 2);
    expect(part.join(' ')).toContain('Sơn Hải');
    expect(ranges(said ?? '')).toEqual(numbers.map(Number));
    await card(page, 'Kịch bản MC in v2 · .* Còn đúng').waitFor();
    await changes(page).waitFor({ state: 'detached' });
  });

  it('opens in a tab of the browser to be printed, and counts as printed', async () => {
    const page = await openPrint();
    const [tab] = await Promise.all([fresh.context.waitForEvent('page'), press(page, 'Mở để in')]);
    expect(tab.url()).toMatch(/\/print\/\w+$/);
    await page.getByText(/^Đã mở trong thẻ mới/).waitFor();
    await card(page, 'Kịch bản MC in v1 · .* Còn đúng').waitFor();
  });

  it('follows how the sheet is set', async () => {
    const page = await openPrint();
    await press(page, 'Trình bày');
    await page.getByText('A5', { exact: true }).click();
    await page.getByText(/Có thay đổi/).waitFor();
    await isReady(page);
    const path = join(fresh.dataDir, 'a5.pdf');
    writeFileSync(path, await bytesOf(await saved(page, 'Lưu PDF')));
    expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(/Page size: .*A5/);
    await page.reload();
    await isReady(page);
    await press(page, 'Trình bày');
    expect(await page.getByRole('radio', { name: 'A5' }).isChecked()).toBe(true);
  });

  it('goes on in Word, which is no print', async () => {
    const page = await openPrint();
    const download = await saved(page, 'Lưu Word');
    expect(download.suggestedFilename()).toMatch(/\.script\.docx$/);
    expect(Object.keys(unzipSync(await bytesOf(download)))).toContain('word/document.xml');
    await card(page, 'Kịch bản MC Chưa in').waitFor();
  });

  it('says what is on the lineups when somebody is absent', async () => {
    const page = await openPrint();
    await card(page, 'Danh sách theo đợt').click();
    await isReady(page);
    await saved(page, 'Lưu PDF');
    const attendance = { state: 'absent', outcome: 'undecided' } as const;
    await elsewhere({
      type: 'set-attendance',
      payload: { recipientId: 'hcld2-c01', attendance },
    });
    await changes(page).locator('ins', { hasText: 'vắng mặt' }).waitFor();
    await isReady(page);
    expect((await savedPages(page, 'Lưu trang thay đổi')).join(' ')).toContain('vắng mặt');
  });

  it('of a thousand names can be stopped, and made again', async () => {
    const page = await fresh.context.newPage();
    await page.goto(fresh.app.url);
    const path = join(fresh.dataDir, 'show.rostrum');
    writeFileSync(path, writeShow(generatedShow({ segments: 400, recipients: 6000, seed: 3 })));
    await page.setInputFiles('input[type=file]', path);
    await page.getByRole('treeitem').first().waitFor();
    await press(page, 'Bản in');
    await page.getByRole('button', { name: 'Dừng' }).click(PATIENCE);
    await page.getByText('Đã dừng tạo bản in.').waitFor();
    await press(page, 'Tạo lại bản in');
    await page.getByRole('button', { name: 'Dừng' }).waitFor();
  });
});

/** The numbers in "… (trang 3–4, 7)". */
function ranges(said: string): number[] {
  return (/\(trang (.*)\)$/.exec(said)?.[1] ?? '').split(', ').flatMap((range) => {
    const [from = 0, to = from] = range.split('–').map(Number);
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });
}

describe('the stamp on a page', () => {
  it('is answered by the search, which leads to the sheet', async () => {
    const page = await openPrint();
    const status = page.getByRole('status').getByText(/^\d+ trang · mã \w{6}$/);
    const stamp = (await status.innerText()).slice(-6);
    await saved(page, 'Lưu PDF');
    await card(page, 'Trọn bộ').click();
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox').fill(stamp.toUpperCase());
    await page.getByRole('option', { name: /^Kịch bản MC v1\s*Còn đúng · in lúc/ }).waitFor();
    await elsewhere(rename);
    await page.getByRole('option', { name: /Không còn đúng ở trang/ }).click();
    await sheet(page, 'Kịch bản MC').waitFor();
  });
});

describe('the pack', () => {
  it('comes as one file with every sheet under one stamp, and all of them hold', async () => {
    const page = await openPrint();
    await card(page, 'Trọn bộ').click();
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 110_000 }),
      press(page, 'Tạo trọn bộ (9 tài liệu)'),
    ]);
    expect(download.suggestedFilename()).toMatch(/-v1-\w{6}\.zip$/);
    const [, stamp = ''] = /-(\w{6})\.zip$/.exec(download.suggestedFilename()) ?? [];
    const files = Object.entries(unzipSync(await bytesOf(download)));
    expect(files).toHaveLength(10);
    for (const [name, bytes] of files) {
      const [first = ''] = await pdfText(bytes);
      expect(first, name).toContain(stamp);
    }
    await page.getByText('Các bản đã in còn đúng').waitFor();
    await card(page, 'Nhãn và thẻ tên in v1 · .* Còn đúng').waitFor();
  });

  it('says how far it is and can be stopped; nothing counts as printed then', async () => {
    const page = await openPrint();
    await card(page, 'Trọn bộ').click();
    await press(page, 'Tạo trọn bộ (9 tài liệu)');
    await page.getByRole('progressbar', { name: /^Đang tạo [1-8]\/9$/ }).waitFor(PATIENCE);
    await press(page, 'Dừng');
    await page.getByText('Đã dừng tạo bản in.').waitFor(PATIENCE);
    await page.getByText('Chưa in tài liệu nào').waitFor();
  });
});

describe('everybody can use it', () => {
  for (const theme of ['dark', 'light'])
    it(`axe finds nothing, ${theme}`, async () => {
      const page = await openPrint();
      if (theme === 'light') await press(page, 'Nền sáng');
      expect(await faults(page)).toEqual([]);
      await saved(page, 'Lưu PDF');
      await elsewhere(rename);
      await changes(page).locator('ins').first().waitFor();
      await isReady(page);
      expect(await faults(page)).toEqual([]);
      await press(page, 'Trình bày');
      expect(await faults(page)).toEqual([]);
      await card(page, 'Trọn bộ').click();
      await page.getByRole('heading', { name: 'Trọn bộ' }).waitFor();
      expect(await faults(page)).toEqual([]);
      await card(page, 'Rà soát').click();
      await card(page, 'MC .* Xác nhận đã rà Huân chương Lao động hạng Nhì').click();
      await card(page, 'MC .* Rút xác nhận Huân chương Lao động hạng Nhì').waitFor();
      expect(await faults(page)).toEqual([]);
    });

  it('nothing is wider than the window, on a laptop and at 200 %; all can be pressed with a thumb', async () => {
    const page = await openPrint();
    await saved(page, 'Lưu PDF');
    await elsewhere(rename);
    await changes(page).locator('ins').first().waitFor();
    expect(await tooWide(page)).toEqual([]);
    expect(await tooSmall(page)).toEqual([]);
    await page.setViewportSize({ width: 683, height: 384 });
    expect(await tooWide(page)).toEqual([]);
    await press(page, 'Trình bày');
    expect(await tooWide(page)).toEqual([]);
    expect(await tooSmall(page)).toEqual([]);
    await card(page, 'Trọn bộ').click();
    expect(await tooWide(page)).toEqual([]);
  });
});

const faults = (page: Page) => axeFaults(page);

/** Parts of the view that reach beyond the right edge of the window. */
const tooWide = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
      .map((one) => one.className.toString()),
  );

/** Buttons of the view that are lower than 44 px. */
const tooSmall = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main button')]
      .filter((one) => one.getBoundingClientRect().height < 44)
      .map((one) => one.textContent),
  );

describe('a computer without a Chromium', () => {
  let folder: string;
  let app: App;

  beforeEach(async () => {
    folder = await temporaryFolder();
    vi.stubEnv('ROSTRUM_CHROMIUM', join(folder, 'nowhere'));
    app = await App.start(folder).finally(() => vi.unstubAllEnvs());
    return async () => {
      await app.stop();
      await removeFolder(folder);
    };
  });

  it('says in a sentence what is missing, and goes on', async () => {
    const page = await openSample(fresh.context, app, 'Bản in');
    await page
      .getByText('Không tìm thấy Chromium hoặc Chrome trên máy để tạo PDF.')
      .first()
      .waitFor();
    await press(page, 'Thử lại');
    await press(page, 'Điều hành');
    await page.getByRole('article', { name: 'TIẾP THEO' }).waitFor();
  });
});
