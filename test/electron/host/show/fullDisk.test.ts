import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { expectTold } from '../../../fixtures/diskFaults.ts';
import { canMountDisks, namesIn, smallDisk } from '../../../fixtures/folders.ts';
import { openWindow, startHost } from '../../../fixtures/hosts.ts';

// A real disk: a busy machine needs its time.
vi.setConfig({ testTimeout: 60_000 });

/** A library of one show on a disk without any room left. */
async function fullLibrary(damage = false) {
  const disk = await smallDisk(2048);
  const host = await startHost(disk);
  const window = openWindow(host);
  const [show] = await window.call('library.list', {});
  const showId = show?.id ?? '';
  const folder = join(disk, 'shows', showId);
  const { text } = await window.call('show.export', { showId });
  if (damage) await writeFile(join(folder, 'show.json'), '{"hỏng');
  const ballast = join(disk, 'ballast');
  for (const size of [2 ** 21, 2 ** 16, 2 ** 12])
    await writeFile(`${ballast}-${size}`, 'x'.repeat(size)).catch(() => undefined);
  const makeRoom = async () => {
    for (const name of await readdir(disk))
      if (name.startsWith('ballast')) await rm(join(disk, name));
  };
  return { disk, folder, window, showId, text, makeRoom };
}

/** What is told names the folder and why, and says that nothing has changed. */
function expectNotWritten(reply: unknown, disk: string): void {
  const { ok, error } = reply as { ok: boolean; error: { code: string; details: object } };
  expect(ok).toBe(false);
  expect(error).toEqual({ code: 'not-written', details: { folder: disk, reason: 'ENOSPC' } });
  expectTold(error as Parameters<typeof expectTold>[0], disk, 'ENOSPC');
}

describe.runIf(canMountDisks())('on a full disk', () => {
  it('a recovery leaves every file as it was and says so; it works once there is room', async () => {
    const { disk, folder, window, showId, makeRoom } = await fullLibrary(true);
    const before = await namesIn(folder);
    expectNotWritten(await window.ask('show.recover', { showId }), disk);
    expect(await readFile(join(folder, 'show.json'), 'utf8')).toBe('{"hỏng');
    expect(await namesIn(folder)).toEqual(before);
    await makeRoom();
    const { notices } = await window.call('show.recover', { showId });
    const aside = String(notices[0]?.details.aside);
    expect(await readFile(join(folder, aside), 'utf8')).toBe('{"hỏng');
    expect(await window.ask('show.open', { showId, view: 'plan' })).toMatchObject({ ok: true });
  });

  it('a new show and one from a file are refused with what and where, and the library is as it was', async () => {
    const { disk, window, text, makeRoom } = await fullLibrary();
    const before = await window.call('library.list', {});
    const create = { from: { kind: 'empty' }, title: 'Lễ' } as const;
    expectNotWritten(await window.ask('library.create', create), disk);
    for (const onConflict of ['copy', 'replace'] as const)
      expectNotWritten(await window.ask('library.import', { text, onConflict }), disk);
    expect(await window.call('library.list', {})).toEqual(before);
    expect(await readdir(join(disk, 'shows'))).toEqual(before.map(({ id }) => id));
    await makeRoom();
    expect(await window.ask('library.create', create)).toMatchObject({ ok: true });
    expect(await window.ask('library.import', { text, onConflict: 'replace' })).toMatchObject({
      ok: true,
    });
  });
});
