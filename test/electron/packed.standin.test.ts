import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { writeShow } from '@shared/document/showFile.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillElectronDist } from '../fixtures/electronDist.ts';
import { exampleShow } from '../fixtures/shows.ts';
import { APP, freshShell } from './standin/freshShell.ts';
import { value } from './standin/pageCalls.ts';
import type { Shell } from './standin/shell.ts';

const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string };

/** Packs the app as `npm run dist -- --linux dir` does; gives a folder with all that is in its archive. */
async function packedApp(out: string): Promise<string> {
  const electron = join(out, 'electron');
  await fillElectronDist(electron, version);
  const args = [join(APP, 'scripts/dist.mjs'), '--linux', 'dir', '--out', join(out, 'release')];
  execFileSync(process.execPath, args, {
    stdio: 'pipe',
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: electron },
  });
  const app = join(out, 'app');
  extractAll(join(out, 'release', 'linux-unpacked', 'resources', 'app.asar'), app);
  return app;
}

/** What a slip of the hand during a ceremony must not reach. */
const WORKSHOP = ['reload', 'toggleDevTools'];

describe.runIf(process.platform === 'linux')('the app as it is packed, on the stand-in', () => {
  const fresh = freshShell();
  let out = '';
  let app = '';
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'rostrum-packed-'));
    app = await packedApp(out);
  }, 120_000);
  afterAll(() => rm(out, { recursive: true, force: true }));
  const start = (files: readonly string[] = []) => fresh.start({ app, isPackaged: true, files });

  const rolesOf = ({ records }: Shell) => records.find(({ type }) => type === 'menu')?.roles;

  test('shows its page, which speaks with the host', async () => {
    const shell = await start();
    const page = await shell.page();
    const [sample] = await value(page, 'library.list', {});
    await page.getByText(sample?.title ?? '').waitFor();
    expect(shell.records.find(({ type }) => type === 'error-box')).toBeUndefined();
  });

  test('has neither DevTools nor a way to load a page again, which the app of the workshop has', async () => {
    const shell = await start();
    const roles = rolesOf(shell);
    expect(roles).toContain('togglefullscreen');
    expect(WORKSHOP.filter((role) => (roles as string[]).includes(role))).toEqual([]);
    const window = shell.records.find(({ type }) => type === 'window');
    expect(window?.preferences).toMatchObject({ devTools: false, sandbox: true });
    await shell.stop();

    expect(rolesOf(await fresh.start())).toEqual(expect.arrayContaining(WORKSHOP));
  });

  test('opens the file of a double click, which is its only argument of that kind', async () => {
    const file = join(fresh.dataDir, 'Lễ 1.rostrum');
    const show = exampleShow();
    await writeFile(file, writeShow({ ...show, info: { ...show.info, title: 'Lễ trong tệp' } }));
    const shell = await start([file]);
    const page = await shell.page();
    await page.getByRole('heading', { level: 1, name: 'Lễ trong tệp' }).waitFor();
    expect(shell.pages).toHaveLength(1);
  });
});
