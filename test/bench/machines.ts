import type { Browser } from 'playwright-core';
import { generatedShow } from '../fixtures/shows.ts';
import { operatorWithAll } from './machines/operator.ts';
import { takeover } from './machines/takeover.ts';
import type { Measured } from './report.ts';
import { unguarded } from './sharing.ts';

/** A standby machine: how soon viewers go on after its takeover, and what it and a broker cost the operator. */
export async function machines(root: string, browser: Browser): Promise<readonly Measured[]> {
  const large = unguarded(generatedShow({ segments: 1000, recipients: 10_000, seed: 1000 }));
  return [...(await takeover(browser, large)), ...(await operatorWithAll(root, browser, large))];
}
