import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFolder } from '../../../electron/host/files/lock.ts';
import type { PdfPrinter } from '../../../electron/host/print/printShop.ts';
import { tempFolder } from '../../fixtures/folders.ts';
import { openWindow, startHost } from '../../fixtures/hosts.ts';
import { freePort } from '../../fixtures/ports.ts';

/** A name that stands nowhere else. */
const NAME = 'Giàng A Sáo';

/** Stands for the printer, which has its own tests: gives the page back. */
const PAGES: PdfPrinter = {
  print: async (html) => new TextEncoder().encode(html),
  close: async () => undefined,
};

/** A host with a show in which a name stands, left by its window; the other show is the sample. */
async function withShow(dataDir?: string) {
  dataDir ??= await tempFolder();
  const host = await startHost(dataDir, {}, PAGES);
  const desk = openWindow(host);
  const { showId } = await desk.call('library.create', {
    from: { kind: 'template', name: 'commendation-conference' },
    title: NAME,
  });
  await desk.call('show.open', { showId, view: 'plan' });
  await desk.call('dispatch', {
    showId,
    request: { id: 'm', type: 'send-message', payload: { text: NAME } },
  });
  await desk.call('show.close', { showId });
  return { dataDir, host, desk, showId, folder: join(dataDir, 'shows', showId) };
}

/** All files of a folder in which the name can be read. */
async function filesWithName(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = await Promise.all(
    // One that is just being replaced is gone by then.
    files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8').catch(() => '')),
  );
  return files.flatMap(({ name }, nth) => (texts[nth]?.includes(NAME) ? [name] : []));
}

const ids = (shows: readonly { readonly id: string }[]) => shows.map(({ id }) => id);

describe('wiping a ceremony', () => {
  it('leaves no file with a name of it, and the other ceremonies as they are', async () => {
    const { dataDir, desk, showId, folder } = await withShow();
    // What was set aside or made by a replacement goes as well.
    await mkdir(join(folder, 'aside-1-x'));
    await writeFile(join(folder, 'aside-1-x', 'show.json'), NAME);
    expect((await filesWithName(dataDir)).length).toBeGreaterThan(1);
    const before = await desk.call('library.list', {});
    const { files } = await desk.call('library.wipe', { showId });
    expect(files).toBeGreaterThan(2);
    expect(await filesWithName(dataDir)).toEqual([]);
    expect(await readdir(join(dataDir, 'shows'))).not.toContain(showId);
    expect(ids(await desk.call('library.list', {}))).toEqual(
      ids(before).filter((id) => id !== showId),
    );
    expect(desk.heard.findLast(({ type }) => type === 'library')).toBeDefined();
    // It is not open any more either.
    expect(await desk.ask('show.open', { showId, view: 'plan' })).toMatchObject({
      ok: false,
      error: { code: 'file-missing' },
    });
  });

  it('leaves no print of it in memory, for whoever has the key of one', async () => {
    const { host, desk, showId } = await withShow();
    const other = await desk.call('library.create', {
      from: { kind: 'template', name: 'commendation-conference' },
      title: 'Lễ khác',
    });
    const print = async (id: string) => {
      const { url } = await desk.call('print.prepare', { showId: id, sheet: 'programme' });
      return url.replace('print/', '');
    };
    const [key, kept] = [await print(showId), await print(other.showId)];
    expect(new TextDecoder().decode(host.finishedPrint(key)?.bytes)).toContain(NAME);
    await desk.call('library.wipe', { showId });
    expect(host.finishedPrint(key)).toBeNull();
    expect(host.finishedPrint(kept)).not.toBeNull();
  });

  it('is refused while a window has it open, while it is live, and while it is shared', async () => {
    const { host, desk, showId, folder } = await withShow();
    const other = openWindow(host);
    await other.call('show.open', { showId, view: 'run' });
    const wipe = async () => {
      const reply = await desk.ask('library.wipe', { showId });
      return reply.ok ? null : reply.error.code;
    };
    expect(await wipe()).toBe('wipe-open');
    await other.call('dispatch', {
      showId,
      request: { id: 'b', type: 'begin', payload: { as: 'live' } },
    });
    await other.call('show.close', { showId });
    expect(await wipe()).toBe('wipe-live');
    await other.call('show.open', { showId, view: 'run' });
    await other.call('dispatch', { showId, request: { id: 'e', type: 'end-show', payload: {} } });
    const choice = {
      address: '127.0.0.1',
      port: await freePort(),
      tls: false,
      localName: false,
      openFeeds: false,
    };
    await other.call('share.start', { showId, choice });
    await other.call('show.close', { showId });
    expect(await wipe()).toBe('wipe-shared');
    expect(await readdir(folder)).toContain('show.json');
    await desk.call('share.stop', {});
    expect(await wipe()).toBeNull();
  });

  it('is refused while another copy of the app has it', async () => {
    const { desk, showId, folder, host } = await withShow();
    await host.close();
    const again = openWindow(await startHost(join(folder, '..', '..')));
    const lock = await lockFolder(folder);
    expect(await again.ask('library.wipe', { showId })).toMatchObject({
      error: { code: 'open-elsewhere' },
    });
    expect(await readdir(folder)).toContain('show.json');
    if (lock.ok) await lock.release();
    expect((await again.ask('library.wipe', { showId })).ok).toBe(true);
    desk.line.close();
  });

  it('takes away one that can’t be read', async () => {
    const { dataDir, desk, showId, folder } = await withShow();
    await writeFile(join(folder, 'show.json'), `{"broken": "${NAME}"`);
    const reply = await desk.ask('library.wipe', { showId });
    expect(reply.ok).toBe(true);
    expect(await filesWithName(dataDir)).toEqual([]);
  });

  it('goes on at the next start where the power failed in between', async () => {
    const { dataDir, host } = await withShow();
    await host.close();
    const half = join(dataDir, 'shows', '.wiped-1');
    await mkdir(half);
    await writeFile(join(half, 'journal.ndjson'), NAME);
    const desk = openWindow(await startHost(dataDir));
    expect(await readdir(join(dataDir, 'shows'))).not.toContain('.wiped-1');
    expect((await desk.call('library.list', {})).length).toBe(2);
  });
});
