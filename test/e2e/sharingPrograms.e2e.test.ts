import { createSocket, type Socket } from 'node:dgram';
import { fromBuffer, toBuffer } from 'osc-min';
import { describe, expect, it, onTestFinished } from 'vitest';
import { goneTo } from '../fixtures/apply.ts';
import { hardShow } from '../fixtures/hardShow.ts';
import { freePort } from '../fixtures/ports.ts';
import { LAPTOP } from './app.ts';
import { freshApp } from './freshApp.ts';
import {
  comeIn,
  isAt,
  newDevice,
  newToken,
  PHONE,
  pressOver,
  type SharedShow,
  shareShow,
  TABLET,
} from './sharing.ts';

const fresh = freshApp();
const SCHOOL = 'Trường THPT số 2 Hòa Sơn';

/** Pages of devices that follow what a program does. */
async function watchers(shared: SharedShow) {
  const device = async (viewport: { width: number; height: number }) =>
    newDevice(fresh.browser, { viewport });
  const mc = await comeIn(shared, await device(TABLET), 'mc', 'MC');
  const crew = await comeIn(shared, await device(PHONE), 'crew', 'Âm thanh');
  const screen = await comeIn(shared, await device(LAPTOP), 'screen', 'Màn LED');
  const areAt = async (cue: string) => {
    await mc.locator(`article[data-cue="${cue}"]`).waitFor();
    for (const page of [crew, shared.run]) await isAt(page, cue);
  };
  return { mc, crew, screen, areAt };
}

describe('a program', () => {
  it('presses the buttons of the show with curl, and every page follows', async () => {
    const shared = await shareShow(fresh, goneTo(hardShow('vi'), 'song'));
    const { panel, base, run } = shared;
    const token = await newToken(panel, 'control', 'Companion');
    const { mc, screen, areAt } = await watchers(shared);
    const press = (button: string, body: unknown = {}) => pressOver(base, token, button, body);
    expect(await press('go')).toMatchObject({ status: 200, body: { saved: true } });
    await areAt('province/announce');
    await press('go');
    await areAt('province-1/call-up');
    await press('next-name');
    await screen.locator('[data-current]').getByText(SCHOOL).waitFor();
    await press('absent', { recipient: 'firm' });
    await mc
      .getByRole('listitem')
      .filter({ hasText: 'Dược Hòa Sơn' })
      .getByText('vắng mặt')
      .waitFor();
    await press('hold', { reason: 'mất điện' });
    await mc.getByText('Xin chờ: mất điện').waitFor();
    // On hold GO is refused, with a sentence that says why.
    const refused = await press('go');
    expect(refused.status).toBe(409);
    await press('release');
    await mc.getByText('Xin chờ: mất điện').waitFor({ state: 'detached' });
    await press('back');
    await areAt('province/announce');
    // What is no token of ours moves nothing.
    expect((await pressOver(base, 'x'.repeat(43), 'go')).status).toBe(401);
    await isAt(run, 'province/announce');
  });

  it('sends OSC from the address that the operator wrote down, and is told the state', async () => {
    const shared = await shareShow(fresh, goneTo(hardShow('vi'), 'song'));
    const { panel } = shared;
    const { areAt, mc } = await watchers(shared);
    const [taking, feedback] = [await freePort(), await freePort()];
    const { told, send } = await oscProgram(feedback, taking);
    await panel.getByRole('tab', { name: 'OSC' }).click();
    await panel.getByRole('switch', { name: 'Nhận lệnh OSC' }).click({ force: true });
    await panel.getByLabel('Cổng nhận', { exact: true }).fill(String(taking));
    await panel.getByRole('button', { name: 'Thêm máy gửi lệnh' }).click();
    await panel.getByLabel('Địa chỉ gửi lệnh 1', { exact: true }).fill('127.0.0.1');
    await panel.getByRole('button', { name: 'Thêm máy nhận' }).click();
    await panel.getByLabel('Địa chỉ nhận 1', { exact: true }).fill('127.0.0.1');
    await panel.getByLabel('Cổng nhận 1', { exact: true }).fill(String(feedback));
    await panel.getByRole('button', { name: 'Áp dụng' }).click();
    await panel.getByText('OSC đang hoạt động.').waitFor();

    send('/rostrum/go');
    await areAt('province/announce');
    await expect.poll(() => told('/rostrum/state/now').join(' ')).toContain('Bằng khen');
    send('/rostrum/hold', 1);
    await mc
      .getByText(/^Xin chờ/)
      .first()
      .waitFor();
    await expect.poll(() => told('/rostrum/state/hold')[0]).toBe('1');
    send('/rostrum/hold', 0);
    await expect.poll(() => told('/rostrum/state/hold')[0]).toBe('0');
    send('/go');
    await areAt('province-1/call-up');
  });
});

/** A program that speaks OSC by a library that is not the host's: sends commands, and keeps what it was told last. */
async function oscProgram(at: number, to: number) {
  const socket: Socket = createSocket('udp4');
  onTestFinished(() => void socket.close());
  const last = new Map<string, readonly string[]>();
  socket.on('message', (packet) => {
    const message = fromBuffer(packet);
    if (message.oscType !== 'message') return;
    last.set(
      message.address,
      message.args.map(({ value }) => String(value)),
    );
  });
  await new Promise<void>((resolve) => socket.bind(at, '127.0.0.1', resolve));
  return {
    /** The arguments that came last to an address; none: nothing came. */
    told: (address: string) => last.get(address) ?? [],
    send: (address: string, ...args: readonly number[]) => {
      const typed = args.map((value) => ({ type: 'integer' as const, value }));
      socket.send(toBuffer({ address, args: typed }), to, '127.0.0.1');
    },
  };
}
