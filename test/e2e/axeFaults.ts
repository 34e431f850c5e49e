import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** Nothing that comes or goes takes longer. */
const LONGEST_FADE_MS = 2000;

/**
 * What axe finds on a page, by rule and place, once nothing fades or moves any more and nothing is under the pointer: a button
 * shows its name outside of all landmarks then. `seriousOnly`: without what is only recommended.
 */
export async function axeFaults(
  page: Page,
  { seriousOnly = false }: { readonly seriousOnly?: boolean } = {},
): Promise<string[]> {
  await page.mouse.move(0, 0);
  await page.waitForFunction(() => document.querySelector('[role=tooltip]') === null);
  // What is still fading in has the contrast of that moment; what turns for ever or for long never ends.
  await page.waitForFunction(
    (longest) =>
      document
        .getAnimations()
        .every(
          ({ effect, playState }) =>
            playState !== 'running' || Number(effect?.getComputedTiming().endTime) > longest,
        ),
    LONGEST_FADE_MS,
  );
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => !seriousOnly || impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target}`));
}
