import type { Show } from '@shared/model/show.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { LAPTOP } from '../../e2e/app.ts';
import { enough, openView, pressAndWatch } from '../goToFrame.ts';
import { figures, type Measured } from '../report.ts';
import { SharedHost } from './sharedHost.ts';

const PRESSES = 40;

/** GO to the frame in which a device shows it, beside that of the operator's own window which was pressed. */
export async function paintedOnDevices(browser: Browser, show: Show): Promise<readonly Measured[]> {
  const host = await SharedHost.start(show);
  try {
    const measured: Measured[] = [];
    for (const role of ['mc', 'screen'] as const) {
      const contexts = [await newWindow(browser), await newWindow(browser)] as const;
      const run = await openView(contexts[0], host.url, show, 'run');
      const device = await openDevice(contexts[1], host, role);
      const { here, there } = await pressAndWatch(run, device, PRESSES);
      measured.push({
        name: `GO to painted words on a device (${role})`,
        // Every other GO changes nothing that stands on the screen of the hall.
        ...figures(enough(there, role === 'mc' ? PRESSES : PRESSES / 2)),
        raw: { name: "painted NOW in the operator's window", ...figures(enough(here, PRESSES)) },
        aim: 'within 2x',
      });
      for (const context of contexts) await context.close();
    }
    return measured;
  } finally {
    await host.stop();
  }
}

/** Of its own: a page behind another one is not drawn at once. */
export const newWindow = (browser: Browser) => browser.newContext({ viewport: LAPTOP });

/** The page of a role, on a device that was let in with its PIN. */
export async function openDevice(
  context: BrowserContext,
  host: SharedHost,
  role: 'mc' | 'screen' | 'crew',
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${host.base}/${role}`);
  const body = JSON.stringify({ role, pin: await host.pin(role), name: role });
  const status = await page.evaluate(async (text) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/join', { method: 'POST', headers, body: text })).status;
  }, body);
  if (status !== 204) throw new Error(`join: ${status}`);
  await page.reload();
  await page.locator('main > *').first().waitFor();
  // Parts that are drawn late have come.
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}
