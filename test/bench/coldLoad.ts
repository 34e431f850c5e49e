import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Show } from '@shared/model/show.ts';
import type { Browser } from 'playwright-core';
import { begun } from '../fixtures/apply.ts';
import { generatedShow } from '../fixtures/shows.ts';
import { hostWith } from './hostProcess.ts';
import { figures, type Measured } from './report.ts';

const LOADS = 7;

/** With what Ontime's operator took to load. */
const SIZES = [
  { segments: 10, recipients: 10, peer: '1500' },
  { segments: 100, recipients: 1000, peer: '2200' },
  { segments: 1000, recipients: 10_000, peer: '3700' },
] as const;

/** RUN in a browser that has never seen it, from its address to a GO that can be pressed, beside a page of one button. */
export async function coldLoad(browser: Browser): Promise<readonly Measured[]> {
  const shows = SIZES.map(({ segments, recipients }) =>
    begun(generatedShow({ segments, recipients, seed: segments })),
  );
  const [host, bare] = [await hostWith(shows), await bareServer()];
  try {
    // The first loads warm the browser up.
    await loads(browser, bare.url);
    const raw = { name: 'a page of one button', ...figures(await loads(browser, bare.url)) };
    const measured: Measured[] = [];
    for (const [index, { segments, recipients, peer }] of SIZES.entries()) {
      const show = shows[index];
      if (show === undefined) throw new Error('each size has a show');
      measured.push({
        name: `RUN in a new browser to a GO that can be pressed, ${segments} segments, ${recipients} recipients`,
        sized: { what: 'cold load', segments },
        ...figures(await loads(browser, runOf(host.url, show))),
        raw,
        aim: 'under 3000 ms',
        peer,
      });
    }
    return measured;
  } finally {
    bare.close();
    await host.stop();
  }
}

function runOf(url: string, show: Show): string {
  const address = new URL(url);
  address.searchParams.set('view', 'run');
  address.searchParams.set('show', show.id);
  return address.href;
}

async function loads(browser: Browser, url: string): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    // Nothing is remembered from one to the next.
    const context = await browser.newContext();
    const page = await context.newPage();
    const from = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    await page.getByRole('button', { name: /^GO/ }).first().click({ trial: true });
    samples.push(performance.now() - from);
    await context.close();
  }
  return samples;
}

async function bareServer() {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<button>GO</button>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
