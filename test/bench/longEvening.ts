import { cues } from '@shared/cue/cues.ts';
import type { Browser, Page } from 'playwright-core';
import { LAPTOP } from '../e2e/app.ts';
import { begun } from '../fixtures/apply.ts';
import { generatedShow } from '../fixtures/shows.ts';
import { hostWith } from './hostProcess.ts';
import { memoryMb } from './processFigures.ts';
import type { Measured } from './report.ts';

/** Four hours at one GO a second. */
const GOES = 4 * 3600;
/** So many before the memory is looked at for the first time. */
const WARM = 1440;

/** A rehearsal of four hours by a script, as fast as it is acknowledged: what the caller's window and the host hold then. */
export async function longEvening(browser: Browser): Promise<readonly Measured[]> {
  const show = begun(generatedShow({ segments: 1000, recipients: 10_000, seed: 4 }), 'rehearsal');
  const host = await hostWith([show]);
  const context = await browser.newContext({ viewport: LAPTOP });
  try {
    const page = await context.newPage();
    const address = new URL(host.url);
    address.searchParams.set('view', 'run');
    address.searchParams.set('show', show.id);
    await page.goto(address.href);
    await page.locator('main > *').first().waitFor();
    const ids = cues(show.plan).map(({ id }) => id);
    const call = (from: number, to: number) =>
      page.evaluate(callCues, { url: host.url, showId: show.id, ids, from, to });
    await call(0, WARM);
    const before = { page: await heapOf(page), host: await memoryMb(host.pid) };
    await call(WARM, GOES);
    const after = { page: await heapOf(page), host: await memoryMb(host.pid) };
    const row = (name: string, megabytes: number, first: number): Measured => ({
      name: `${name} after ${GOES} GO, 1000 segments`,
      p50: megabytes,
      p95: megabytes,
      unit: 'MB',
      raw: { name: `after ${WARM}`, p50: first, p95: first },
      aim: 'flat',
    });
    return [
      row('memory of RUN', after.page, before.page),
      row('memory of the host', after.host, before.host),
    ];
  } finally {
    await context.close();
    await host.stop();
  }
}

/** Runs in the page, over a line of its own: fires the cues in their order and begins anew at the last. */
async function callCues({
  url,
  showId,
  ids,
  from,
  to,
}: {
  readonly url: string;
  readonly showId: string;
  readonly ids: readonly string[];
  readonly from: number;
  readonly to: number;
}): Promise<void> {
  const socket = new WebSocket(`ws://${new URL(url).host}/line`);
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  let count = 0;
  const dispatch = (type: string, payload: object) =>
    new Promise<void>((resolve, reject) => {
      count += 1;
      const id = count;
      const onMessage = (event: MessageEvent) => {
        const message = JSON.parse(String(event.data));
        if (message.type !== 'reply' || message.id !== id) return;
        socket.removeEventListener('message', onMessage);
        if (message.reply.ok) resolve();
        else reject(new Error(`${type}: ${JSON.stringify(message.reply.error)}`));
      };
      socket.addEventListener('message', onMessage);
      const request = { id: crypto.randomUUID(), type, payload };
      socket.send(
        JSON.stringify({ type: 'call', id, method: 'dispatch', params: { showId, request } }),
      );
    });
  for (let nth = from; nth < to; nth += 1) {
    const cueId = ids[nth % ids.length];
    if (nth > 0 && nth % ids.length === 0) await dispatch('jump', { cueId });
    await dispatch('go', { cueId });
  }
  socket.close();
}

const MEGABYTE = 1024 * 1024;

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / MEGABYTE;
}
