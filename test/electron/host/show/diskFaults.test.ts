import { rename as move, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyInfo } from '@shared/model/info.ts';
import { newShow } from '@shared/model/show.ts';
import { describe, expect, it, vi } from 'vitest';
import { linesOf, readJournal } from '../../../../electron/host/show/journal.ts';
import { recoverShow, Session } from '../../../../electron/host/show/session.ts';
import { ShowFiles } from '../../../../electron/host/show/showFiles.ts';
import { readSnapshot, writeSnapshot } from '../../../../electron/host/show/snapshot.ts';
import { EIGHT_O_CLOCK } from '../../../fixtures/apply.ts';
import { expectFailing, expectTold, titleIn } from '../../../fixtures/diskFaults.ts';
import { namesIn } from '../../../fixtures/folders.ts';
import { ONE_MACHINE } from '../../../fixtures/oneMachine.ts';
import { openSession, rename, showFolder } from '../../../fixtures/sessions.ts';

/**
 * Faults of disks, each by real means. For each: what the person is told, nothing acknowledged is lost, nothing unreadable
 * is written over.
 *
 * | fault                              | by what                              | where                                       |
 * |------------------------------------|--------------------------------------|---------------------------------------------|
 * | full disk                          | a small tmpfs                        | diskGone, journal, showFiles, session, e2e  |
 * | ENOSPC in the middle of a write    | a small tmpfs; /dev/full             | journal; here                               |
 * | read-only folder                   | a tmpfs that is mounted anew         | diskGone                                    |
 * | EIO, reading and writing           | /proc/self/mem, which gives it       | here                                        |
 * | torn last line                     | cut at every byte                    | journal, showFiles                          |
 * | flipped byte at every offset       | of a journal; of a snapshot          | here (journal by itself: journal)           |
 * | missing or unreadable generation   | taken away, cut, a folder            | here, showFiles                             |
 * | clock set back and forward         | the host's clock; that of the lock   | here; lock, shared/command/positionCases    |
 * | two processes on one show          | real processes; a full disk          | lock, e2e; diskGone                         |
 * | folder removed or moved while open | rm, rename                           | session; diskGone, folderLost               |
 * | folder gone + second copy          | rm, rename, two sessions             | folderLost                                  |
 * | a disk that vanishes, comes back   | umount -l of a tmpfs, mount --bind   | diskGone                                    |
 * | killed at any moment               | SIGKILL                              | kill, showFiles                             |
 * | journal of another show            | copied                               | here, journal, fuzz                         |
 */

// Many runs or a real disk: a busy machine needs its time.
vi.setConfig({ testTimeout: 60_000 });

/** A small folder: a snapshot, and a journal of three commands. */
async function smallShow() {
  const folder = await showFolder(newShow('small', emptyInfo('Lễ')));
  const { session } = await openSession(folder);
  for (const title of ['Một', 'Hai', 'Ba']) await session.dispatch(rename(title), 'w');
  const show = session.show;
  // As a process leaves it that is killed: a close would write a snapshot.
  const journal = await readFile(join(folder, 'journal.ndjson'));
  const snapshot = await readFile(join(folder, 'show.json'));
  await session.close();
  const restore = async () => {
    await rm(folder, { recursive: true, force: true });
    const files = new ShowFiles(folder);
    await files.create(newShow('small', emptyInfo('Lễ')));
    await files.close();
    await writeFile(join(folder, 'journal.ndjson'), journal);
  };
  await restore();
  return { folder, show, journal, snapshot, restore };
}

const flipped = (bytes: Buffer, at: number) => {
  const other = Buffer.from(bytes);
  other[at] = (other[at] ?? 0) ^ (1 << (at % 8));
  return other;
};

/** Every offset is read; a folder is opened, told and mended at each of so many. */
const EACH = 61;

describe('a flipped byte, at every offset', () => {
  it('of a snapshot is found, told, and costs nothing', async () => {
    const { folder, show, snapshot, restore } = await smallShow();
    const path = join(folder, 'show.json');
    for (let at = 0; at < snapshot.length; at += 1) {
      const damaged = flipped(snapshot, at);
      const read = readSnapshot(damaged.toString());
      if (read.ok) {
        // Nothing of the show itself was hit: a letter of the checksum, which is then none.
        expect(writeSnapshot(read.show), `byte ${at}`).toBe(snapshot.toString());
        continue;
      }
      expectTold(
        { ...read.fault, details: { ...read.fault.details, file: 'show.json' } },
        'show.json',
      );
      if (at % EACH !== 0) continue;
      await writeFile(path, damaged);
      const opened = await new ShowFiles(folder).open();
      if (opened.ok) throw new Error(`byte ${at}: it was read`);
      expect(opened.fault.details.recoverable, `byte ${at}`).toBe(show.seq);
      expectTold(opened.fault, 'show.json');
      const recovered = await recoverShow(folder, at);
      expect(recovered).toMatchObject({ ok: true, show });
      expect(await readFile(join(folder, `show.damaged-${at}.json`))).toEqual(damaged);
      await restore();
    }
  });

  it('of a journal is found and told; what was before it is there, and the file is kept', async () => {
    const { folder, journal, restore } = await smallShow();
    const path = join(folder, 'journal.ndjson');
    for (let at = 0; at < journal.length; at += 1) {
      const damaged = flipped(journal, at);
      await writeFile(path, damaged);
      const lines = (await readJournal(path, 'small')).lines.map(linesOf('small'));
      expect(journal.toString().startsWith(lines.join('')), `byte ${at}`).toBe(true);
      if (at % EACH !== 0 && at !== journal.length - 1) continue;
      const files = new ShowFiles(folder);
      const opened = await files.open();
      if (!opened.ok) throw new Error(opened.fault.code);
      const before = journal.subarray(0, at).filter((byte) => byte === 10).length;
      expect(opened.show.seq, `byte ${at}`).toBe(before);
      expect(opened.notices).toHaveLength(1);
      for (const notice of opened.notices) expectTold(notice, 'journal.ndjson', String(before + 1));
      await files.mend(opened.show, at);
      await files.close();
      // Without its end the last line is a torn one, and goes with its journal to the generations.
      const isTorn = opened.notices[0]?.code === 'journal-torn';
      expect(isTorn).toBe(at === journal.length - 1);
      const name = isTorn ? join('generations', '000000000') : `journal.damaged-${at}`;
      expect(await readFile(join(folder, `${name}.ndjson`))).toEqual(damaged);
      await restore();
    }
  });
});

describe('the disk gives an error of its own (EIO)', () => {
  const EIO = '/proc/self/mem';
  const isLinux = process.platform === 'linux';

  it.skipIf(!isLinux)('for the snapshot: the person is told, and nothing is touched', async () => {
    const folder = await showFolder();
    await rm(join(folder, 'show.json'));
    await symlink(EIO, join(folder, 'show.json'));
    const opened = await new ShowFiles(folder).open();
    if (opened.ok) throw new Error('it was read');
    expect(opened.fault).toMatchObject({ code: 'file-unreadable', details: { reason: 'EIO' } });
    expectTold(opened.fault, 'show.json', 'EIO');
    expect(await namesIn(folder)).toContain('show.json');
  });

  it.skipIf(!isLinux)(
    'for the journal: the same, and a generation that it does not give is passed over',
    async () => {
      const { folder, show } = await smallShow();
      await symlink(EIO, join(folder, 'generations', '000000002.json'));
      await writeFile(join(folder, 'show.json'), 'x');
      expect(await new ShowFiles(folder).open()).toMatchObject({
        ok: false,
        fault: { code: 'file-not-json', details: { recoverable: show.seq } },
      });
      await rm(join(folder, 'journal.ndjson'));
      await symlink(EIO, join(folder, 'journal.ndjson'));
      expect(await recoverShow(folder, 1)).toMatchObject({ ok: true, show: { seq: 0 } });
    },
  );

  it.skipIf(!isLinux).each([
    ['EIO', '/proc/self/mem'],
    ['ENOSPC', '/dev/full'],
  ])(
    '%s in the middle of a write: the show goes on in memory, and is saved when the disk takes it',
    async (reason, device) => {
      const folder = await showFolder();
      const { session, told } = await openSession(folder);
      await symlink(device, join(folder, 'journal.ndjson'));
      const saved = session.dispatch(rename('trong lúc'), 'w');
      await told((event) => event.type === 'storage');
      expect(session.show.info.title).toBe('trong lúc');
      expectFailing(session, reason);
      await rm(join(folder, 'journal.ndjson'));
      expect(await saved).toEqual({ ok: true, value: { seq: 1 } });
      await session.close();
      expect(await titleIn(folder)).toBe('trong lúc');
    },
  );
});

describe('a generation that is missing', () => {
  it('costs nothing as long as its journal is there', async () => {
    const { folder, show } = await threeGenerations();
    await rm(join(folder, 'generations', '000000001.json'));
    await rm(join(folder, 'generations', '000000002.json'));
    await rm(join(folder, 'show.json'));
    const opened = await new ShowFiles(folder).open();
    if (opened.ok) throw new Error('there is no show');
    expect(opened.fault).toMatchObject({
      code: 'file-missing',
      details: { recoverable: show.seq },
    });
    expectTold(opened.fault, 'show.json');
    expect(await recoverShow(folder, 1)).toMatchObject({ ok: true, show });
  });

  it('with its journal is told by how far the good ones reach', async () => {
    const { folder } = await threeGenerations();
    await rm(join(folder, 'generations', '000000001.json'));
    await rm(join(folder, 'generations', '000000001.ndjson'));
    await rm(join(folder, 'generations', '000000002.json'));
    await writeFile(join(folder, 'show.json'), '{');
    expect(await new ShowFiles(folder).open()).toMatchObject({
      ok: false,
      fault: { details: { recoverable: 1 } },
    });
    const recovered = await recoverShow(folder, 1);
    if (!recovered.ok) throw new Error(recovered.fault.code);
    for (const notice of recovered.notices) expectTold(notice, 'show.damaged-1.json');
    expect(await namesIn(folder)).toContain('journal.before-1.ndjson');
  });

  it('where none is left is told, and nothing is touched', async () => {
    const folder = await showFolder();
    await rm(join(folder, 'generations'), { recursive: true });
    await writeFile(join(folder, 'show.json'), '{');
    const before = await namesIn(folder);
    const recovered = await recoverShow(folder, 1);
    if (recovered.ok) throw new Error('recovered from nothing');
    expectTold(recovered.fault, folder);
    expect(await namesIn(folder)).toEqual(before);
  });
});

/** Snapshots after each of two commands, and a third command in the journal. */
async function threeGenerations() {
  const folder = await showFolder();
  for (const title of ['Một', 'Hai']) {
    const { session } = await openSession(folder);
    await session.dispatch(rename(title), 'w');
    await session.close();
  }
  const { session } = await openSession(folder);
  await session.dispatch(rename('Ba'), 'w');
  const { show } = session;
  const journal = await readFile(join(folder, 'journal.ndjson'));
  await session.close();
  // As a crash leaves it: the third command in the journal, no snapshot of it.
  await move(join(folder, 'generations', '000000002.ndjson'), join(folder, 'journal.ndjson'));
  expect(await readFile(join(folder, 'journal.ndjson'))).toEqual(journal);
  return { folder, show };
}

describe('the journal of another show', () => {
  it('is kept aside, told, and nothing of it comes into this one', async () => {
    const { journal } = await smallShow();
    const folder = await showFolder(newShow('another', emptyInfo('Lễ')));
    await writeFile(join(folder, 'journal.ndjson'), journal);
    const files = new ShowFiles(folder);
    const opened = await files.open();
    if (!opened.ok) throw new Error(opened.fault.code);
    expect(opened.show).toMatchObject({ id: 'another', seq: 0 });
    expect(opened.notices).toHaveLength(1);
    for (const notice of opened.notices) expectTold(notice, 'journal.ndjson', '1');
    await files.mend(opened.show, 6);
    expect(await readFile(join(folder, 'journal.damaged-6.ndjson'))).toEqual(journal);
  });
});

describe('the clock of the machine', () => {
  it('set back and forward loses no command and no file', async () => {
    const folder = await showFolder();
    let now = EIGHT_O_CLOCK;
    const opened = await Session.open({
      ...ONE_MACHINE,
      folder,
      now: () => now,
      broadcast: () => undefined,
    });
    if (!opened.ok) throw new Error(opened.fault.code);
    const { session } = opened;
    for (const [nth, moment] of [0, -86_400_000, 5 * 365 * 86_400_000, -3_600_000].entries()) {
      now = EIGHT_O_CLOCK + moment;
      expect(await session.dispatch(rename(`lần ${nth}`), 'w')).toMatchObject({ ok: true });
    }
    const { show } = session;
    expect(await new ShowFiles(folder).open()).toEqual({ ok: true, show, notices: [] });
    await session.close();
  });

  it('gives a file that is kept a name that no earlier one has', async () => {
    const { folder, journal, restore } = await smallShow();
    await restore();
    for (const letter of ['x', 'y']) {
      const damaged = Buffer.from(journal);
      damaged.write(letter, 40);
      await writeFile(join(folder, 'journal.ndjson'), damaged);
      const files = new ShowFiles(folder);
      const opened = await files.open();
      if (!opened.ok) throw new Error(opened.fault.code);
      await files.mend(opened.show, 7);
      await files.close();
    }
    const kept = (await namesIn(folder)).filter((name) => name.includes('damaged'));
    const texts = await Promise.all(kept.map((name) => readFile(join(folder, name), 'latin1')));
    expect(texts.map((text) => text[40]).sort()).toEqual(['x', 'y']);
  });
});
