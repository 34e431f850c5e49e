import { connect, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { guard } from '../../../fixtures/liveShare.ts';
import { type SharedHost, sharedHost } from '../../../fixtures/sharing.ts';
import { unmoved } from '../../../fixtures/unmoved.ts';

// Thousands of sockets: a busy machine needs its time.
vi.setConfig({ testTimeout: 60_000 });
const PATIENT = { timeout: 20_000, interval: 10 };

/** So many connections that begin a request and never end it. */
function halfOpen(shared: SharedHost, count: number): Promise<readonly Socket[]> {
  return Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<Socket>((resolve) => {
          const socket = connect(shared.port, '127.0.0.1');
          socket.on('error', () => undefined);
          onTestFinished(() => void socket.destroy());
          socket.once('connect', () => {
            socket.write('GET /mc HTTP/1.1\r\nHost: 127.0.0.1');
            resolve(socket);
          });
        }),
    ),
  );
}

describe('a show under a flood', () => {
  it('of 2 000 half-open connections lets devices in and tells them what is new', async () => {
    const shared = await sharedHost();
    const mc = await shared.guest('mc');
    await mc.get('show.open', { showId: shared.showId, view: 'read' });
    await unmoved(shared, 'too-many', async () => {
      await halfOpen(shared, 2000);
      const stage = await shared.guest('stage');
      await stage.get('show.open', { showId: shared.showId, view: 'stage' });
    });
    const { seq } = await shared.show();
    await vi.waitFor(
      () => expect(mc.events.at(-1)).toMatchObject({ type: 'patches', seq }),
      PATIENT,
    );
    expect(mc.socket.readyState).toBe(mc.socket.OPEN);
  });

  it('of devices that do not read goes on for the others, press by press', async () => {
    const shared = await sharedHost();
    await guard(shared, 0);
    const slow = await shared.join('mc');
    for (let count = 0; count < 20; count += 1) {
      const line = await shared.line(slow);
      await line.get('show.open', { showId: shared.showId, view: 'read' });
      line.socket.pause();
    }
    const quick = await shared.guest('mc');
    await quick.get('show.open', { showId: shared.showId, view: 'read' });
    for (let count = 0; count < 10; count += 1) {
      const seq = await shared.go();
      const told = () => quick.events.some((one) => one.type === 'patches' && one.seq === seq);
      await vi.waitFor(() => expect(told()).toBe(true), PATIENT);
    }
  });

  it('of wrong requests of every kind takes the next GO as before', async () => {
    const shared = await sharedHost();
    await unmoved(shared, 'foreign-origin', async () => {
      const origin = 'http://evil.example';
      const statuses = await Promise.all(
        Array.from({ length: 500 }, (_, nth) =>
          shared
            .ask(['/mc', '/join', '/api/v1/go', '/../../etc/passwd'][nth % 4] ?? '', {
              method: nth % 2 === 0 ? 'GET' : 'POST',
              headers: nth % 3 === 0 ? { origin } : { host: 'evil.example' },
            })
            .then(({ status }) => status),
        ),
      );
      expect(new Set(statuses)).toEqual(new Set([403, 421]));
    });
  });
});
