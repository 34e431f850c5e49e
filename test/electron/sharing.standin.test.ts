import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../fixtures/ports.ts';
import { canSeeSockets, openSockets } from '../fixtures/sockets.ts';
import { buildStandin } from './standin/build.ts';
import { value } from './standin/pageCalls.ts';
import { Shell } from './standin/shell.ts';

/** The repository: `npx electron .` runs what was built into its dist/. */
const app = fileURLToPath(new URL('../..', import.meta.url));

/** What the app itself listens on. */
const listening = ({ pid }: Shell) => openSockets(pid);

test.runIf(canSeeSockets())(
  'the Electron app listens on nothing until a show is shared',
  async () => {
    const standin = await buildStandin();
    onTestFinished(() => standin.remove());
    const dataDir = await mkdtemp(join(tmpdir(), 'rostrum-shell-'));
    onTestFinished(() => rm(dataDir, { recursive: true, force: true, maxRetries: 10 }));
    const shell = Shell.spawn({ app, standin: standin.path, dataDir });
    onTestFinished(() => shell.stop());
    await shell.opened();
    const page = await shell.page();
    const [show] = await value(page, 'library.list', {});
    const showId = show?.id ?? '';
    await value(page, 'show.open', { showId, view: 'run' });
    expect(listening(shell)).toEqual([]);

    const port = await freePort();
    const choice = {
      address: '127.0.0.1',
      port,
      tls: true,
      localName: true,
      openFeeds: true,
    };
    await value(page, 'share.start', { showId, choice });
    expect(listening(shell)).toEqual([
      { kind: 'tcp', at: `127.0.0.1:${port}` },
      { kind: 'udp', at: '224.0.0.251:5353' },
    ]);
    const osc = { port, from: ['127.0.0.1'], to: [] };
    await value(page, 'share.osc', { osc });
    expect(listening(shell)).toHaveLength(3);
    await value(page, 'share.stop', {});
    expect(listening(shell)).toEqual([]);
  },
);
