import AxeSource from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  App,
  beginShow,
  launchChromium,
  openBeside,
  openSample,
  removeFolder,
  temporaryFolder,
} from './app.ts';

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
  app = await App.start(folder);
  context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
});
afterEach(async () => {
  await context.close();
  await app.stop();
  await removeFolder(folder);
});

const now = (page: Page) => page.getByRole('article', { name: 'HIỆN TẠI' });
const standby = (page: Page) => page.getByRole('article', { name: 'TIẾP THEO' });
const words = (page: Page) => page.locator('article[data-cue]');

/** Presses GO and waits until the cue that was on standby is live. */
async function go(page: Page): Promise<string> {
  const next = await standby(page).getAttribute('data-cue');
  if (next === null) throw new Error('nothing is on standby');
  // A press within the guard is heard and does nothing: press until the cue has moved, as a person would.
  await page.waitForFunction(() => performance.now() > 600);
  while ((await now(page).getAttribute('data-cue')) !== next) {
    await page.keyboard.press('Space');
    await page
      .waitForFunction(
        (cue) =>
          document.querySelector('[aria-label="HIỆN TẠI"]')?.getAttribute('data-cue') === cue,
        next,
        { timeout: 700 },
      )
      .catch(() => undefined);
  }
  return next;
}

describe('calling the sample live (browser host)', () => {
  it('GO moves RUN and READ together, and after kill -9 every window is at the same cue and waits', async () => {
    const run = await openSample(context, app, 'Điều hành');
    await beginShow(run);
    const read = await openBeside(run, 'read');
    let cue = '';
    for (let press = 0; press < 5; press += 1) cue = await go(run);
    expect(cue).toBe('hcld2/announce');
    await read.locator(`article[data-cue="${cue}"]`).waitFor();
    await expect.poll(() => words(read).textContent()).toContain('quyết định của Chủ tịch nước');
    await run.getByText('Đã lưu').waitFor();

    const { port } = app;
    await app.kill();
    await run.getByText('Mất kết nối').waitFor();
    await expect.poll(() => now(run).getAttribute('data-cue')).toBe(cue);
    app = await App.start(folder, port);
    await run.getByText('Mất kết nối').waitFor({ state: 'detached' });

    await expect.poll(() => now(run).getAttribute('data-cue')).toBe(cue);
    await expect.poll(() => standby(run).getAttribute('data-cue')).toBe('hcld2-w1/present');
    await read.locator(`article[data-cue="${cue}"]`).waitFor();
    const fresh = await context.newPage();
    await fresh.goto(app.url);
    await standby(fresh).waitFor();
    await expect.poll(() => now(fresh).getAttribute('data-cue')).toBe(cue);

    expect(await go(run)).toBe('hcld2-w1/present');
    await expect
      .poll(() => words(read).textContent())
      .toContain(
        'Thừa ủy quyền của Chủ tịch nước, xin trân trọng kính mời đồng chí Trịnh Việt Hùng',
      );
  });

  it('a double press fires one cue and says that the second was heard', async () => {
    const run = await openSample(context, app, 'Điều hành');
    await beginShow(run);
    await run.keyboard.press('Space');
    await run.keyboard.press('Space');
    await run.getByText('Đã nghe, nhưng quá sát lần GO trước.').waitFor();
    await expect.poll(() => now(run).getAttribute('data-cue')).toBe('opening');
  });

  it('two callers at once move the show by one cue', async () => {
    const first = await openSample(context, app, 'Điều hành');
    await beginShow(first);
    const second = await openBeside(first, 'run');
    await standby(second).waitFor();
    await Promise.all([first.keyboard.press('Space'), second.keyboard.press('Space')]);
    await now(first).and(first.locator('[data-cue]')).waitFor();
    await expect.poll(() => now(first).getAttribute('data-cue')).toBe('opening');
    await expect.poll(() => now(second).getAttribute('data-cue')).toBe('opening');
  });

  it('jump waits for GO, hold tells the MC, Escape keeps the position', async () => {
    const run = await openSample(context, app, 'Điều hành');
    await beginShow(run);
    const read = await openBeside(run, 'read');
    await go(run);
    await run.keyboard.press('/');
    await run.getByLabel(/Số mục hoặc vài chữ/).fill('28');
    await run.keyboard.press('Enter');
    await expect.poll(() => standby(run).getAttribute('data-cue')).toBe('bktinh-w1/present');
    await expect.poll(() => now(run).getAttribute('data-cue')).toBe('opening');
    await run.keyboard.press('Escape');
    await expect.poll(() => now(run).getAttribute('data-cue')).toBe('opening');

    await run.keyboard.press('h');
    await run.getByLabel(/Lý do/).fill('chờ khung bằng khen');
    await run.keyboard.press('Enter');
    await read.getByText('Xin chờ: chờ khung bằng khen').waitFor();
    await run.locator('[data-state="hold"]').waitFor();
    expect(await run.getByRole('button', { name: /^GO/ }).isDisabled()).toBe(true);
    await run.keyboard.press('Space');
    await expect.poll(() => now(run).getAttribute('data-cue')).toBe('opening');
    await run.keyboard.press('h');
    await read.getByText('Xin chờ: chờ khung bằng khen').waitFor({ state: 'detached' });
    expect(await go(run)).toBe('bktinh-w1/present');
  });

  it('an absent recipient is struck in the lineup and in the words of the MC', async () => {
    const run = await openSample(context, app, 'Điều hành');
    await beginShow(run);
    const read = await openBeside(run, 'read');
    for (let press = 0; press < 4; press += 1) await go(run);
    await run.getByRole('button', { name: 'Ghi vắng mặt: Cá nhân 03' }).click();
    await read.getByText('vắng mặt').waitFor();
    await run.getByRole('button', { name: 'Ghi có mặt: Cá nhân 03' }).click();
    await read.getByText('vắng mặt').waitFor({ state: 'detached' });
  });

  it('the MC can look around without moving the show, and comes back', async () => {
    const run = await openSample(context, app, 'Điều hành');
    await beginShow(run);
    const read = await openBeside(run, 'read');
    await go(run);
    await read.locator('article[data-cue="opening"]').waitFor();
    await read.getByRole('button', { name: 'Mục sau' }).click();
    await read.locator('article[data-cue="guests"]').waitFor();
    await expect.poll(() => now(run).getAttribute('data-cue')).toBe('opening');
    await read.getByRole('button', { name: 'Về mục đang diễn ra' }).click();
    await read.locator('article[data-cue="opening"]').waitFor();
  });
});

describe('accessibility (axe)', () => {
  for (const view of ['library', 'run', 'read'] as const)
    for (const theme of ['dark', 'light'] as const)
      it(`finds nothing serious in ${view}, ${theme}`, async () => {
        const page = await openSample(context, app, 'Điều hành');
        await beginShow(page);
        await go(page);
        if (theme === 'light') {
          await page.getByRole('button', { name: 'Nền sáng' }).click();
          await page.locator('html[data-mantine-color-scheme="light"]').waitFor();
        }
        if (view === 'library') await page.getByRole('button', { name: 'Rostrum' }).click();
        if (view === 'read')
          await page.getByRole('button', { name: 'Lời dẫn', exact: true }).click();
        await page.evaluate(AxeSource.source);
        const { violations } = await page.evaluate(() =>
          (window as unknown as { axe: typeof AxeSource }).axe.run(),
        );
        const serious = violations.filter(
          ({ impact }) => impact === 'serious' || impact === 'critical',
        );
        expect(
          serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        ).toEqual([]);
      });
});
