import { cues } from '@shared/cue/cues.ts';
import type { Show } from '@shared/model/show.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { LAPTOP } from '../e2e/app.ts';
import { begun } from '../fixtures/apply.ts';
import { generatedShow } from '../fixtures/shows.ts';
import { hostWith } from './hostProcess.ts';
import { figures, type Measured } from './report.ts';

const PRESSES = 60;
/** A person presses no faster; the page has come to rest in between. */
const BETWEEN_MS = 300;
/** Where the trivial pages live; answered by the browser's own routing. */
const TRIVIAL = 'http://trivial.example/';

/**
 * With what Ontime took from a click to another page, and the elements of its operator's page. The small one has cues for as
 * many presses as the others: the first dozen after a page was opened are slower.
 */
const SIZES = [
  { segments: 10, recipients: 100, peer: '47 / 71', peerElements: '210' },
  { segments: 100, recipients: 1000, peer: '167 / 256', peerElements: '1020' },
  { segments: 1000, recipients: 10_000, peer: '1053 / 2051', peerElements: '9120' },
] as const;
type Size = (typeof SIZES)[number];

/**
 * Press of GO to the frame in which it is painted, in the window of the caller and in that of the MC, beside two
 * pages that only change a word. And how many nodes the windows of the day have, at each size.
 */
export async function goToFrame(browser: Browser): Promise<readonly Measured[]> {
  const raw = await trivialPages(browser);
  const shows = SIZES.map(({ segments, recipients }) =>
    begun(generatedShow({ segments, recipients, seed: segments })),
  );
  const host = await hostWith(shows);
  try {
    const measured: Measured[] = [];
    for (const [index, size] of SIZES.entries()) {
      const show = shows[index];
      if (show === undefined) throw new Error('each size has a show');
      const { segments, recipients, peer } = size;
      // Windows of their own: a page behind another one is not drawn at once.
      const contexts = [await newWindow(browser), await newWindow(browser)] as const;
      const [context] = contexts;
      const run = await openView(context, host.url, show, 'run');
      const read = await openView(contexts[1], host.url, show, 'read');
      const presses = Math.min(PRESSES, cues(show.plan).length - 1);
      const seen = await pressAndWatch(run, read, presses);
      await contexts[1].close();
      measured.push(
        {
          name: `GO to painted NOW, ${segments} segments, ${recipients} recipients`,
          sized: { what: 'NOW', segments },
          ...figures(enough(seen.here, presses)),
          raw: { name: 'trivial page', ...figures(raw.here) },
          aim: 'within 1.5x, flat within 1.2x',
        },
        {
          name: `GO to painted words in another window (READ), ${segments} segments`,
          sized: { what: 'READ', segments },
          peer,
          ...figures(enough(seen.there, presses)),
          raw: { name: 'trivial page in another window', ...figures(raw.there) },
          aim: 'within 1.5x, flat within 1.2x',
        },
      );
      for (const view of ['run', 'read', 'stage', 'clock', 'screen'])
        measured.push(await nodesOf(context, host.url, show, view, size));
      await context.close();
    }
    return measured;
  } finally {
    await host.stop();
  }
}

const newWindow = (browser: Browser) => browser.newContext({ viewport: LAPTOP });

/** Opens a view of the app's own window. */
export async function openView(
  context: BrowserContext,
  url: string,
  show: Show,
  view: string,
): Promise<Page> {
  const page = await context.newPage();
  const address = new URL(url);
  address.searchParams.set('view', view);
  address.searchParams.set('show', show.id);
  await page.goto(address.href);
  await page.locator('main > *').first().waitFor();
  // Parts that are loaded or drawn late have come.
  await page.waitForLoadState('networkidle');
  return page;
}

async function nodesOf(
  context: BrowserContext,
  url: string,
  show: Show,
  view: string,
  { segments, peerElements }: Size,
): Promise<Measured> {
  const page = await openView(context, url, show, view);
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  await page.close();
  return {
    name: `elements in ${view.toUpperCase()}, ${segments} segments`,
    sized: { what: `elements in ${view}`, segments },
    ...(view === 'run' ? { peer: peerElements } : {}),
    p50: nodes,
    p95: nodes,
    unit: 'elements',
    raw: null,
    aim: 'does not grow with the show',
  };
}

/** The raw limit: a key changes one word of an otherwise empty page, and of another one that is told. */
async function trivialPages(browser: Browser): Promise<Seen> {
  // The channel between the two needs one context.
  const context = await newWindow(browser);
  await context.route(TRIVIAL, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<main><p>0</p></main>' }),
  );
  const [here, there] = [await context.newPage(), await context.newPage()];
  for (const page of [here, there]) {
    await page.goto(TRIVIAL);
    await page.evaluate(() => {
      let count = 0;
      const word = document.querySelector('p');
      const line = new BroadcastChannel('raw');
      const change = () => {
        count += 1;
        if (word) word.textContent = String(count);
      };
      addEventListener('keydown', () => {
        change();
        line.postMessage(count);
      });
      line.onmessage = change;
    });
  }
  // Of two pages in one context only the one in front is drawn at once: each is measured there.
  await here.bringToFront();
  const first = await pressAndWatch(here, there, PRESSES);
  await there.bringToFront();
  const second = await pressAndWatch(here, there, PRESSES);
  await context.close();
  return { here: enough(first.here, PRESSES), there: enough(second.there, PRESSES) };
}

export interface Seen {
  readonly here: readonly number[];
  readonly there: readonly number[];
}

/** Presses the space bar in `here` again and again; each sample runs from the key event to the frame after the change. */
export async function pressAndWatch(here: Page, there: Page, presses: number): Promise<Seen> {
  for (const page of [here, there]) await page.evaluate(watch);
  const seen = { here: [] as number[], there: [] as number[] };
  for (let press = 0; press < presses; press += 1) {
    for (const page of [here, there])
      await page.evaluate(() => Object.assign(window, { painted: null }));
    await here.keyboard.press('Space');
    await here.waitForTimeout(BETWEEN_MS);
    const pressed = await here.evaluate(() => (window as unknown as Watched).pressed);
    for (const [name, page] of [['here', here] as const, ['there', there] as const]) {
      const painted = await page.evaluate(() => (window as unknown as Watched).painted);
      if (painted !== null && pressed !== null) seen[name].push(painted - pressed);
    }
  }
  return seen;
}

/** The samples of a page that was in front; throws when it missed more than a few presses. */
export function enough(samples: readonly number[], presses: number): readonly number[] {
  if (samples.length >= presses * 0.9) return samples;
  throw new Error(`only ${samples.length} of ${presses} presses changed the screen`);
}

/** Moments in ms since 1970, the same clock in every window of the browser. */
interface Watched {
  pressed: number | null;
  painted: number | null;
}

/** Runs in the page: notes the moment of a key and that of the first frame after the screen has changed. */
function watch(): void {
  const seen = window as unknown as Watched;
  addEventListener(
    'keydown',
    (event) => {
      seen.pressed = performance.timeOrigin + event.timeStamp;
    },
    { capture: true },
  );
  const main = document.querySelector('main');
  // The clock ticks by itself; what a GO changes is the words.
  const isWord = ({ target }: MutationRecord) =>
    (target instanceof Element ? target : target.parentElement)?.closest('time, dl') === null;
  let waits = false;
  const changed = new MutationObserver((records) => {
    if (seen.painted !== null || waits || !records.some(isWord)) return;
    waits = true;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // Runs after the frame has been painted.
      port1.onmessage = () => {
        waits = false;
        seen.painted = performance.timeOrigin + performance.now();
      };
      port2.postMessage(null);
    });
  });
  if (main)
    changed.observe(main, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
}
