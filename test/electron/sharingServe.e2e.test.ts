import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tempFolder } from '../fixtures/folders.ts';
import { ask } from '../fixtures/lines.ts';
import { freePort } from '../fixtures/ports.ts';
import { canSeeSockets, openSockets } from '../fixtures/sockets.ts';
import { openLine } from './host/web/webHost.ts';

const ENTRY = fileURLToPath(new URL('../../dist/node/serve.js', import.meta.url));

/** The built browser host with its first show open, and what it listens on. */
async function served() {
  const args = [ENTRY, '--no-open', '--port', '0', '--data', await tempFolder()];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const url = new URL(/http:\S+/.exec(String(line))?.[0] ?? '');
  const port = Number(url.port);
  const cookie = `rostrum-${port}=${url.searchParams.get('token')}`;
  const desk = await openLine(port, { headers: { cookie } });
  const [first] = await desk.get('library.list', {});
  const showId = first?.id ?? '';
  await desk.get('show.open', { showId, view: 'run' });
  const listening = () => (canSeeSockets() ? openSockets(child.pid) : null);
  return { child, desk, port, showId, listening };
}

describe.runIf(canSeeSockets())('the built browser host', () => {
  it.each([false, true])(
    'listens on the loopback alone, on the chosen address while it is shared, and not after (TLS: %s)',
    async (tls) => {
      const { child, desk, port, showId, listening } = await served();
      const loopback = { kind: 'tcp', at: `127.0.0.1:${port}` };
      expect(listening()).toEqual([loopback]);
      const choice = {
        address: '127.0.0.1',
        port: await freePort(),
        tls,
        localName: true,
        openFeeds: true,
      };
      await desk.get('share.start', { showId, choice });
      expect(listening()).toHaveLength(3);
      const page = await ask(choice.port, '/mc', { tls });
      expect(page).toMatchObject({ status: 200 });
      const script = /src="\.(\/assets\/[^"]+)"/.exec(page.body)?.[1] ?? '';
      expect((await ask(choice.port, script, { tls })).status).toBe(200);
      const { on } = await desk.get('share.state', {});
      const pin = on?.doors.find(({ role }) => role === 'mc')?.pin;
      const origin = `${tls ? 'https' : 'http'}://127.0.0.1:${choice.port}`;
      const joined = await ask(choice.port, '/join', {
        tls,
        method: 'POST',
        headers: { origin, 'content-type': 'application/json' },
        body: JSON.stringify({ role: 'mc', pin, name: 'MC' }),
      });
      expect(joined.status).toBe(204);
      expect((await ask(choice.port, '/feed/now.json', { tls })).status).toBe(200);
      await desk.get('share.stop', {});
      expect(listening()).toEqual([loopback]);
      child.kill('SIGTERM');
      expect(await once(child, 'close')).toEqual([0, null]);
    },
  );
});
