import type { Browser, Page } from 'playwright-core';
import { generatedShow } from '../fixtures/shows.ts';
import { hostWith } from './hostProcess.ts';
import { figures, type Measured } from './report.ts';

const TURNS = 40;
const LAPTOP = { width: 1366, height: 768 };

/** The same edits in a show of ten rows, which is the raw limit, and in the largest. */
const SIZES = [
  { segments: 10, recipients: 10, seed: 1 },
  { segments: 1000, recipients: 10_000, seed: 2 },
] as const;

const DEEDS = {
  keystroke: 'keystroke in a cell of the recipients',
  commit: 'Enter in a cell of the recipients, to the name standing in the show',
  move: 'segment moved by a key',
  drag: 'segment dropped by the mouse',
} as const;
type Deed = keyof typeof DEEDS;
type Samples = Readonly<Record<Deed, number[]>>;

/** Edits in PLAN, each from its event to the frame after the change, and what the page holds in memory. */
export async function editPlan(browser: Browser): Promise<readonly Measured[]> {
  const shows = SIZES.map((size) => generatedShow(size));
  const host = await hostWith(shows);
  try {
    const samples: Samples[] = [];
    let megabytes = Number.NaN;
    for (const show of shows) {
      const page = await openPlan(browser, host.url, show.id);
      samples.push({ ...(await inRecipients(page)), ...(await inProgramme(page)) });
      megabytes = await memory(page);
      await page.context().close();
    }
    const [small, large] = samples;
    if (small === undefined || large === undefined) throw new Error('two shows were measured');
    return [
      ...(Object.keys(DEEDS) as Deed[]).map((deed) => ({
        name: `${DEEDS[deed]}, 1,000 segments, 10,000 recipients`,
        ...figures(large[deed]),
        raw: { name: 'the same in a show of 10', ...figures(small[deed]) },
        timesLarger: 100,
        aim: 'within 1.5x',
      })),
      {
        name: 'memory of the page with that show in PLAN, MB',
        p50: megabytes,
        p95: megabytes,
        raw: null,
        aim: 'reported',
      },
    ];
  } finally {
    await host.stop();
  }
}

async function openPlan(browser: Browser, url: string, showId: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: LAPTOP })).newPage();
  const address = new URL(url);
  address.searchParams.set('view', 'plan');
  address.searchParams.set('show', showId);
  await page.goto(address.href);
  await page.getByRole('treeitem').first().waitFor();
  await page.evaluate(watchFrames);
  return page;
}

/** What the screen shows once the edit is there. */
type Seen =
  | { readonly focusHolds: string }
  /** The first row of the table stands in the show with a name, or without one. */
  | { readonly firstIsNamed: boolean }
  | { readonly otherRowsThan: string };

interface Watched extends Window {
  /** Waits for the next event of this type; `sample` then gives the ms from it to the frame in which `seen` is true. */
  watch(type: string, seen: Seen): void;
  sample: Promise<number>;
}

/** Runs in the page. */
function watchFrames(): void {
  const focused = () => (document.activeElement as HTMLInputElement | null)?.value;
  const rows = () =>
    [...document.querySelectorAll('[role="treeitem"]')].map((row) => row.textContent).join('|');
  const isThere = (seen: Seen) => {
    if ('focusHolds' in seen) return focused() === seen.focusHolds;
    if ('otherRowsThan' in seen) return rows() !== seen.otherRowsThan;
    const first = document.querySelector('[data-row-id][data-index="0"]');
    return first?.hasAttribute('data-unnamed') !== seen.firstIsNamed;
  };
  const watch: Watched['watch'] = (type, seen) => {
    const sample = new Promise<number>((resolve) => {
      const begin = ({ timeStamp }: Event) => {
        const look = () => {
          if (!isThere(seen)) {
            requestAnimationFrame(look);
            return;
          }
          const { port1, port2 } = new MessageChannel();
          // Runs after the frame has been painted.
          port1.onmessage = () => resolve(performance.now() - timeStamp);
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      };
      addEventListener(type, begin, { capture: true, once: true });
    });
    Object.assign(window, { sample });
  };
  Object.assign(window, { watch });
}

/** Does something that raises an event of `type`, and gives the ms from it to the frame in which `seen` holds. */
async function measured(
  page: Page,
  type: string,
  seen: Seen,
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate((given) => (window as unknown as Watched).watch(given.type, given.seen), {
    type,
    seen,
  });
  await act();
  return page.evaluate(() => (window as unknown as Watched).sample);
}

async function inRecipients(page: Page): Promise<Pick<Samples, 'keystroke' | 'commit'>> {
  await page.getByRole('tab', { name: 'Người nhận', exact: true }).click();
  const cell = page.locator('[data-row-id][data-index="0"] input[data-field="name"]');
  const keystroke: number[] = [];
  const commit: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const firstIsNamed = turn % 2 === 0;
    await cell.click();
    await cell.fill(firstIsNamed ? `Đơn vị ${turn}` : '');
    const value = firstIsNamed ? `Đơn vị ${turn}x` : 'x';
    keystroke.push(
      await measured(page, 'keydown', { focusHolds: value }, () => page.keyboard.press('x')),
    );
    if (!firstIsNamed) await page.keyboard.press('Backspace');
    commit.push(
      await measured(page, 'keydown', { firstIsNamed }, () => page.keyboard.press('Enter')),
    );
  }
  return { keystroke, commit };
}

async function inProgramme(page: Page): Promise<Pick<Samples, 'move' | 'drag'>> {
  await page.getByRole('tab', { name: 'Chương trình', exact: true }).click();
  const rows = page.getByRole('treeitem');
  await rows.filter({ hasText: 'Tiết mục' }).first().click();
  const move: number[] = [];
  const drag: number[] = [];
  const order = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[role="treeitem"]')].map((row) => row.textContent).join('|'),
    );
  for (let turn = 0; turn < TURNS; turn += 1) {
    const seen = { otherRowsThan: await order() };
    const key = turn % 2 === 0 ? 'Alt+ArrowDown' : 'Alt+ArrowUp';
    move.push(await measured(page, 'keydown', seen, () => page.keyboard.press(key)));
  }
  for (let turn = 0; turn < TURNS / 4; turn += 1) {
    const from = await box(page, 1);
    const to = await box(page, 2);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, from.y + 12, { steps: 3 });
    await page.mouse.move(to.x, to.y + 8, { steps: 6 });
    const seen = { otherRowsThan: await order() };
    drag.push(await measured(page, 'pointerup', seen, () => page.mouse.up()));
  }
  return { move, drag };
}

/** Middle of the nth segment that is in sight. */
async function box(page: Page, nth: number): Promise<{ x: number; y: number }> {
  const found = await page.locator('[role="treeitem"][aria-level="1"]').nth(nth).boundingBox();
  if (found === null) throw new Error(`no segment ${nth} in sight`);
  return { x: found.x + found.width / 2, y: found.y + found.height / 2 };
}

async function memory(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}
