import { execFileSync } from 'node:child_process';
import { mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Failure, Reply } from '@shared/contract/contract.ts';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockFolder } from '../../../electron/host/files/lock.ts';
import type { PdfPrinter } from '../../../electron/host/print/printShop.ts';
import { expectTold } from '../../fixtures/diskFaults.ts';
import { canMountDisks, smallDisk, tempFolder } from '../../fixtures/folders.ts';
import { openWindow, startHost } from '../../fixtures/hosts.ts';
import { freePort } from '../../fixtures/ports.ts';
import { filesWith } from '../../fixtures/traces.ts';

/** A name that stands nowhere else. */
const NAME = 'Giàng A Sáo';

/** Stands for the printer, which has its own tests: gives the page back. */
const PAGES: PdfPrinter = {
  print: async (html) => new TextEncoder().encode(html),
  close: async () => undefined,
};

/**
 * Puts a disk of its own on a folder, so that this can't be removed. Gives what takes it off, from where it is by then; at the
 * end of the test that is done anyhow.
 */
function mountOn(folder: string): (where?: string) => void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'rostrum-wipe', folder]);
  let isOn = true;
  const takeOff = (where = folder) => {
    if (isOn) execFileSync('umount', ['--lazy', where]);
    isOn = false;
  };
  onTestFinished(() => takeOff());
  return takeOff;
}

/** Fills a disk to its last byte. */
async function fill(folder: string): Promise<void> {
  const file = await open(join(folder, 'full'), 'a');
  try {
    const work = async () => {
      for (;;) await file.write(Buffer.alloc(512));
    };
    await expect(work()).rejects.toMatchObject({ code: 'ENOSPC' });
  } finally {
    await file.close();
  }
}

/** The failure of a reply; throws when it is none. */
function failureOf(reply: Reply<unknown>): Failure {
  if (reply.ok) throw new Error('it was done');
  return reply.error;
}

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

const filesWithName = (folder: string) => filesWith(folder, NAME);

const ids = (shows: readonly { readonly id: string }[]) => shows.map(({ id }) => id);

describe('wiping a ceremony', () => {
  it('leaves no file with a name of it, and the other ceremonies as they are', async () => {
    const { dataDir, desk, showId, folder } = await withShow();
    // What was set aside or made by a replacement goes as well.
    await mkdir(join(folder, 'aside-1-x'));
    await writeFile(join(folder, 'aside-1-x', 'show.json'), NAME);
    const aside = ['strays-1-x.ndjson', 'show.damaged-1.json', 'journal.damaged-1.ndjson'];
    for (const name of aside) await writeFile(join(folder, name), NAME);
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

  it('finds no name beside its folder, whatever was turned on, changed or set aside there', async () => {
    const { dataDir, host, desk, showId } = await withShow();
    const choice = {
      address: '127.0.0.1',
      port: await freePort(),
      tls: false,
      localName: false,
      openFeeds: false,
    };
    await desk.call('share.start', { showId, choice });
    await desk.call('settings.change', { changes: { language: 'en' } });
    await host.close();
    const named = await filesWithName(dataDir);
    expect(named).not.toEqual([]);
    expect(named.filter((path) => !path.startsWith(join('shows', showId)))).toEqual([]);
    expect(await readdir(dataDir)).toEqual(
      expect.arrayContaining(['settings.json', 'sharing.json']),
    );
    const again = await startHost(dataDir);
    await openWindow(again).call('library.wipe', { showId });
    await again.close();
    expect(await filesWithName(dataDir)).toEqual([]);
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

describe.runIf(canMountDisks())('a ceremony whose folder the disk will not give up', () => {
  it('stays as it is where its folder can’t be renamed, and goes on', async () => {
    const { dataDir, desk, showId, folder } = await withShow();
    await desk.call('show.open', { showId, view: 'plan' });
    const send = (id: string) =>
      desk.call('dispatch', {
        showId,
        request: { id, type: 'send-message', payload: { text: `${NAME} ${id}` } },
      });
    await desk.call('show.close', { showId });
    execFileSync('mount', ['--bind', folder, folder]);
    onTestFinished(() => void execFileSync('umount', ['--lazy', folder]));
    const failure = failureOf(await desk.ask('library.wipe', { showId }));
    expect(failure.code).toBe('wipe-refused');
    expectTold(failure, folder, 'EBUSY');
    expect(ids(await desk.call('library.list', {}))).toContain(showId);
    const { readOnly } = await desk.call('show.open', { showId, view: 'plan' });
    expect(readOnly).toBeNull();
    await send('after');
    expect(await readFile(join(folder, 'journal.ndjson'), 'utf8')).toContain(`${NAME} after`);
    // Nobody else can have it meanwhile.
    expect((await lockFolder(folder)).ok).toBe(false);
    expect(await readdir(join(dataDir, 'shows'))).toContain(showId);
  });

  it('is out of the library where its files can’t be removed; the folder is named, and the next try ends it', async () => {
    const { dataDir, host, desk, showId, folder } = await withShow();
    const { url } = await desk.call('print.prepare', { showId, sheet: 'programme' });
    await mkdir(join(folder, 'aside-1-x'));
    const takeOff = mountOn(join(folder, 'aside-1-x'));
    const failure = failureOf(await desk.ask('library.wipe', { showId }));
    expect(failure.code).toBe('wipe-unfinished');
    const [left = ''] = (await readdir(join(dataDir, 'shows'))).filter((name) =>
      name.startsWith('.wiped-'),
    );
    const leftIn = join(dataDir, 'shows', left);
    expectTold(failure, leftIn, 'EBUSY');
    expect(await readdir(join(dataDir, 'shows'))).not.toContain(showId);
    // What is remembered of it is gone all the same.
    expect(host.finishedPrint(url.replace('print/', ''))).toBeNull();
    expect(host.settings.lastShowId).toBeNull();
    // The list says so, from where it can be tried again.
    const rows = await desk.call('library.list', {});
    expect(rows.find(({ id }) => id === showId)).toMatchObject({ fault: failure });
    expect((await desk.ask('show.open', { showId, view: 'plan' })).ok).toBe(false);
    expect(failureOf(await desk.ask('library.wipe', { showId }))).toEqual(failure);
    takeOff(join(leftIn, 'aside-1-x'));
    expect((await desk.ask('library.wipe', { showId })).ok).toBe(true);
    expect(await readdir(join(dataDir, 'shows'))).not.toContain(left);
    expect(ids(await desk.call('library.list', {}))).not.toContain(showId);
    expect(await filesWithName(dataDir)).toEqual([]);
  });

  it('is listed at the next start where that can’t remove them either', async () => {
    const { dataDir, host, desk, showId } = await withShow();
    await host.close();
    desk.line.close();
    const half = join(dataDir, 'shows', `.wiped-${showId}.1`);
    await mkdir(join(half, 'generations'), { recursive: true });
    const takeOff = mountOn(join(half, 'generations'));
    const again = openWindow(await startHost(dataDir));
    // The one of the same id that is there is itself.
    expect((await again.call('library.list', {})).map(({ fault }) => fault)).toEqual([null, null]);
    expect((await again.ask('library.wipe', { showId })).ok).toBe(false);
    const row = (await again.call('library.list', {})).find(({ id }) => id === showId);
    expect(row?.fault).toEqual({
      code: 'wipe-unfinished',
      details: { folder: half, reason: 'EBUSY' },
    });
    takeOff();
    await startHost(dataDir);
    expect(await readdir(join(dataDir, 'shows'))).not.toContain(`.wiped-${showId}.1`);
  });

  it('keeps what waits for a full disk where it stays, and writes it once there is room', async () => {
    const { dataDir, desk, showId, folder } = await withShow(await smallDisk(2048));
    await fill(dataDir);
    await desk.call('show.open', { showId, view: 'plan' });
    const lines = Array.from({ length: 40 }, (_, nth) => ({
      id: `late-${nth}`,
      type: 'send-message' as const,
      payload: { text: NAME.padEnd(200, '.') },
    }));
    const sent = Promise.all(lines.map((request) => desk.call('dispatch', { showId, request })));
    const isTold = () => desk.heard.some((told) => told.type === 'storage');
    await expect.poll(isTold).toBe(true);
    await desk.call('show.close', { showId });
    execFileSync('mount', ['--bind', folder, folder]);
    onTestFinished(() => void execFileSync('umount', ['--lazy', folder]));
    expect(failureOf(await desk.ask('library.wipe', { showId })).code).toBe('wipe-refused');
    await rm(join(dataDir, 'full'));
    await sent;
    expect(await readFile(join(folder, 'journal.ndjson'), 'utf8')).toContain('"late-39"');
  });

  it('is wiped from a full disk, on which its last snapshot would find no place', async () => {
    const { dataDir, desk, showId } = await withShow(await smallDisk(2048));
    await fill(dataDir);
    expect((await desk.ask('library.wipe', { showId })).ok).toBe(true);
    expect(await filesWithName(dataDir)).toEqual([]);
  });
});
