import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { findChromium } from '../../electron/host/chromium.ts';
import { filesWith } from '../fixtures/traces.ts';
import { App, LAPTOP, removeFolder, temporaryFolder } from './app.ts';

/** A name that stands nowhere else. */
const NAME = 'Giàng A Sáo';

it('a ceremony that is wiped leaves no name in the data folder, the profile of the browser host’s window included', async () => {
  const dataDir = await temporaryFolder();
  onTestFinished(() => removeFolder(dataDir));
  const app = await App.start(dataDir);
  onTestFinished(() => app.stop());
  // As `openBrowser` has it, in which no test can press anything.
  const context = await chromium.launchPersistentContext(join(dataDir, 'browser'), {
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox'],
    viewport: LAPTOP,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(app.url);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const heading = (name: string) => page.getByRole('heading', { name, exact: true });
  await button('Buổi lễ mới').click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Tên buổi lễ' }).fill(NAME);
  await button('Tạo').click();
  await heading(NAME).waitFor();
  // Typed in a field without a form as well, and looked at as a print.
  const cue = page.getByRole('textbox', { name: 'Tên trong chương trình' });
  await cue.fill(`Chào cờ, ${NAME}`);
  await cue.press('Tab');
  await Promise.all([page.waitForResponse(/\/print\//), button('Bản in').click()]);
  await page.reload();
  await heading(NAME).waitFor();
  await button('Rostrum').click();
  await page
    .getByRole('listitem')
    .filter({ hasText: NAME })
    .getByRole('button', { name: 'Thao tác khác' })
    .click();
  await page.getByRole('menuitem', { name: 'Xóa hẳn…' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('xóa hẳn');
  expect((await filesWith(dataDir, NAME)).length).toBeGreaterThan(1);
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa hẳn', exact: true }).click();
  await page.getByRole('status').filter({ hasText: 'Đã xóa hẳn' }).waitFor();
  await context.close();
  await app.stop();
  expect(await filesWith(dataDir, NAME)).toEqual([]);
});
