import { broker as words } from '@shared/words/vi/broker.ts';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLine } from '../electron/host/web/webHost.ts';
import { goneTo } from '../fixtures/apply.ts';
import { certificate } from '../fixtures/certificates.ts';
import { hardShow } from '../fixtures/hardShow.ts';
import { BROKER_KIND, testBroker } from '../fixtures/mosquitto.ts';
import { App, LAPTOP, removeFolder, temporaryFolder } from './app.ts';
import { axeFaults } from './axeFaults.ts';
import { PATIENTLY, pickPem, publish } from './far.ts';
import { freshApp } from './freshApp.ts';
import { go, isAt, newDevice, shareShow } from './sharing.ts';

const fresh = freshApp();

/** Another hall's machine, and how it is started again after its power has failed. */
async function hallApp(dataDir: string): Promise<{ readonly app: App; readonly page: Page }> {
  const app = await App.start(dataDir);
  onTestFinished(() => app.stop());
  const page = await (await newDevice(fresh.browser, { viewport: LAPTOP })).newPage();
  await page.goto(app.url);
  return { app, page };
}

/** The invitation, as the button copies it. */
async function invitation(): Promise<string> {
  const { app } = fresh;
  const token = new URL(app.url).searchParams.get('token');
  const line = await openLine(app.port, { headers: { cookie: `rostrum-${app.port}=${token}` } });
  return (await line.get('broker.state', {})).invitation ?? '';
}

// The one of the npm registry is used without TLS here.
describe.skipIf(BROKER_KIND !== 'mosquitto')('a machine in another hall', () => {
  it('follows under TLS, and after a power failure goes on by one press', async () => {
    const house = await certificate({ name: 'CA' });
    const own = await certificate({ ca: house });
    const broker = await testBroker({ isGuarded: true, tls: { ...own, ca: house.cert } });
    const { panel, run } = await shareShow(fresh, goneTo(hardShow('vi'), 'song'));
    await publish(panel, broker, { ca: house.cert, hasJournal: true });

    const dataDir = await temporaryFolder();
    onTestFinished(() => removeFolder(dataDir));
    const first = await hallApp(dataDir);
    await first.page.getByRole('button', { name: words['broker.follow'] }).click();
    const dialog = first.page.getByRole('dialog');
    await dialog.getByLabel(words['broker.follow.invitation']).fill(await invitation());
    await dialog.getByLabel(words['broker.follow.user']).fill('hall');
    await dialog.getByLabel(words['broker.password']).fill('hall');
    await pickPem(first.page, words['broker.ca'], house.cert);
    await dialog.getByRole('button', { name: words['broker.follow.start'], exact: true }).click();
    await dialog.getByRole('button', { name: words['broker.follow.open'] }).click(PATIENTLY);
    const cue = await go(run);
    await isAt(first.page, cue);

    await first.app.kill();
    const missed = await go(run);
    const again = await hallApp(dataDir);
    const offer = again.page.getByRole('region', { name: words['broker.title'] });
    await offer.getByText(/^Lần trước máy này đang theo dõi/).waitFor();
    expect(await axeFaults(again.page)).toEqual([]);
    await offer.getByRole('button', { name: words['broker.resume'] }).click();
    await isAt(again.page, missed);
    await offer.waitFor({ state: 'detached' });
    await isAt(again.page, await go(run));
  });
});
