import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { App, LAPTOP, launchChromium, removeFolder, temporaryFolder } from './app.ts';

/** What each test of a file stands on; made before it and gone after it. */
export interface Fresh {
  readonly browser: Browser;
  readonly dataDir: string;
  readonly app: App;
  readonly context: BrowserContext;
}

/**
 * A browser for the file that calls it, and for each of its tests an empty folder, the app on it and the context of
 * its windows. To be read inside of tests and of hooks that come after it.
 */
export function freshApp(options: BrowserContextOptions = {}): Fresh {
  const fresh = {} as { -readonly [K in keyof Fresh]: Fresh[K] };
  beforeAll(async () => {
    fresh.browser = await launchChromium();
  });
  afterAll(() => fresh.browser.close());
  beforeEach(async () => {
    fresh.dataDir = await temporaryFolder();
    fresh.app = await App.start(fresh.dataDir);
    fresh.context = await fresh.browser.newContext({ viewport: LAPTOP, ...options });
  });
  afterEach(async () => {
    await fresh.context.close();
    await fresh.app.stop();
    await removeFolder(fresh.dataDir);
  });
  return fresh;
}
