import type { Browser } from 'playwright-core';
import { launchChromium } from '../e2e/app.ts';
import { acknowledged } from './acknowledged.ts';
import { announcement } from './announcement.ts';
import { broker } from './broker.ts';
import { coldLoad } from './coldLoad.ts';
import { editPlan } from './editPlan.ts';
import { goToFrame } from './goToFrame.ts';
import { importList } from './importList.ts';
import { longEvening } from './longEvening.ts';
import { machines } from './machines.ts';
import { paper } from './paper.ts';
import { type Measured, type Report, report } from './report.ts';
import { sharing } from './sharing.ts';
import { startUp } from './startUp.ts';
import { wordsAndChecks } from './wordsAndChecks.ts';

export { asTable } from './report.ts';

type Group = (browser: Browser, root: string) => readonly Measured[] | Promise<readonly Measured[]>;

const GROUPS: Readonly<Record<string, Group>> = {
  acknowledged: () => acknowledged(),
  words: () => wordsAndChecks(),
  paper: (browser) => paper(browser),
  import: () => importList(),
  announcement: (_browser, root) => announcement(root),
  plan: (browser) => editPlan(browser),
  frames: (browser) => goToFrame(browser),
  evening: (browser) => longEvening(browser),
  sharing: (browser, root) => sharing(root, browser),
  broker: (_browser, root) => broker(root),
  machines: (browser, root) => machines(root, browser),
  start: async (browser, root) => [await startUp(root, browser), ...(await coldLoad(browser))],
};

/**
 * Measures everything once, or the groups of those names; all of it takes about a quarter of an hour. `root` is the folder
 * of the project. Throws on a name that there is not.
 */
export async function bench(
  root: string,
  names: readonly string[] = Object.keys(GROUPS),
): Promise<Report> {
  const browser = await launchChromium();
  try {
    const measured: Measured[] = [];
    for (const name of names) {
      const group = GROUPS[name];
      if (group === undefined)
        throw new Error(`no group ${name}; there are ${Object.keys(GROUPS).join(', ')}`);
      measured.push(...(await group(browser, root)));
    }
    return report(measured);
  } finally {
    await browser.close();
  }
}
