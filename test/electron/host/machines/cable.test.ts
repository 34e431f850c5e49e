import { PROTOCOL } from '@shared/contract/contract.ts';
import { compareEpochs } from '@shared/model/epoch.ts';
import type { Show } from '@shared/model/show.ts';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import { bundleChild, type ChildProgram } from '../../../fixtures/children.ts';
import { tempFolder } from '../../../fixtures/folders.ts';
import { TestWindow } from '../../../fixtures/lines.ts';
import { MachineProcess } from '../../../fixtures/machineProcess.ts';
import { type CutWay, hasNamespaces, TwoNamespaces } from '../../../fixtures/namespaces.ts';
import { TwoMachineDevice } from '../../../fixtures/twoMachineDevice.ts';

/** For how long the cable is cut, in ms; ROSTRUM_LONG_CUTS=1 for all of them. */
const CUTS =
  process.env.ROSTRUM_LONG_CUTS === '1'
    ? [100, 250, 400, 1000, 3000, 10_000, 30_000]
    : [100, 400, 1500];
const HOUR = 3_600_000;
const soon = { timeout: 30_000, interval: 25 };
vi.setConfig({
  testTimeout: 60_000 + CUTS.reduce((sum, ms) => sum + ms, 0) * 3 + CUTS.length * 30_000,
});

let program: ChildProgram;
beforeAll(async () => {
  program = await bundleChild('machineChild');
});
afterAll(() => program.remove());

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Lets a device in at the machine that calls, and gives its spare. */
async function joinAsMc(base: string, pin: string): Promise<string> {
  const response = await fetch(`${base}/join`, {
    method: 'POST',
    headers: { origin: base, 'content-type': 'application/json' },
    body: JSON.stringify({ role: 'mc', pin, name: 'MC' }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  const socket = new WebSocket(`${base.replace('http', 'ws')}/line/mc`, {
    origin: base,
    headers: { cookie },
  });
  onTestFinished(() => socket.terminate());
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  const hello = await new TestWindow(socket).get('hello', { protocol: PROTOCOL });
  socket.terminate();
  return hello.reach?.spare ?? '';
}

async function twoMachines() {
  const network = new TwoNamespaces();
  const [at, bt] = network.addresses;
  const a = new MachineProcess(
    program,
    [await tempFolder(), 'first', at, '4280', '0'],
    network.within(0),
  );
  const b = new MachineProcess(
    program,
    [await tempFolder(), 'other', bt, '4280', String(-HOUR)],
    network.within(1),
  );
  const { showId, door } = await a.first<{ showId: string; door: { url: string; pin: string } }>(
    'ready',
  );
  await b.first('ready');
  const choice = { address: bt, port: 4280, tls: false, localName: false, openFeeds: false };
  await b.call('machines.stand-by', { url: door.url, pin: door.pin, fingerprint: null, choice });
  const { on } = await a.call('share.state', {});
  const pin = on?.doors.find(({ role }) => role === 'mc')?.pin ?? '';
  const device = new TwoMachineDevice(
    [`http://${at}:4280`, `http://${bt}:4280`],
    await joinAsMc(`http://${at}:4280`, pin),
  );
  // The other machine is told a moment later that there is such a device, and takes it in from then on.
  await vi.waitFor(() => expect(device.hears).toBe(2), soon);
  const show = async (machine: MachineProcess): Promise<Show> =>
    (await machine.call('show.open', { showId, view: 'run' })).show;
  let said = 0;
  /** A command at a machine, as a person there gives it. Gives the code of the refusal, or null. */
  const press = async (machine: MachineProcess, text: string): Promise<string | null> => {
    said += 1;
    const request = { id: `s-${said}`, type: 'send-message', payload: { text } } as const;
    const reply = await machine.ask('dispatch', { showId, request });
    return reply.ok ? null : reply.error.code;
  };
  const agree = () =>
    vi.waitFor(async () => {
      const states = [await a.call('machines.state', {}), await b.call('machines.state', {})];
      expect(states.map(({ standing }) => standing).sort()).toEqual(['calls', 'follows']);
      expect(states.map(({ others }) => others[0]?.link)).toEqual(['in-step', 'in-step']);
      expect(await show(a)).toEqual(await show(b));
    }, soon);
  return { a, b, network, device, show, showId, press, agree };
}

/** The device was never moved by a machine after it had been moved by one with a later takeover. */
function expectOneCaller(device: TwoMachineDevice): void {
  for (const [nth, { epoch, text }] of device.moved.entries()) {
    const before = device.moved[nth - 1];
    if (before !== undefined)
      expect(compareEpochs(before.epoch, epoch), text).toBeLessThanOrEqual(0);
  }
  const callers = new Map<string, Set<string>>();
  for (const { epoch, text } of device.moved) {
    const key = `${epoch.number} ${epoch.machineId}`;
    callers.set(key, (callers.get(key) ?? new Set()).add(text[0] ?? ''));
  }
  // All commands under one takeover came from one machine.
  for (const [key, from] of callers) expect([key, from.size]).toEqual([key, 1]);
}

describe.skipIf(!hasNamespaces())(
  'a real cable between two machines (network namespaces), their clocks an hour apart',
  () => {
    it.each(['both', 'there', 'back'] satisfies CutWay[])(
      'cut %s: nobody takes over; the one that calls goes on, and the other catches up',
      async (way) => {
        const { a, b, network, device, press, agree, show } = await twoMachines();
        await agree();
        for (const ms of CUTS) {
          network.cut(way);
          const end = performance.now() + ms;
          for (let nth = 0; performance.now() < end; nth += 1) {
            expect(await press(a, `A ${ms} ${nth}`)).toBeNull();
            await sleep(20);
          }
          network.mend();
          await agree();
          expect((await show(b)).epoch.number).toBe(1);
        }
        expect(await press(b, 'B')).toBe('follows');
        expectOneCaller(device);
        const at = (await show(a)).run.message?.at ?? 0;
        expect(Math.abs(at - Date.now())).toBeLessThan(HOUR / 2);
      },
    );

    it('cut, and a person takes over: no device is moved by both, and both are the same once they see each other', async () => {
      const { a, b, network, device, press, agree, show, showId } = await twoMachines();
      await agree();
      for (const [nth, ms] of CUTS.entries()) {
        const [old, young] = nth % 2 === 0 ? [a, b] : [b, a];
        const [o, y] = nth % 2 === 0 ? ['A', 'B'] : ['B', 'A'];
        expect(await press(old, `${o} before`)).toBeNull();
        network.cut(nth % 3 === 0 ? 'both' : nth % 3 === 1 ? 'there' : 'back');
        const pressing = (async () => {
          const end = performance.now() + ms;
          for (let at = 0; performance.now() < end; at += 1) {
            await press(old, `${o} ${at}`);
            await sleep(20);
          }
        })();
        await young.call('machines.take-over', { showId });
        expect(await press(young, `${y} after`)).toBeNull();
        // Out of each other's sight both take commands; a device that sees both listens to the later one alone. What was
        // said before it had moved over is in the show that it opens there, so it is said until it is heard.
        await vi.waitFor(async () => {
          expect(await press(young, `${y} after`)).toBeNull();
          expect(device.moved.at(-1)?.text).toBe(`${y} after`);
        }, soon);
        await pressing;
        network.mend();
        await agree();
        expect((await show(a)).run.message?.text).toBe(`${y} after`);
        expect(await press(old, `${o} late`)).toBe('follows');
      }
      expectOneCaller(device);
      // The evening's clock goes on, whichever machine's own is an hour behind.
      const at = (await show(a)).run.message?.at ?? 0;
      expect(Math.abs(at - Date.now())).toBeLessThan(HOUR / 2);
    });
  },
);
