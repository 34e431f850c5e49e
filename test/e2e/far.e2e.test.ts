import { describe, expect, it } from 'vitest';
import { goneTo } from '../fixtures/apply.ts';
import { hardShow } from '../fixtures/hardShow.ts';
import { BROKER_KIND, testBroker } from '../fixtures/mosquitto.ts';
import { LAPTOP } from './app.ts';
import { axeFaults } from './axeFaults.ts';
import { farPage, farSite, PATIENTLY, publish, webServer } from './far.ts';
import { freshApp } from './freshApp.ts';
import { comeIn, go, isAt, newDevice, shareShow } from './sharing.ts';

const fresh = freshApp();
const SCHOOL = 'Trường THPT số 2 Hòa Sơn';
const FIRM = 'Công ty TNHH MTV Dược Hòa Sơn';
const HIDDEN = ['Gia đình ông Tẩn Láo San', 'HTX Dược liệu 19/5', 'Giàng A Sáo'];

// Browsers come by WebSocket, which only the Debian broker listens on.
describe.skipIf(BROKER_KIND !== 'mosquitto')('the page of far viewers', () => {
  it('shows what was announced, straight from the broker, and is told nobody who was not', async () => {
    const broker = await testBroker({ isGuarded: true });
    const shared = await shareShow(fresh, goneTo(hardShow('vi'), 'song'));
    const { panel, run } = shared;
    await publish(panel, broker);
    // The panel says where they are.
    await panel.getByText(`127.0.0.1:${shared.port}/far/screen`).waitFor();
    const screen = await farPage(fresh.browser, shared, '/far/screen');
    const clock = await farPage(fresh.browser, shared, '/far/clock');
    const overlay = await farPage(fresh.browser, shared, '/far/overlay');
    const all = [screen, clock, overlay];
    await screen.page.locator('[data-shown="card"]').waitFor(PATIENTLY);
    await clock.page.locator('time').waitFor();
    await overlay.page.locator('[data-shown="nothing"]').waitFor({ state: 'attached' });

    for (let press = 0; press < 2; press += 1) await go(run);
    await isAt(run, 'province-1/call-up');
    for (const { heard } of all)
      expect(heard.filter((message) => message.includes(SCHOOL))).toEqual([]);
    await run.keyboard.press('n');
    for (const { page } of [screen, overlay])
      await page.locator('[data-current]').getByText(SCHOOL).first().waitFor();
    // The clock hears all that may be seen in the hall, and shows no names.
    expect(await clock.page.getByText(SCHOOL).count()).toBe(0);
    for (const { heard, faults } of all) {
      const said = heard.join('\n');
      expect(said).toContain(SCHOOL);
      for (const name of [FIRM, ...HIDDEN]) expect(said).not.toContain(name);
      expect(faults).toEqual([]);
    }
    for (const page of [panel, screen.page, clock.page]) expect(await axeFaults(page)).toEqual([]);
    // It has asked the machine of the show for its files and nothing else.
    expect(screen.files.filter((path) => !path.startsWith('/far/'))).toEqual([]);
    expect(screen.files.some((path) => /\/assets\/far-/.test(path))).toBe(true);
  });

  it('keeps what it shows without the broker, says so on the clock alone, and comes back by itself', async () => {
    const broker = await testBroker({ isGuarded: true });
    const shared = await shareShow(fresh, goneTo(hardShow('vi'), 'province-1/call-up'));
    const { panel, run } = shared;
    await publish(panel, broker);
    const { page: screen } = await farPage(fresh.browser, shared, '/far/screen');
    const { page: clock } = await farPage(fresh.browser, shared, '/far/clock');
    await run.keyboard.press('n');
    const current = screen.locator('[data-current]');
    await current.getByText(SCHOOL).first().waitFor(PATIENTLY);
    await clock.locator('time').waitFor(PATIENTLY);

    await broker.kill();
    await clock.getByText(/^Mất kết nối với máy chủ từ/).waitFor(PATIENTLY);
    await panel.getByText(/^Mất kết nối 127/).waitFor(PATIENTLY);
    // The show goes on, and nobody in the hall waits for it.
    await run.keyboard.press('n');
    await run.getByText(FIRM).first().waitFor();
    expect(await current.getByText(SCHOOL).count()).toBeGreaterThan(0);
    expect(await screen.getByText(/Mất kết nối/).count()).toBe(0);

    await broker.start();
    await current.getByText(FIRM).first().waitFor(PATIENTLY);
    await clock.getByText(/^Mất kết nối với máy chủ từ/).waitFor({ state: 'detached' });
    await panel.getByText(/^Đã kết nối 127/).waitFor(PATIENTLY);
  });

  it('says that the machine of the show is lost, and keeps what it shows', async () => {
    const broker = await testBroker({ isGuarded: true });
    const shared = await shareShow(fresh, goneTo(hardShow('vi'), 'province/announce'));
    await publish(shared.panel, broker);
    const { page: screen } = await farPage(fresh.browser, shared, '/far/screen');
    const { page: clock } = await farPage(fresh.browser, shared, '/far/clock');
    const award = screen.locator('[data-shown="award"]');
    await award.waitFor(PATIENTLY);
    await clock.locator('time').waitFor();
    await fresh.app.kill();
    await clock.getByText(/^Máy điều hành mất liên lạc từ/).waitFor(PATIENTLY);
    expect(await award.count()).toBe(1);
    expect(await screen.getByText(/mất liên lạc/).count()).toBe(0);
    // It finds the broker again although the machine that the page came from is gone.
    await broker.kill();
    await clock.getByText(/^Mất kết nối với máy chủ từ/).waitFor(PATIENTLY);
    await broker.start();
    await clock.getByText(/^Máy điều hành mất liên lạc từ/).waitFor(PATIENTLY);
    expect(await award.count()).toBe(1);
  });

  it('waits until the show is published, and says that viewers are not let in', async () => {
    const broker = await testBroker({ isGuarded: true });
    const shared = await shareShow(fresh, goneTo(hardShow('vi'), 'song'));
    const { page } = await farPage(fresh.browser, shared, '/far/screen');
    await page.getByText('Buổi lễ chưa được phát qua máy chủ; trang tự thử lại.').waitFor();
    await publish(shared.panel, broker, { viewer: 'nobody' });
    await page.getByText(/^Máy chủ không chấp nhận tài khoản/).waitFor(PATIENTLY);
  });

  it('lies on any web server as well, where nobody needs the machine of the show', async () => {
    const broker = await testBroker({ isGuarded: true });
    const shared = await shareShow(fresh, goneTo(hardShow('vi'), 'province-1/call-up'));
    await publish(shared.panel, broker);
    const base = await webServer(await farSite(fresh, shared, broker));
    const { page, files, faults } = await farPage(fresh.browser, { base }, '/far/screen.html');
    await shared.run.keyboard.press('n');
    await page.locator('[data-current]').getByText(SCHOOL).first().waitFor(PATIENTLY);
    expect(files).toContain('/far/far.json');
    expect(faults).toEqual([]);
  });

  it('brings its reader of the broker’s language to no other page', async () => {
    const shared = await shareShow(fresh, goneTo(hardShow('vi'), 'song'));
    const device = await newDevice(fresh.browser, { viewport: LAPTOP });
    const files: string[] = [];
    device.on('request', (request) => files.push(request.url()));
    const page = await comeIn(shared, device, 'screen', 'Màn LED');
    await page.locator('[data-shown="card"]').waitFor();
    expect(files.some((url) => /\/assets\/index-/.test(url))).toBe(true);
    expect(files.filter((url) => /\/assets\/far-/.test(url))).toEqual([]);
  });
});
