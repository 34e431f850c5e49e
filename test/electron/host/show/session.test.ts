import { cp, rename as move, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { writeShow } from '@shared/document/showFile.ts';
import { describe, expect, it, vi } from 'vitest';
import { lockFolder } from '../../../../electron/host/files/lock.ts';
import { recoverShow, Session } from '../../../../electron/host/show/session.ts';
import { ShowFiles } from '../../../../electron/host/show/showFiles.ts';
import { begun } from '../../../fixtures/apply.ts';
import { canMountDisks, namesIn, smallDisk, tempFolder } from '../../../fixtures/folders.ts';
import { ONE_MACHINE } from '../../../fixtures/oneMachine.ts';
import {
  asked,
  obstruct,
  openSession,
  rename,
  seqsOnDisk,
  showFolder,
} from '../../../fixtures/sessions.ts';
import { exampleShow } from '../../../fixtures/shows.ts';

// Many runs or a real disk: a busy machine needs its time.
vi.setConfig({ testTimeout: 30_000 });

/** What a lock of this living process says. */
async function ownHolder(folder: string): Promise<unknown> {
  const lock = await lockFolder(folder);
  const text = await readFile(join(folder, 'lock.json'), 'utf8');
  if (lock.ok) await lock.release();
  return JSON.parse(text);
}

const quiet = { now: () => 5, broadcast: () => undefined };

describe('dispatch', () => {
  it('tells the windows before it acknowledges, and acknowledges what is on disk', async () => {
    const folder = await showFolder();
    const { session, events } = await openSession(folder);
    const reply = session.dispatch(rename('A'), 'window-1');
    expect(session.show.info.title).toBe('A');
    expect(events).toEqual([
      {
        type: 'patches',
        showId: 'example',
        seq: 1,
        patches: expect.arrayContaining([{ op: 'replace', path: ['info', 'title'], value: 'A' }]),
        steps: { undo: { command: 'edit-info', about: null, at: expect.any(Number) }, redo: null },
      },
    ]);
    expect(await reply).toEqual({ ok: true, value: { seq: 1 } });
    expect(seqsOnDisk(folder)).toEqual([1]);
    await session.close();
  });

  it('never acknowledges a command of a burst before its line is in the file', async () => {
    const folder = await showFolder();
    const { session } = await openSession(folder);
    const missing: number[] = [];
    await Promise.all(
      Array.from({ length: 60 }, async (_, nth) => {
        // Some arrive in the same turn, some while the disk is busy with the ones before.
        for (let turn = 0; turn < nth % 7; turn += 1) await Promise.resolve();
        if (nth % 3 === 0) await session.dispatch(rename(`first ${nth}`), 'window-1');
        const reply = await session.dispatch(rename(`T${nth}`), 'window-1');
        if (reply.ok && !seqsOnDisk(folder).includes(reply.value.seq))
          missing.push(reply.value.seq);
      }),
    );
    expect(missing).toEqual([]);
    expect(seqsOnDisk(folder)).toEqual(Array.from({ length: 80 }, (_, nth) => nth + 1));
    await session.close();
  });

  it('refuses what does not fit and tells nobody', async () => {
    const folder = await showFolder(begun(exampleShow()));
    const { session, events } = await openSession(folder);
    const refused = await Promise.all([
      session.dispatch({ type: 'explode' }, 'w'),
      session.dispatch(asked({ type: 'go', payload: { cueId: 's-close' } }), 'w'),
    ]);
    expect(refused).toMatchObject([
      { ok: false, error: { code: 'unknown-command' } },
      { ok: false, error: { code: 'not-standby' } },
    ]);
    expect(events).toEqual([]);
    await session.close();
    expect(await namesIn(folder)).not.toContain('journal.ndjson');
  });

  it('stamps commands with its clock and with who sent them, whatever the sender says', async () => {
    const folder = await showFolder();
    const { session } = await openSession(folder);
    await session.dispatch(asked({ type: 'set-screen', payload: { screen: 'logo' } }), 'window-7');
    expect(await readFile(join(folder, 'journal.ndjson'), 'utf8')).toContain('"actor":"window-7"');
    const forged = { ...(rename('x') as object), at: 1, actor: 'someone' };
    expect(await session.dispatch(forged, 'window-7')).toMatchObject({ ok: false });
    await session.close();
  });
});

describe('a show that is being closed', () => {
  it('takes nothing any more: what comes in its place would not have it', async () => {
    const folder = await showFolder();
    const { session } = await openSession(folder);
    await session.dispatch(rename('A'), 'window-1');
    const closing = session.close();
    const late = { ok: false, error: { code: 'show-closing', details: {} } };
    expect(await session.dispatch(rename('B'), 'window-1')).toEqual(late);
    await closing;
    expect(await session.dispatch(rename('C'), 'window-1')).toEqual(late);
    const again = await openSession(folder);
    expect(again.session.show).toMatchObject({ seq: 1, info: { title: 'A' } });
    expect(again.session.opened().notices).toEqual([]);
    await again.session.close();
  });
});

describe('a window that opens the show', () => {
  it('gets it without its history, with the names of the next steps', async () => {
    const { session } = await openSession(await showFolder());
    await session.dispatch(rename('A'), 'w');
    await session.dispatch(asked({ type: 'undo', payload: {} }), 'w');
    expect(session.opened()).toMatchObject({
      show: { seq: 2, history: { undo: [], redo: [] } },
      steps: { undo: null, redo: { command: 'edit-info', about: null, at: expect.any(Number) } },
      storage: { state: 'saved' },
      readOnly: null,
      notices: [],
    });
    await session.close();
  });
});

describe('opening again', () => {
  it('shows the same cue, the same plan and the same steps, and waits', async () => {
    const folder = await showFolder();
    const first = await openSession(folder);
    await first.session.dispatch(asked({ type: 'begin', payload: { as: 'rehearsal' } }), 'w');
    await first.session.dispatch(rename('A'), 'w');
    await first.session.dispatch(asked({ type: 'go', payload: { cueId: 's-open' } }), 'w');
    await first.session.dispatch(asked({ type: 'undo', payload: {} }), 'w');
    const before = first.session.show;
    // A copy of the folder as it lies on the disk is what a crash leaves.
    const crashed = join(await tempFolder(), 'show');
    await cp(folder, crashed, { recursive: true });
    await rm(join(crashed, 'lock.json'));
    await first.session.close();
    for (const place of [crashed, folder]) {
      const again = await openSession(place);
      expect(again.session.show).toEqual(before);
      expect(again.session.show.run.current).toBe('s-open');
      expect(again.session.opened().notices).toEqual([]);
      await again.session.close();
    }
  });

  it('removes what a crash in the middle of a write has left', async () => {
    const folder = await showFolder();
    await writeFile(join(folder, '.show.json.0b9d.tmp'), 'half');
    const { session } = await openSession(folder);
    expect(await namesIn(folder)).not.toContain('.show.json.0b9d.tmp');
    await session.close();
  });

  it('removes also what was left of generations, of a replaced show and of the lock, but nothing that is kept', async () => {
    const folder = await showFolder();
    const dead = { key: 'dead', pid: 2 ** 22 + 1, machine: hostname(), bootedAt: 0 };
    await writeFile(join(folder, '.show.replaced-7.json.0b9d.tmp'), 'half');
    await writeFile(join(folder, 'generations', '.000000000.json.0b9d.tmp'), 'half');
    await writeFile(join(folder, 'lock.json.dead'), JSON.stringify(dead));
    for (const name of ['lock.json.old', 'lock.json.now']) await writeFile(join(folder, name), '');
    await utimes(join(folder, 'lock.json.old'), 1000, 1000);
    await writeFile(join(folder, 'lock.json.alive'), JSON.stringify(await ownHolder(folder)));
    await writeFile(join(folder, 'show.replaced-7.json'), 'whole');
    const { session } = await openSession(folder);
    expect(await namesIn(folder)).toEqual([
      'generations',
      'generations/000000000.json',
      'lock.json',
      'lock.json.alive',
      'lock.json.now',
      'show.json',
      'show.replaced-7.json',
    ]);
    await session.close();
  });

  it('gives a snapshot to which no generation leads a generation, so that it can be recovered', async () => {
    const folder = await showFolder();
    // A kill in the middle of replacing: the new snapshot stands, its generation does not yet.
    const next = { ...exampleShow(), seq: 2, info: { ...exampleShow().info, title: 'Mới' } };
    await writeFile(join(folder, 'show.json'), writeShow(next));
    const { session } = await openSession(folder);
    await session.dispatch(rename('Mới hơn'), 'test');
    await writeFile(join(folder, 'show.json'), '{"format":');
    const recovered = await new ShowFiles(folder).recover(9);
    expect(recovered).toMatchObject({ ok: true, show: { seq: 3, info: { title: 'Mới hơn' } } });
  });

  it('needs no further generation where the journal leads to the snapshot, moved already or not yet', async () => {
    for (const isMoved of [true, false]) {
      const folder = await showFolder();
      const first = await openSession(folder);
      await first.session.dispatch(rename('Một'), 'test');
      await first.session.close();
      if (!isMoved)
        await move(join(folder, 'generations', '000000000.ndjson'), join(folder, 'journal.ndjson'));
      const again = await openSession(folder);
      const names = await namesIn(folder);
      expect(names.filter((name) => name.endsWith('1.json'))).toEqual([]);
      await again.session.close();
    }
  });

  it('says what is wrong with a folder without a show', async () => {
    const opened = await Session.open({ ...ONE_MACHINE, ...quiet, folder: await tempFolder() });
    expect(opened).toMatchObject({ ok: false, fault: { code: 'file-missing' } });
    const missing = await Session.open({
      ...ONE_MACHINE,
      ...quiet,
      folder: join(await tempFolder(), 'no'),
    });
    expect(missing).toMatchObject({ ok: false, fault: { code: 'file-missing' } });
  });

  it('lets the folder go when the show cannot be read', async () => {
    const folder = await showFolder();
    await writeFile(join(folder, 'show.json'), '{"format":"rostrum-show","version":99}');
    const opened = await Session.open({ ...ONE_MACHINE, ...quiet, folder });
    expect(opened).toMatchObject({ ok: false, fault: { code: 'file-too-new' } });
    expect(await namesIn(folder)).not.toContain('lock.json');
  });
});

describe('a second copy of the app', () => {
  it('looks at the show without touching anything', async () => {
    const folder = await showFolder();
    const writer = await openSession(folder);
    await writer.session.dispatch(rename('A'), 'w');
    const before = await namesIn(folder);
    const reader = await openSession(folder);
    expect(reader.session.opened()).toMatchObject({
      readOnly: { code: 'open-elsewhere', details: { pid: process.pid } },
      show: { info: { title: 'A' } },
    });
    expect(await reader.session.dispatch(rename('B'), 'w')).toMatchObject({
      ok: false,
      error: { code: 'read-only' },
    });
    await reader.session.close();
    expect(await namesIn(folder)).toEqual(before);
    expect(await writer.session.dispatch(rename('C'), 'w')).toMatchObject({ ok: true });
    await writer.session.close();
  });

  it('may not recover a show that another one has open', async () => {
    const folder = await showFolder();
    const { session } = await openSession(folder);
    expect(await recoverShow(folder, 9)).toMatchObject({
      ok: false,
      fault: { code: 'open-elsewhere' },
    });
    await session.close();
    expect(await recoverShow(folder, 9)).toMatchObject({ ok: true });
    expect(await namesIn(folder)).not.toContain('lock.json');
  });
});

describe('a disk that refuses', () => {
  it('is told to the windows; the show goes on and is saved when the disk takes it again', async () => {
    const folder = await showFolder(begun(exampleShow(), 'rehearsal'));
    const { session, events, told } = await openSession(folder);
    await obstruct(join(folder, 'journal.ndjson'));
    const first = session.dispatch(rename('A'), 'w');
    await told((event) => event.type === 'storage');
    const second = session.dispatch(asked({ type: 'go', payload: { cueId: 's-open' } }), 'w');
    expect(session.show.run.current).toBe('s-open');
    expect(session.storage).toEqual({ state: 'failing', reason: 'EISDIR', waiting: 2 });
    await rm(join(folder, 'journal.ndjson'), { recursive: true });
    expect(await Promise.all([first, second])).toEqual([
      { ok: true, value: { seq: 2 } },
      { ok: true, value: { seq: 3 } },
    ]);
    expect(seqsOnDisk(folder)).toEqual([2, 3]);
    const states = events.flatMap((event) => (event.type === 'storage' ? [event.storage] : []));
    expect(states[0]).toEqual({ state: 'failing', reason: 'EISDIR', waiting: 1 });
    expect(states.at(-1)).toEqual({ state: 'saved' });
    await session.close();
  });

  it('holds the close up: it says why, and a later close saves everything', async () => {
    const folder = await showFolder();
    const { session, told } = await openSession(folder);
    await obstruct(join(folder, 'journal.ndjson'));
    const saved = session.dispatch(rename('A'), 'w');
    await told((event) => event.type === 'storage');
    await expect(session.close()).rejects.toMatchObject({ code: 'EISDIR' });
    // It is open as before, and takes what comes.
    const later = session.dispatch(rename('B'), 'w');
    await rm(join(folder, 'journal.ndjson'), { recursive: true });
    await session.close();
    expect(await saved).toEqual({ ok: true, value: { seq: 1 } });
    expect(await later).toEqual({ ok: true, value: { seq: 2 } });
    const again = await openSession(folder);
    expect(again.session.show.info.title).toBe('B');
    await again.session.close();
  });

  it.skipIf(!canMountDisks())('being full loses nothing', { timeout: 20_000 }, async () => {
    const disk = await smallDisk(256);
    const folder = await showFolder(exampleShow(), disk);
    const { session, told } = await openSession(folder);
    await session.dispatch(rename('before'), 'w');
    await writeFile(join(disk, 'ballast'), 'x'.repeat(256 * 1024)).catch(() => undefined);
    const replies = Array.from({ length: 100 }, (_, nth) =>
      session.dispatch(rename(`T${nth}`), 'w'),
    );
    await told((event) => event.type === 'storage' && event.storage.state === 'failing');
    expect(session.storage).toMatchObject({ state: 'failing', reason: 'ENOSPC' });
    await rm(join(disk, 'ballast'));
    expect((await Promise.all(replies)).every((reply) => reply.ok)).toBe(true);
    expect(seqsOnDisk(folder)).toEqual(Array.from({ length: 101 }, (_, nth) => nth + 1));
    await session.close();
  });

  it('that lost the whole folder gets everything again from memory', async () => {
    const folder = await showFolder();
    const { session } = await openSession(folder);
    await session.dispatch(rename('A'), 'w');
    await rm(folder, { recursive: true });
    expect(await session.dispatch(rename('B'), 'w')).toEqual({ ok: true, value: { seq: 2 } });
    expect(await session.dispatch(rename('C'), 'w')).toEqual({ ok: true, value: { seq: 3 } });
    await session.close();
    const again = await openSession(folder);
    expect(again.session.show).toEqual(session.show);
    await again.session.close();
  });
});
