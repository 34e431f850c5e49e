import { randomUUID } from 'node:crypto';
import type { Request } from '@shared/command/apply.ts';
import { standbyCue } from '@shared/cue/position.ts';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { openLine } from '../electron/host/web/webHost.ts';
import { goneTo } from '../fixtures/apply.ts';
import { hardShow } from '../fixtures/hardShow.ts';
import type { TestWindow } from '../fixtures/lines.ts';
import { App, removeFolder, temporaryFolder } from './app.ts';
import { freshApp } from './freshApp.ts';
import { comeIn, go, isAt, newDevice, now, PHONE, script, shareShow } from './sharing.ts';

const fresh = freshApp();
const PATIENTLY = { timeout: 20_000 };

/** A window of the operator's machine, without a browser. */
const windowOf = (app: App): Promise<TestWindow> => {
  const token = new URL(app.url).searchParams.get('token');
  return openLine(app.port, { headers: { cookie: `rostrum-${app.port}=${token}` } });
};

/** The machine of a second operator, who comes to stand by; its devices find it at 127.0.0.2. */
async function standBy(base: string, port: number) {
  const folder = await temporaryFolder();
  const app = await App.start(folder);
  onTestFinished(async () => {
    await app.stop();
    await removeFolder(folder);
  });
  const { door } = await (await windowOf(fresh.app)).get('machines.state', {});
  const desk = await windowOf(app);
  const choice = { address: '127.0.0.2', port, tls: false, localName: false, openFeeds: false };
  const pin = door?.pin ?? '';
  await desk.get('machines.stand-by', { url: base, pin, fingerprint: null, choice });
  await expect
    .poll(async () => (await desk.get('machines.state', {})).others[0]?.link, PATIENTLY)
    .toBe('in-step');
  return { app, desk };
}

async function goAt(desk: TestWindow, showId: string): Promise<string> {
  const { show } = await desk.get('show.open', { showId, view: 'run' });
  const cueId = standbyCue(show)?.id ?? '';
  const request = { id: randomUUID(), type: 'go', payload: { cueId } } as Request;
  await desk.get('dispatch', { showId, request });
  return cueId;
}

/** All that ever stood on a page, from now on: what is shown between two looks as well. */
async function watch(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const seen = new Set<string>();
    const look = () => seen.add(document.body.innerText);
    new MutationObserver(look).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    look();
    Object.assign(window, { seenTexts: seen });
  });
  return () => page.evaluate(() => [...(window as never as { seenTexts: Set<string> }).seenTexts]);
}

it('devices look on at the standby machine when the other one dies, follow its takeover, and are moved by nobody else', async () => {
  const shared = await shareShow(fresh, goneTo(hardShow('vi'), 'province/announce'));
  const { run, showId, base, port } = shared;
  const phone = await newDevice(fresh.browser, { viewport: PHONE });
  // These were there before anybody stood by.
  const mc = await comeIn(shared, phone, 'mc', 'MC');
  const screen = await comeIn(shared, phone, 'screen', 'Màn LED');
  const { desk } = await standBy(base, port);
  const crew = await comeIn(shared, phone, 'crew', 'Âm thanh');
  const shown = await watch(screen);
  const first = await go(run);
  for (const page of [mc, crew]) await page.locator(`[data-cue="${first}"]`).first().waitFor();
  await expect
    .poll(async () => (await desk.get('show.open', { showId, view: 'run' })).show.run.current)
    .toBe(first);

  await fresh.app.kill();
  const standby = 'Máy điều hành không trả lời. Đang xem qua máy dự phòng 127.0.0.2.';
  for (const page of [mc, crew]) await page.getByText(standby).waitFor(PATIENTLY);
  // Nothing is pressed on a machine that only follows.
  await mc.getByRole('button', { name: /^Xin chờ/ }).click();
  await mc.getByText('Chưa gửi được').waitFor(PATIENTLY);

  await desk.get('machines.take-over', { showId });
  const second = await goAt(desk, showId);
  await isAt(crew, second);
  await script(mc)
    .and(mc.locator(`[data-cue="${second}"]`))
    .waitFor(PATIENTLY);
  for (const page of [mc, crew]) {
    await page.getByText('Đã chuyển sang máy').waitFor(PATIENTLY);
    await page.getByText(`hãy mở 127.0.0.2:${port}/`).waitFor();
    expect(await page.getByText(standby).count()).toBe(0);
  }
  await mc.getByRole('button', { name: /^Xin chờ/ }).click();
  await expect
    .poll(async () => (await desk.get('show.open', { showId, view: 'run' })).show.run.signal?.kind)
    .toBe('wait');

  // The old machine is there again, with what it knew.
  const again = await App.start(fresh.dataDir);
  try {
    const old = await windowOf(again);
    await old.get('share.resume', {});
    await expect
      .poll(async () => (await old.get('machines.state', {})).standing, PATIENTLY)
      .toBe('follows');
    const third = await goAt(desk, showId);
    await isAt(crew, third);
    expect(await now(crew).getAttribute('data-cue')).toBe(third);
    await script(mc)
      .and(mc.locator(`[data-cue="${third}"]`))
      .waitFor(PATIENTLY);
  } finally {
    await again.stop();
  }
  for (const text of await shown()) expect(text).not.toMatch(/máy|kết nối/i);
});
