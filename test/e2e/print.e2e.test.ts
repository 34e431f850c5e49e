import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLine } from '../electron/host/web/webHost.ts';
import { App, launchChromium, openSample, removeFolder, temporaryFolder } from './app.ts';

let browser: Browser;
let context: BrowserContext;
let folder: string;
let app: App;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  folder = await temporaryFolder();
  context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
});
afterEach(async () => {
  await context.close();
  await app.stop();
  await removeFolder(folder);
});

const status = (page: Page) => page.getByRole('main').getByRole('status').first();
const isReady = (page: Page) =>
  status(page)
    .getByText(/^Bản mới nhất, \d+ trang$/)
    .waitFor();
const firstPage = (page: Page) => page.locator('[data-page="1"] canvas[data-drawn]');
const card = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(name) });

/** The PDF behind "Lưu PDF" as text, white space made even. */
async function savedText(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Lưu PDF' }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await writeFile(path, await readAll(await download.createReadStream()));
  return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s+/gu, ' ');
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Says in another window that the first recipient is absent. */
async function firstIsAbsent(): Promise<void> {
  const { port, searchParams } = { port: app.port, searchParams: new URL(app.url).searchParams };
  const cookie = `rostrum-${port}=${searchParams.get('token')}`;
  const window = await openLine(port, { headers: { cookie } });
  const [first] = await window.get('library.list', {});
  if (first === undefined) throw new Error('the library is empty');
  const { show } = await window.get('show.open', { showId: first.id, view: 'run' });
  const recipientId = show.plan.recipients[0]?.id ?? '';
  const request = {
    id: 'absent-1',
    type: 'set-attendance',
    payload: { recipientId, attendance: { state: 'absent', outcome: 'undecided' } },
  } as const;
  await window.get('dispatch', { showId: show.id, request });
}

describe('the prints of the sample (browser host)', () => {
  beforeEach(async () => {
    app = await App.start(folder);
  });

  it('shows the print itself and saves what it shows', async () => {
    const page = await openSample(context, app, 'Bản in');
    await firstPage(page).waitFor();
    await isReady(page);
    const stamp = /Mã (\w{6})/.exec((await card(page, 'Kịch bản MC').textContent()) ?? '')?.[1];
    const text = await savedText(page);
    expect(text).toContain(`v1 · ${stamp}`);
    expect(text).toContain('Trịnh Việt Hùng');
    const drawn = await page.locator('canvas').count();
    const pages = await page.locator('[data-page]').count();
    expect(pages).toBeGreaterThan(10);
    expect(drawn).toBeLessThan(5);
  });

  it('draws a page when it is scrolled to, as sharp as the screen', async () => {
    const page = await openSample(context, app, 'Bản in');
    await firstPage(page).waitFor();
    const last = page.locator('[data-page]').last();
    await last.scrollIntoViewIfNeeded();
    const canvas = last.locator('canvas[data-drawn]');
    await canvas.waitFor();
    const [drawn, shown] = await canvas.evaluate((one: HTMLCanvasElement) => [
      one.width,
      Math.round(one.clientWidth * window.devicePixelRatio),
    ]);
    expect(drawn).toBe(shown);
    expect(await page.locator('[data-page="1"] canvas').count()).toBe(0);
  });

  it('prints again when somebody is absent, and says which sheet it is', async () => {
    const page = await openSample(context, app, 'Bản in');
    await card(page, 'Danh sách theo đợt').click();
    await firstPage(page).waitFor();
    const before = await card(page, 'Danh sách theo đợt').textContent();
    await firstIsAbsent();
    await page.waitForFunction(
      (old) => ![...document.querySelectorAll('button')].some((one) => one.textContent === old),
      before,
    );
    await isReady(page);
    expect(await firstPage(page).count()).toBe(1);
    expect(await savedText(page)).toContain('vắng mặt');
  });
});

describe('printing on a computer without a Chromium', () => {
  it('says in a sentence what is missing, and goes on', async () => {
    vi.stubEnv('ROSTRUM_CHROMIUM', join(folder, 'nowhere'));
    app = await App.start(folder).finally(() => vi.unstubAllEnvs());
    const page = await openSample(context, app, 'Bản in');
    await page
      .getByText('Không tìm thấy Chromium hoặc Chrome trên máy để tạo PDF.')
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('button', { name: 'Điều hành', exact: true }).click();
    await page.getByRole('article', { name: 'TIẾP THEO' }).waitFor();
  });
});
