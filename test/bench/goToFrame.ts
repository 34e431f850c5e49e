import { cues } from '@shared/cue/cues.ts';
import type { Browser, Page } from 'playwright-core';
import { generatedShow } from '../fixtures/shows.ts';
import { hostWith } from './hostProcess.ts';
import { figures, type Measured } from './report.ts';

const PRESSES = 60;
/** More than the guard against a second GO. */
const BETWEEN_MS = 530;

const SIZES = [
  { segments: 10, recipients: 100 },
  { segments: 100, recipients: 1000 },
  { segments: 1000, recipients: 10_000 },
] as const;

/** Press of GO to the frame in which NOW shows the new cue, beside a page that only changes a word. */
export async function goToFrame(browser: Browser): Promise<readonly Measured[]> {
  const raw = { name: 'trivial page', ...figures(await trivialPage(browser)) };
  const shows = SIZES.map((size) => generatedShow({ ...size, seed: size.segments }));
  const host = await hostWith(shows);
  try {
    const measured: Measured[] = [];
    for (const [index, show] of shows.entries()) {
      const size = SIZES[index];
      const page = await openRun(browser, host.url, show.id);
      const presses = Math.min(PRESSES, cues(show.plan).length - 1);
      const samples = await pressAndWatch(page, presses);
      await page.context().close();
      measured.push({
        name: `GO to painted NOW, ${size?.segments} segments, ${size?.recipients} recipients`,
        ...figures(samples),
        raw,
        aim: 'within 1.5x',
      });
    }
    return measured;
  } finally {
    await host.stop();
  }
}

async function openRun(browser: Browser, url: string, showId: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const address = new URL(url);
  address.searchParams.set('view', 'run');
  address.searchParams.set('show', showId);
  await page.goto(address.href);
  await page.locator('label', { hasText: 'EN' }).click();
  await page.locator('[aria-label="NOW"]').waitFor();
  return page;
}

/** The raw limit: a key changes one word of an otherwise empty page. */
async function trivialPage(browser: Browser): Promise<number[]> {
  const page = await (await browser.newContext()).newPage();
  await page.setContent('<main><p aria-label="NOW">0</p></main>');
  await page.evaluate(() => {
    let count = 0;
    const word = document.querySelector('p');
    addEventListener('keydown', () => {
      count += 1;
      if (word) word.textContent = String(count);
    });
  });
  const samples = await pressAndWatch(page, PRESSES);
  await page.context().close();
  return samples;
}

/** Presses the space bar again and again; each sample runs from the key event to the frame after the change. */
async function pressAndWatch(page: Page, presses: number): Promise<number[]> {
  await page.evaluate(() => {
    const samples: number[] = [];
    let pressed = 0;
    Object.assign(window, { samples });
    addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true });
    const seen = () => {
      if (pressed === 0) return;
      const from = pressed;
      pressed = 0;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        // Runs after the frame has been painted.
        port1.onmessage = () => samples.push(performance.now() - from);
        port2.postMessage(null);
      });
    };
    const box = document.querySelector('[aria-label="NOW"]')?.parentElement;
    if (box)
      new MutationObserver(seen).observe(box, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
  });
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('Space');
    await page.waitForTimeout(BETWEEN_MS);
  }
  const samples = await page.evaluate(() => (window as unknown as { samples: number[] }).samples);
  if (samples.length < presses * 0.9)
    throw new Error(`only ${samples.length} of ${presses} presses changed the screen`);
  return samples;
}
