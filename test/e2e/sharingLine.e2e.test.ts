import { describe, expect, it, onTestFinished } from 'vitest';
import { goneTo } from '../fixtures/apply.ts';
import { hardShow } from '../fixtures/hardShow.ts';
import { openSockets } from '../fixtures/sockets.ts';
import { App } from './app.ts';
import { Cable } from './cable.ts';
import { freshApp } from './freshApp.ts';
import {
  comeIn,
  go,
  isAt,
  newDevice,
  newToken,
  now,
  PHONE,
  type SharedShow,
  script,
  shareShow,
} from './sharing.ts';

const fresh = freshApp();

const LOST = /^Mất kết nối, trạng thái lúc \d\d:\d\d:\d\d\. Đang kết nối lại…$/;
const PATIENTLY = { timeout: 20_000 };
const SCHOOL = 'Trường THPT số 2 Hòa Sơn';

/** Devices behind one cable, each on its page; the show is at an award. */
async function devicesBehind(shared: SharedShow, cable: Cable) {
  const device = await newDevice(fresh.browser, { viewport: PHONE, proxy: cable.proxy });
  const mc = await comeIn(shared, device, 'mc', 'MC');
  const stage = await comeIn(shared, device, 'stage', 'Cánh trái');
  const crew = await comeIn(shared, device, 'crew', 'Âm thanh');
  const clock = await comeIn(shared, device, 'clock', 'Đồng hồ');
  const token = await newToken(shared.panel, 'screen', 'OBS');
  const overlay = await device.newPage();
  await overlay.goto(`${shared.base}/overlay#token=${token}`);
  await overlay.getByText('Bằng khen của Chủ tịch').waitFor();
  await script(mc).waitFor();
  return { mc, stage, crew, clock, overlay };
}
type Devices = Awaited<ReturnType<typeof devicesBehind>>;

const isCut = ({ mc, stage, crew, clock }: Devices) =>
  Promise.all(
    [mc, stage, crew, clock].map((page) => page.getByText(LOST).first().waitFor(PATIENTLY)),
  );
const isBack = ({ mc, stage, crew, clock }: Devices) =>
  Promise.all(
    [mc, stage, crew, clock].map((page) =>
      page
        .getByText(LOST)
        .first()
        .waitFor({ state: 'detached', ...PATIENTLY }),
    ),
  );

/** What a device shows of the cue with this name is on the page, and can be read. */
async function isReadable(devices: Devices, cue: string): Promise<void> {
  const { mc, stage, crew, overlay } = devices;
  expect(await script(mc).getAttribute('data-cue')).toBe(cue);
  expect(await script(mc).isVisible()).toBe(true);
  expect(await now(crew).getAttribute('data-cue')).toBe(cue);
  expect(await stage.getByText(SCHOOL).first().isVisible()).toBe(true);
  expect(await overlay.getByText('Bằng khen của Chủ tịch').isVisible()).toBe(true);
  // The public is told nothing of our troubles.
  expect(await overlay.getByText('Mất kết nối').count()).toBe(0);
}

describe('a cable', () => {
  for (const [how, pull] of [
    ['cut', (cable: Cable) => cable.cut()],
    ['silent', (cable: Cable) => cable.silence()],
  ] as const)
    it(`that is ${how} is said on every device at once; what they show stays, the show goes on, and they come back to its cue by themselves`, async () => {
      const shared = await shareShow(fresh, goneTo(hardShow('vi'), 'province/announce'));
      const { run, panel } = shared;
      const cable = await Cable.lay();
      onTestFinished(() => cable.remove());
      const devices = await devicesBehind(shared, cable);
      await isAt(devices.crew, 'province/announce');

      pull(cable);
      await isCut(devices);
      await go(run);
      await run.keyboard.press('n');
      await run.locator('[aria-current="step"]', { hasText: SCHOOL }).waitFor();
      expect(await go(run)).toBe('province-1/present');
      await isReadable(devices, 'province/announce');

      cable.mend();
      await isBack(devices);
      await devices.mc.locator('article[data-cue="province-1/present"]').waitFor(PATIENTLY);
      await isAt(devices.crew, 'province-1/present');
      await devices.overlay.getByText('Vàng Thị Lan').waitFor(PATIENTLY);
      await panel.getByRole('tab', { name: /^Thiết bị/ }).click();
      await panel.getByText('4/4 đang kết nối').waitFor(PATIENTLY);
      // The line works both ways.
      await devices.mc.getByRole('button', { name: /^Xin chờ/ }).click();
      await run.getByRole('alert').getByText('MC XIN CHỜ').waitFor();
    });
});

describe('a host that was killed', () => {
  it('listens to nobody until the operator says so; one press, and all devices are back where the show is', async () => {
    const shared = await shareShow(fresh, goneTo(hardShow('vi'), 'province/announce'));
    const { run, panel, port } = shared;
    const cable = await Cable.lay();
    onTestFinished(() => cable.remove());
    const devices = await devicesBehind(shared, cable);
    await isAt(devices.crew, 'province/announce');
    await run.getByText('Đã lưu').waitFor();
    const own = fresh.app.port;
    await fresh.app.kill();
    await isCut(devices);
    await isReadable(devices, 'province/announce');

    const again = await App.start(fresh.dataDir, own);
    try {
      await run
        .getByText('Mất kết nối')
        .first()
        .waitFor({ state: 'detached', ...PATIENTLY });
      await panel.getByText('Phiên chia sẻ trước bị ngắt giữa chừng').waitFor(PATIENTLY);
      expect(openSockets(again.pid)).toEqual([{ kind: 'tcp', at: `127.0.0.1:${own}` }]);
      expect(await go(run)).toBe('province-1/call-up');
      await isReadable(devices, 'province/announce');

      await panel.getByRole('button', { name: 'Bật lại', exact: true }).click();
      await panel.getByRole('heading', { name: 'Đang chia sẻ' }).waitFor();
      expect(openSockets(again.pid)).toHaveLength(2);
      expect(openSockets(again.pid)).toContainEqual({ kind: 'tcp', at: `127.0.0.1:${port}` });
      await isBack(devices);
      await devices.mc.locator('article[data-cue="province-1/call-up"]').waitFor(PATIENTLY);
      await isAt(devices.crew, 'province-1/call-up');
      await panel.getByText('4/4 đang kết nối').waitFor(PATIENTLY);
    } finally {
      await again.stop();
    }
  });
});
