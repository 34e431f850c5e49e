import { launchChromium } from '../e2e/app.ts';
import { acknowledged } from './acknowledged.ts';
import { announcement } from './announcement.ts';
import { editPlan } from './editPlan.ts';
import { goToFrame } from './goToFrame.ts';
import { importList } from './importList.ts';
import { longEvening } from './longEvening.ts';
import { paper } from './paper.ts';
import { type Report, report } from './report.ts';
import { startUp } from './startUp.ts';
import { wordsAndChecks } from './wordsAndChecks.ts';

export { asTable } from './report.ts';

/** Measures everything once; takes about eight minutes. `root` is the folder of the project. */
export async function bench(root: string): Promise<Report> {
  const browser = await launchChromium();
  try {
    return report([
      await acknowledged(),
      ...wordsAndChecks(),
      ...(await paper(browser)),
      ...(await importList()),
      ...announcement(root),
      ...(await editPlan(browser)),
      ...(await goToFrame(browser)),
      ...(await longEvening(browser)),
      await startUp(root, browser),
    ]);
  } finally {
    await browser.close();
  }
}
