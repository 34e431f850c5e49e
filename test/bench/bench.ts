import { chromium } from 'playwright-core';
import { findChromium } from '../../electron/host/chromium.ts';
import { acknowledged } from './acknowledged.ts';
import { goToFrame } from './goToFrame.ts';
import { type Report, report } from './report.ts';
import { startUp } from './startUp.ts';

export { asTable } from './report.ts';

/** Measures everything once; takes about three minutes. `root` is the folder of the project. */
export async function bench(root: string): Promise<Report> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('the bench needs a Chromium');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    return report([
      await acknowledged(),
      ...(await goToFrame(root, browser)),
      await startUp(root, browser),
    ]);
  } finally {
    await browser.close();
  }
}
