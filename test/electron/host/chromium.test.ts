import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findChromium } from '../../../electron/host/chromium.ts';
import { tempFolder } from '../../fixtures/folders.ts';

async function put(...parts: [string, ...string[]]): Promise<string> {
  const path = join(...parts);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, '');
  return path;
}

describe('findChromium', () => {
  it('takes only the one of ROSTRUM_CHROMIUM when that is set', async () => {
    const home = await tempFolder();
    await put(home, 'bin', 'chromium');
    const mine = await put(home, 'mine');
    const env = { PATH: join(home, 'bin'), ROSTRUM_CHROMIUM: mine };
    const gone = { ...env, ROSTRUM_CHROMIUM: join(home, 'gone') };
    expect(findChromium({ platform: 'linux', env, home })).toBe(mine);
    expect(findChromium({ platform: 'linux', env: gone, home })).toBeNull();
  });

  it('looks along the PATH, and not at folders or relative places', async () => {
    const home = await tempFolder();
    await put(home, 'first', 'chromium', 'a-file-in-a-folder-of-that-name');
    const edge = await put(home, 'first', 'microsoft-edge');
    const chrome = await put(home, 'second', 'google-chrome');
    const find = (PATH: string) => findChromium({ platform: 'linux', env: { PATH }, home });
    expect(find(`${home}/first:${home}/second`)).toBe(chrome);
    expect(find(`.:${home}/first`)).toBe(edge);
    expect(find('')).toBeNull();
  });

  it("falls back to the newest of Playwright's own", async () => {
    const home = await tempFolder();
    const cache = join(home, '.cache', 'ms-playwright');
    await put(cache, 'chromium-999', 'chrome-linux64', 'chrome');
    await put(cache, 'chromium_headless_shell-2000', 'chrome-linux64', 'chrome');
    const newest = await put(cache, 'chromium-1255', 'chrome-linux64', 'chrome');
    expect(findChromium({ platform: 'linux', env: {}, home })).toBe(newest);
  });
});
