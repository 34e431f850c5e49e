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
    // Out of the segment that is on: asked once more, and answered with Enter.
    await run.getByText(/ngoài phần đang diễn ra/).waitFor();
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

/** Brings RUN into one of its states. */
const STATES = {
  ready: (page: Page) => standby(page).waitFor(),
  rehearsal: async (page: Page) => {
    await beginShow(page, 'rehearsal');
    await go(page);
  },
  live: async (page: Page) => {
    await beginShow(page);
    for (let press = 0; press < 4; press += 1) await go(page);
    await page.keyboard.press('n');
    await page.getByText('TRÊN SÂN KHẤU', { exact: true }).waitFor();
    await page.keyboard.press('t');
    await page.getByRole('region', { name: 'Dòng thời gian' }).waitFor();
  },
  hold: async (page: Page) => {
    await beginShow(page);
    await go(page);
    await page.keyboard.press('h');
    await page.getByLabel(/Lý do/).fill('chờ khung bằng khen');
    await page.keyboard.press('Enter');
    await page.locator('[data-state="hold"]').waitFor();
  },
  ended: async (page: Page) => {
    await beginShow(page);
    await go(page);
    await page.getByRole('button', { name: 'Kết thúc buổi lễ' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc buổi lễ' }).click();
    await page.getByText(/Buổi lễ đã kết thúc lúc/).waitFor();
  },
} as const;

async function serious(page: Page): Promise<readonly string[]> {
  await page.evaluate(AxeSource.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof AxeSource }).axe.run(),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('accessibility (axe)', () => {
  for (const theme of ['dark', 'light'] as const) {
    const inTheme = async (page: Page) => {
      if (theme === 'dark') return;
      await page.getByRole('button', { name: 'Nền sáng' }).click();
      await page.locator('html[data-mantine-color-scheme="light"]').waitFor();
    };
    for (const [state, bring] of Object.entries(STATES))
      it(`finds nothing serious in RUN, ${state}, ${theme}`, async () => {
        const page = await openSample(context, app, 'Điều hành');
        await inTheme(page);
        await bring(page);
        expect(await serious(page)).toEqual([]);
      });
    for (const view of ['library', 'read'] as const)
      it(`finds nothing serious in ${view}, ${theme}`, async () => {
        const page = await openSample(context, app, 'Điều hành');
        await inTheme(page);
        await beginShow(page);
        await go(page);
        if (view === 'library') await page.getByRole('button', { name: 'Rostrum' }).click();
        else await page.getByRole('button', { name: 'Lời dẫn', exact: true }).click();
        expect(await serious(page)).toEqual([]);
      });
  }
});
