import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../../electron/host/host.ts';
import { tempFolder } from '../../fixtures/folders.ts';
import { openWindow, startHost } from '../../fixtures/hosts.ts';
import { freePort } from '../../fixtures/ports.ts';

async function openSample(host: Host) {
  const window = openWindow(host);
  const [sample] = await window.call('library.list', {});
  if (sample === undefined) throw new Error('the library is empty');
  await window.call('show.open', { showId: sample.id, view: 'run' });
  return { ...window, showId: sample.id };
}

const begin = { id: 'begin', type: 'begin', payload: { as: 'live' } } as const;

describe('the host', () => {
  it('puts the sample ceremony into an empty library, once', async () => {
    const folder = await tempFolder();
    const first = openWindow(await startHost(folder));
    expect(await first.call('library.list', {})).toHaveLength(1);
    const second = openWindow(await startHost(folder));
    expect(await second.call('library.list', {})).toHaveLength(1);
  });

  it.skipIf(process.platform === 'win32')(
    'sets a file aside that it can’t read for the same eyes alone',
    async () => {
      const dataDir = await tempFolder();
      await writeFile(join(dataDir, 'sharing.json'), 'damaged', { mode: 0o600 });
      const host = await startHost(dataDir);
      const { call, showId } = await openSample(host);
      await call('share.start', {
        showId,
        choice: {
          address: '127.0.0.1',
          port: await freePort(),
          tls: false,
          localName: false,
          openFeeds: false,
        },
      });
      await call('share.stop', {});
      await host.close();
      const [name = ''] = (await readdir(dataDir)).filter((one) =>
        one.startsWith('sharing.damaged'),
      );
      const aside = join(dataDir, name);
      expect(await readFile(aside, 'utf8')).toBe('damaged');
      expect((await stat(aside)).mode & 0o777).toBe(0o600);
    },
  );

  it.skipIf(process.platform === 'win32')(
    'makes a data folder that other accounts cannot look into, and leaves one that is there',
    async () => {
      const folder = await tempFolder();
      const modeOf = async (path: string) => (await stat(path)).mode & 0o777;
      await startHost(join(folder, 'new'));
      expect(await modeOf(join(folder, 'new'))).toBe(0o700);
      await mkdir(join(folder, 'theirs'));
      await chmod(join(folder, 'theirs'), 0o755);
      await startHost(join(folder, 'theirs'));
      expect(await modeOf(join(folder, 'theirs'))).toBe(0o755);
    },
  );

  it('says that a show is live when it becomes so, and when a live one is opened after a restart', async () => {
    const folder = await tempFolder();
    const before = await startHost(folder);
    const told: boolean[] = [];
    before.onLive((live) => told.push(live));
    const { call, showId } = await openSample(before);
    await call('dispatch', { showId, request: begin });
    expect(told).toEqual([true]);
    await before.close();

    const after = await startHost(folder);
    const live = new Promise<boolean>((resolve) => after.onLive(resolve));
    await openSample(after);
    expect(await live).toBe(true);
  });

  it('remembers the show that was open, until a person leaves it', async () => {
    const folder = await tempFolder();
    const host = await startHost(folder);
    const { showId, line } = await openSample(host);
    expect(host.settings.lastShowId).toBe(showId);
    line.close();
    expect(host.settings.lastShowId).toBe(showId);
    const other = await openSample(host);
    await other.call('show.close', { showId });
    expect(host.settings.lastShowId).toBeNull();
  });

  it('tells the windows of a show who else looks at it', async () => {
    const host = await startHost(await tempFolder());
    const { heard } = await openSample(host);
    const { line } = await openSample(host);
    const views = () =>
      heard.flatMap((message) => (message.type === 'presence' ? message.views.run : []));
    expect(views()).toEqual([1, 2]);
    line.close();
    expect(views()).toEqual([1, 2, 1]);
  });
});
