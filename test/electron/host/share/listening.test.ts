import { describe, expect, it, vi } from 'vitest';
import { Host } from '../../../../electron/host/host.ts';
import { tempFolder } from '../../../fixtures/folders.ts';
import { openWindow, startHost } from '../../../fixtures/hosts.ts';
import { sharedHost } from '../../../fixtures/sharing.ts';
import { canSeeSockets, type OwnSocket, openSockets } from '../../../fixtures/sockets.ts';
import { webHost } from '../web/webHost.ts';

// A busy machine needs its time.
vi.setConfig({ testTimeout: 30_000 });

/** The sockets that are there now and were not before. */
const since = (before: readonly OwnSocket[]): readonly OwnSocket[] =>
  openSockets().filter(({ at }) => !before.some((one) => one.at === at));

// The system's own tables say what listens.
describe.runIf(canSeeSockets())('what listens', () => {
  it('is nothing in a host with windows of its own, a show open and live', async () => {
    const before = openSockets();
    const host = await startHost(await tempFolder());
    const window = openWindow(host);
    const [show] = await window.call('library.list', {});
    await window.call('show.open', { showId: show?.id ?? '', view: 'run' });
    const begin = { id: 'b-1', type: 'begin', payload: { as: 'live' } } as const;
    await window.call('dispatch', { showId: show?.id ?? '', request: begin });
    await window.call('share.state', {});
    await window.call('share.networks', {});
    expect(since(before)).toEqual([]);
  });

  it('is the loopback alone in a browser host', async () => {
    const before = openSockets();
    const { port } = await webHost();
    expect(since(before)).toEqual([{ kind: 'tcp', at: `127.0.0.1:${port}` }]);
  });

  it('is the chosen address, and after the stop nothing again', async () => {
    const before = openSockets();
    const shared = await sharedHost({ localName: true });
    await shared.guest('mc');
    expect(since(before)).toEqual([
      { kind: 'tcp', at: `127.0.0.1:${shared.port}` },
      { kind: 'udp', at: '224.0.0.251:5353' },
    ]);
    await shared.stop();
    expect(since(before)).toEqual([]);
    await expect(shared.ask('/mc')).rejects.toThrow('ECONNREFUSED');
  });

  it('takes OSC only while there is a port for it', async () => {
    const before = openSockets();
    const shared = await sharedHost();
    const port = shared.port;
    const osc = { port, from: ['127.0.0.1'], to: [{ address: '127.0.0.1', port }] };
    await shared.desk.call('share.osc', { osc });
    expect(since(before)).toContainEqual({ kind: 'udp', at: `127.0.0.1:${port}` });
    await shared.desk.call('share.osc', { osc: { port: null, from: [], to: [] } });
    expect(since(before)).toEqual([{ kind: 'tcp', at: `127.0.0.1:${port}` }]);
    await shared.desk.call('share.osc', { osc });
    await shared.stop();
    expect(since(before)).toEqual([]);
  });

  it('is nothing when the app has started anew, until it is asked to go on', async () => {
    const before = openSockets();
    const shared = await sharedHost({ localName: true });
    const mc = await shared.join('mc');
    await shared.host.close();
    expect(since(before)).toEqual([]);
    const host = await Host.start({
      dataDir: shared.dataDir,
      pageRoot: shared.dataDir,
      version: '0.0.0',
      shell: {} as never,
      pdfPrinter: { print: () => Promise.reject(), close: () => Promise.resolve() },
      now: Date.now,
      log: () => undefined,
    });
    const window = openWindow(host);
    const { on, resumable } = await window.call('share.state', {});
    expect([on, resumable?.showId]).toEqual([null, shared.showId]);
    expect(since(before)).toEqual([]);
    await window.call('share.resume', {});
    expect(since(before)).toHaveLength(2);
    // Who was in is still in.
    expect((await shared.ask('/me/mc', { headers: { cookie: mc.cookie } })).status).toBe(200);
    await host.close();
    expect(since(before)).toEqual([]);
  });

  it('is nothing of a port that was taken', async () => {
    const other = await sharedHost();
    const before = openSockets();
    const host = await startHost(await tempFolder());
    const window = openWindow(host);
    const [show] = await window.call('library.list', {});
    const refused = await window.ask('share.start', {
      showId: show?.id ?? '',
      choice: { ...other.choice, localName: true },
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'port-taken' } });
    const nowhere = await window.ask('share.start', {
      showId: show?.id ?? '',
      choice: { ...other.choice, address: '203.0.113.9' },
    });
    expect(nowhere).toMatchObject({ ok: false, error: { code: 'not-shared' } });
    expect(since(before)).toEqual([]);
  });
});
