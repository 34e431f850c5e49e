import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { canMountDisks, smallDisk } from '../fixtures/folders.ts';
import {
  App,
  beginShow,
  launchChromium,
  openSample,
  removeFolder,
  temporaryFolder,
} from './app.ts';

let browser: Browser;
let context: BrowserContext;
let folder: string;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  folder = await temporaryFolder();
  context = await browser.newContext();
});
afterEach(async () => {
  await context.close();
  await removeFolder(folder);
});

const now = (page: Page) => page.getByRole('article', { name: 'HIỆN TẠI' });

function showFolder(): string {
  const [id] = readdirSync(join(folder, 'shows'));
  if (id === undefined) throw new Error('the library is empty');
  return join(folder, 'shows', id);
}

describe('files that cannot be used (browser host)', () => {
  it('an unreadable show is named, left alone, and its last good version opens on request', async () => {
    const first = await App.start(folder);
    const page = await openSample(context, first, 'Điều hành');
    await beginShow(page);
    await page.keyboard.press('Space');
    await page.locator('article[data-cue="opening"]').waitFor();
    await page.getByText('Đã lưu').waitFor();
    await first.stop();
    const path = join(showFolder(), 'show.json');
    const whole = readFileSync(path, 'utf8');
    const cut = whole.slice(0, whole.length / 2);
    writeFileSync(path, cut);

    const again = await App.start(folder, first.port);
    await page.goto(again.url);
    await page.getByText(/bị cắt cụt ở dòng 1/).waitFor();
    expect(readFileSync(path, 'utf8')).toBe(cut);
    await page.getByRole('button', { name: 'Mở bản tốt gần nhất' }).click();
    await page.getByRole('heading', { name: /Thái Nguyên/ }).waitFor();
    await page.getByRole('button', { name: 'Điều hành', exact: true }).click();
    await expect.poll(() => now(page).getAttribute('data-cue')).toBe('opening');
    const aside = readdirSync(showFolder()).find((name) => name.startsWith('show.damaged-'));
    expect(readFileSync(join(showFolder(), aside ?? ''), 'utf8')).toBe(cut);
    await again.stop();
  });

  it('a second copy of the app opens the show view only and says so', async () => {
    const first = await App.start(folder);
    const page = await openSample(context, first, 'Điều hành');
    await beginShow(page);
    await page.getByText('Đã lưu').waitFor();
    const second = await App.start(folder);
    const other = await (await browser.newContext()).newPage();
    await other.goto(second.url);
    await other.getByRole('button', { name: 'Điều hành', exact: true }).click();
    await other.getByText(/đang mở ở bản Rostrum khác/).waitFor();
    expect(await other.getByRole('button', { name: /^GO/ }).isDisabled()).toBe(true);
    await other.keyboard.press('Space');
    await other.getByText('Bản này chỉ xem').waitFor();
    expect(existsSync(join(showFolder(), 'journal.ndjson'))).toBe(false);
    await other.context().close();
    await Promise.all([first.stop(), second.stop()]);
  });
});

describe.runIf(canMountDisks())('a full disk (a small tmpfs)', () => {
  it('is said as long as it lasts; the show goes on in memory and is saved when there is room', async () => {
    const disk = await smallDisk(2048);
    const app = await App.start(disk);
    const page = await openSample(context, app, 'Điều hành');
    await beginShow(page);
    await page.getByText('Đã lưu').waitFor();
    // Takes all that is left; dd ends with the error that is wanted.
    spawnSync('dd', ['if=/dev/zero', `of=${disk}/ballast`, 'bs=4k'], { stdio: 'ignore' });
    await page.keyboard.press('Space');
    await page.locator('article[data-cue="opening"]').waitFor();
    await page.getByText(/Chưa lưu được \(ổ đĩa đã đầy, ENOSPC\)/).waitFor();
    rmSync(join(disk, 'ballast'));
    await page.getByText(/Chưa lưu được/).waitFor({ state: 'detached' });
    await page.getByText('Đã lưu').waitFor();
    await app.kill();
    const again = await App.start(disk, app.port);
    await page.reload();
    await expect.poll(() => now(page).getAttribute('data-cue')).toBe('opening');
    await again.stop();
  });
});
