import { describe, expect, it } from 'vitest';
import { goneTo } from '../fixtures/apply.ts';
import { certificate } from '../fixtures/certificates.ts';
import { hardShow } from '../fixtures/hardShow.ts';
import { BROKER_KIND, testBroker } from '../fixtures/mosquitto.ts';
import { farPage, farSite, PATIENTLY, publish, webServer } from './far.ts';
import { freshApp } from './freshApp.ts';
import { shareShow } from './sharing.ts';

const fresh = freshApp();
const SCHOOL = 'Trường THPT số 2 Hòa Sơn';
/** A browser on which the house's own authority is known. */
const KNOWS_HOUSE = { ignoreHTTPSErrors: true };

/** A show that is published to a broker under TLS. */
async function published() {
  const house = await certificate({ name: 'CA' });
  const own = await certificate({ ca: house });
  const broker = await testBroker({ isGuarded: true, tls: { ...own, ca: house.cert } });
  const shared = await shareShow(fresh, goneTo(hardShow('vi'), 'province-1/call-up'));
  await publish(shared.panel, broker, { ca: house.cert });
  return { broker, shared, own };
}

// Browsers come by WebSocket, which only the Debian broker listens on.
describe.skipIf(BROKER_KIND !== 'mosquitto')('far viewers of a broker under TLS', () => {
  it('look on from the machine of the show, by wss, where its certificate is known', async () => {
    const { shared } = await published();
    const { page, faults } = await farPage(fresh.browser, shared, '/far/screen', KNOWS_HOUSE);
    const { page: stranger } = await farPage(fresh.browser, shared, '/far/screen');
    await shared.run.keyboard.press('n');
    await page.locator('[data-current]').getByText(SCHOOL).first().waitFor(PATIENTLY);
    expect(faults).toEqual([]);
    await stranger.getByText(/^Chưa kết nối được với máy chủ/).waitFor(PATIENTLY);
    expect(await stranger.getByText(SCHOOL).count()).toBe(0);
  });

  it('look on from a web server of the house, by https and wss', async () => {
    const { broker, shared, own } = await published();
    const base = await webServer(await farSite(fresh, shared, broker), own);
    const screen = await farPage(fresh.browser, { base }, '/far/screen.html', KNOWS_HOUSE);
    const clock = await farPage(fresh.browser, { base }, '/far/clock.html', KNOWS_HOUSE);
    const overlay = await farPage(fresh.browser, { base }, '/far/overlay.html', KNOWS_HOUSE);
    await shared.run.keyboard.press('n');
    for (const { page } of [screen, overlay])
      await page.locator('[data-current]').getByText(SCHOOL).first().waitFor(PATIENTLY);
    await clock.page.locator('time').waitFor(PATIENTLY);
    for (const { faults } of [screen, clock, overlay]) expect(faults).toEqual([]);
  });

  it('are told that a page under https may not go to a broker without TLS', async () => {
    const { shared, own } = await published();
    // An address for examples, which nobody has: a browser refuses before it looks for it.
    const site = await farSite(fresh, shared, { wsUrl: 'ws://192.0.2.1:9001' });
    const base = await webServer(site, own);
    const { page, faults } = await farPage(
      fresh.browser,
      { base },
      '/far/screen.html',
      KNOWS_HOUSE,
    );
    await page.getByText(/^Trang có mã hóa \(https\) không được mở/).waitFor(PATIENTLY);
    expect(faults).toEqual([]);
  });
});
