import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import { comeIn } from '../../../../electron/host/machines/dialler.ts';
import { otherMachine } from '../../../fixtures/otherMachine.ts';
import { sharedHost } from '../../../fixtures/sharing.ts';

vi.setConfig({ testTimeout: 15_000 });

/** Something else at the address of a machine. */
async function serving(answer: RequestListener) {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return { server, port, url: `http://127.0.0.1:${port}` };
}

const come = (url: string) => comeIn({ url, ca: null }, { pin: '123456', name: 'B' });

describe('coming in at what is no machine', () => {
  it('that breaks off in the middle of its answer ends with a reason', async () => {
    const { url } = await serving((_, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('x', () => response.destroy());
    });
    expect(await come(url)).toMatchObject({ code: 'not-reachable' });
  });

  it('that answers without end is not listened to', async () => {
    const { url } = await serving((_, response) => {
      const more = () => {
        while (response.write('x'.repeat(10_000)));
      };
      response.on('drain', more);
      more();
    });
    expect(await come(url)).toMatchObject({ code: 'not-rostrum' });
  });

  it('that answers with something else is no machine of ours', async () => {
    const { url } = await serving((_, response) => response.end('<title>Router</title>'));
    expect(await come(url)).toMatchObject({ code: 'not-rostrum' });
  });
});

describe('coming to stand by', () => {
  it('that is broken off by a person ends at once', async () => {
    const { server, port, url } = await serving((_, response) => {
      const cookie = `rostrum-${port}-standby=${'x'.repeat(43)}`;
      response.writeHead(204, { 'set-cookie': cookie }).end();
    });
    // It takes the line, and says nothing.
    const sockets = new WebSocketServer({ server });
    const dialled = once(sockets, 'connection');
    const { desk, choice } = await otherMachine();
    const arriving = desk.ask('machines.stand-by', {
      url,
      pin: '123456',
      fingerprint: null,
      choice,
    });
    await dialled;
    await desk.call('machines.leave', {});
    expect(await arriving).toMatchObject({ ok: false, error: { code: 'not-following' } });
    expect((await desk.call('machines.state', {})).standing).toBe('alone');
  });

  it('from two windows at once comes in once', async () => {
    const a = await sharedHost();
    const { desk, choice } = await otherMachine();
    const { door } = await a.desk.call('machines.state', {});
    const { url = '', pin = '' } = door ?? {};
    const asked = () => desk.ask('machines.stand-by', { url, pin, fingerprint: null, choice });
    const replies = await Promise.all([asked(), asked()]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies).toContainEqual(
      expect.objectContaining({ error: { code: 'already-follows', details: {} } }),
    );
    const passes = (await a.state()).devices.filter(({ role }) => role === 'standby');
    expect(passes).toHaveLength(1);
  });
});
