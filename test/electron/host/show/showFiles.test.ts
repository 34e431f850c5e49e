import { cp, link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Show } from '@shared/model/show.ts';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { formatLine } from '../../../../electron/host/show/journal.ts';
import { ShowFiles } from '../../../../electron/host/show/showFiles.ts';
import { at, EIGHT_O_CLOCK, stamped } from '../../../fixtures/apply.ts';
import { canMountDisks, namesIn, smallDisk, tempFolder } from '../../../fixtures/folders.ts';
import { obstruct, seqsOnDisk, showFolder } from '../../../fixtures/sessions.ts';
import { exampleShow, generatedShow } from '../../../fixtures/shows.ts';

// Many runs or a real disk: a busy machine needs its time.
vi.setConfig({ testTimeout: 30_000 });

const rename = (title: string) => ({ type: 'edit-info', payload: { changes: { title } } }) as const;

/** An open folder and the show that its owner holds. */
class Desk {
  readonly files: ShowFiles;
  show: Show;
  private constructor(files: ShowFiles, show: Show) {
    this.files = files;
    this.show = show;
  }

  static async open(folder: string): Promise<Desk> {
    const files = new ShowFiles(folder);
    onTestFinished(() => files.close());
    const opened = await files.open();
    if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
    return new Desk(files, opened.show);
  }

  /** Carries out and appends `count` commands, one line each. */
  async work(count: number): Promise<void> {
    for (let nth = 0; nth < count; nth += 1) {
      const wish = rename(`after ${this.show.seq}`);
      this.show = at(this.show, EIGHT_O_CLOCK, wish);
      await this.files.append([{ seq: this.show.seq, command: stamped(wish) }]);
    }
  }
}

/** What a process finds that opens a copy of the folder as it lies there now. */
async function afterCrash(folder: string) {
  const copy = join(await tempFolder(), 'copy');
  await cp(folder, copy, { recursive: true });
  return { copy, opened: await new ShowFiles(copy).open() };
}

/** Expects that nothing is lost: neither on opening nor when the snapshot turns out to be damaged. */
async function expectSafe(folder: string, show: Show): Promise<void> {
  const { copy, opened } = await afterCrash(folder);
  expect(opened).toEqual({ ok: true, show, notices: [] });
  await damage(copy);
  expect(await new ShowFiles(copy).open()).toMatchObject({
    ok: false,
    fault: { code: 'file-not-json', details: { recoverable: show.seq } },
  });
  expect(await new ShowFiles(copy).recover(77)).toMatchObject({ ok: true, show });
}

/** Flips bits of the first byte of the snapshot, as a bad sector does. */
async function damage(folder: string): Promise<void> {
  const path = join(folder, 'show.json');
  const bytes = await readFile(path);
  bytes[0] = (bytes[0] ?? 0) ^ 0x10;
  await rm(path);
  await writeFile(path, bytes);
}

const SNAPSHOT = '000000000';

describe('create and open', () => {
  it('gives back what was put in', async () => {
    const show = generatedShow({ segments: 30, recipients: 300, seed: 3 });
    const { files, show: read } = await Desk.open(await showFolder(show));
    expect(read).toEqual(show);
    await files.close();
  });

  it('never writes over a show that is there', async () => {
    const folder = await showFolder();
    const before = await readFile(join(folder, 'show.json'), 'utf8');
    await expect(new ShowFiles(folder).create(exampleShow())).rejects.toThrow('already');
    expect(await readFile(join(folder, 'show.json'), 'utf8')).toBe(before);
  });

  it('replays the journal behind the snapshot', async () => {
    const folder = await showFolder();
    const desk = await Desk.open(folder);
    await desk.work(5);
    await expectSafe(folder, desk.show);
  });

  it('reads only: a folder that is looked at stays as it was', async () => {
    const folder = await showFolder();
    const desk = await Desk.open(folder);
    await desk.work(3);
    await writeFile(join(folder, 'journal.ndjson'), 'torn', { flag: 'a' });
    const before = await namesIn(folder);
    const text = await readFile(join(folder, 'journal.ndjson'), 'utf8');
    expect(await new ShowFiles(folder).open()).toMatchObject({ ok: true, show: { seq: 3 } });
    expect(await namesIn(folder)).toEqual(before);
    expect(await readFile(join(folder, 'journal.ndjson'), 'utf8')).toBe(text);
  });

  it('says when the journal cannot be read, and that no more than that is wrong', async () => {
    const folder = await showFolder();
    await obstruct(join(folder, 'journal.ndjson'));
    expect(await new ShowFiles(folder).open()).toMatchObject({
      ok: false,
      fault: { code: 'file-unreadable', details: { file: 'journal.ndjson', reason: 'EISDIR' } },
    });
  });
});

describe('a journal that is not whole', () => {
  async function worked(count: number) {
    const folder = await showFolder();
    const desk = await Desk.open(folder);
    await desk.work(count);
    await desk.files.close();
    const path = join(folder, 'journal.ndjson');
    return { folder, path, text: await readFile(path, 'utf8') };
  }

  it('with a torn last line opens without it, and says so once', async () => {
    const { folder, path, text } = await worked(4);
    await writeFile(path, text.slice(0, -9));
    const files = new ShowFiles(folder);
    const opened = await files.open();
    expect(opened).toMatchObject({
      ok: true,
      show: { seq: 3 },
      notices: [{ code: 'journal-torn', details: { file: 'journal.ndjson', line: 4 } }],
    });
    if (opened.ok) await files.mend(opened.show, 5);
    await expectSafe(folder, (await Desk.open(folder)).show);
  });

  it('with a damaged line in the middle opens up to it, keeps the file aside and says so', async () => {
    const { folder, path, text } = await worked(5);
    const damaged = text.replace('after 2', 'after X');
    await writeFile(path, damaged);
    const desk = await Desk.open(folder);
    expect(desk.show.seq).toBe(2);
    const files = new ShowFiles(folder);
    const opened = await files.open();
    expect(opened).toMatchObject({
      notices: [{ code: 'journal-damaged', details: { file: 'journal.ndjson', line: 3 } }],
    });
    await files.mend(desk.show, 1234);
    expect(await readFile(join(folder, 'journal.damaged-1234.ndjson'), 'utf8')).toBe(damaged);
    await expectSafe(folder, desk.show);
    const later = await Desk.open(folder);
    await later.work(3);
    await expectSafe(folder, later.show);
  });

  it('damaged in its first line is kept aside too, and the show can go on', async () => {
    const { folder, path, text } = await worked(2);
    await writeFile(path, text.replace('after 0', 'after X'));
    const files = new ShowFiles(folder);
    const opened = await files.open();
    if (!opened.ok) throw new Error('not opened');
    expect(opened.show.seq).toBe(0);
    await files.mend(opened.show, 9);
    expect(await namesIn(folder)).toContain('journal.damaged-9.ndjson');
    const desk = await Desk.open(folder);
    await desk.work(2);
    await expectSafe(folder, desk.show);
  });

  it('stops at a line that is missing or no longer fits', async () => {
    const { folder, path, text } = await worked(4);
    const rows = text.split('\n');
    await writeFile(path, [rows[0], rows[1], rows[3], ''].join('\n'));
    expect(await new ShowFiles(folder).open()).toMatchObject({
      show: { seq: 2 },
      notices: [{ code: 'journal-damaged', details: { line: 3 } }],
    });
    const refused = stamped({ type: 'release', payload: {} });
    await writeFile(path, `${rows[0]}\n${formatLine({ seq: 2, command: refused })}`);
    expect(await new ShowFiles(folder).open()).toMatchObject({
      show: { seq: 1 },
      notices: [{ code: 'journal-damaged', details: { line: 2 } }],
    });
  });
});

describe('checkpoint', () => {
  it('moves the old snapshot and its journal to the generations', async () => {
    const folder = await showFolder();
    const desk = await Desk.open(folder);
    await desk.work(3);
    await desk.files.checkpoint(desk.show);
    expect(await namesIn(folder)).toEqual([
      'generations',
      join('generations', `${SNAPSHOT}.json`),
      join('generations', `${SNAPSHOT}.ndjson`),
      'show.json',
    ]);
    await expectSafe(folder, desk.show);
    await desk.work(2);
    await expectSafe(folder, desk.show);
  });

  it('does nothing when nothing has happened since', async () => {
    const folder = await showFolder();
    const desk = await Desk.open(folder);
    const before = await readFile(join(folder, 'show.json'));
    await desk.files.checkpoint(desk.show);
    expect(await readFile(join(folder, 'show.json'))).toEqual(before);
    expect(await namesIn(folder)).not.toContain(join('generations', `${SNAPSHOT}.ndjson`));
  });

  it('keeps ten generations and no journal of an older one', async () => {
    const folder = await showFolder();
    const desk = await Desk.open(folder);
    for (let nth = 0; nth < 14; nth += 1) {
      await desk.work(1);
      await desk.files.checkpoint(desk.show);
    }
    const names = await namesIn(join(folder, 'generations'));
    expect(names).toHaveLength(20);
    expect(names[0]).toBe('000000004.json');
    await expectSafe(folder, desk.show);
  });

  describe('that a crash cuts short', () => {
    /** A folder with two generations behind it and three commands in the journal. */
    async function busy() {
      const folder = await showFolder();
      const desk = await Desk.open(folder);
      await desk.work(2);
      await desk.files.checkpoint(desk.show);
      await desk.work(3);
      return { folder, desk, generation: join(folder, 'generations', '000000002') };
    }

    it('after the old snapshot got its second name', async () => {
      const { folder, desk, generation } = await busy();
      await link(join(folder, 'show.json'), `${generation}.json`);
      await expectSafe(folder, desk.show);
    });

    it('in the middle of the new snapshot', async () => {
      const { folder, desk, generation } = await busy();
      await link(join(folder, 'show.json'), `${generation}.json`);
      await writeFile(join(folder, '.show.json.b7.tmp'), '{"format":"rostrum-sh');
      await expectSafe(folder, desk.show);
    });

    it('after the new snapshot, before the journal has moved', async () => {
      const { folder, desk, generation } = await busy();
      await obstruct(`${generation}.ndjson`);
      await expect(desk.files.checkpoint(desk.show)).rejects.toThrow('EISDIR');
      await rm(`${generation}.ndjson`, { recursive: true });
      expect(seqsOnDisk(folder)).toEqual([3, 4, 5]);
      await expectSafe(folder, desk.show);
      const next = await Desk.open(folder);
      await next.work(2);
      await expectSafe(folder, next.show);
      await next.files.checkpoint(next.show);
      await expectSafe(folder, next.show);
    });

    it('after the journal has moved', async () => {
      const { folder, desk } = await busy();
      await desk.files.checkpoint(desk.show);
      await desk.files.close();
      await expectSafe(folder, desk.show);
    });
  });

  it('that fails at any step leaves a folder in which the work goes on', async () => {
    const folder = await showFolder();
    const desk = await Desk.open(folder);
    await desk.work(2);
    const generations = join(folder, 'generations');
    const aside = join(folder, 'aside');
    await cp(generations, aside, { recursive: true });
    await rm(generations, { recursive: true });
    await writeFile(generations, 'in the way');
    await expect(desk.files.checkpoint(desk.show)).rejects.toThrow(/EEXIST|ENOTDIR/);
    await desk.work(2);
    await rm(generations);
    await cp(aside, generations, { recursive: true });
    await rm(aside, { recursive: true });
    await expectSafe(folder, desk.show);
    await obstruct(join(generations, `${SNAPSHOT}.ndjson`));
    await expect(desk.files.checkpoint(desk.show)).rejects.toThrow('EISDIR');
    await rm(join(generations, `${SNAPSHOT}.ndjson`), { recursive: true });
    await desk.work(2);
    await expectSafe(folder, desk.show);
    await desk.files.checkpoint(desk.show);
    await expectSafe(folder, desk.show);
  });

  it.skipIf(!canMountDisks())(
    'on a full disk leaves the old snapshot and the journal',
    async () => {
      const disk = await smallDisk(256);
      const folder = await showFolder(exampleShow(), disk);
      const desk = await Desk.open(folder);
      await desk.work(3);
      await writeFile(join(disk, 'ballast'), 'x'.repeat(256 * 1024)).catch(() => undefined);
      await expect(desk.files.checkpoint(desk.show)).rejects.toThrow('ENOSPC');
      await expectSafe(folder, desk.show);
      await rm(join(disk, 'ballast'));
      await desk.files.checkpoint(desk.show);
      await expectSafe(folder, desk.show);
    },
  );
});

describe('recover', () => {
  it('keeps the unreadable file and goes on without losing a command, again and again', async () => {
    const folder = await showFolder();
    for (let nth = 1; nth <= 4; nth += 1) {
      const desk = await Desk.open(folder);
      await desk.work(3);
      if (nth === 3) await desk.files.checkpoint(desk.show);
      await desk.work(1);
      await desk.files.close();
      await damage(folder);
      const bytes = await readFile(join(folder, 'show.json'));
      expect(await new ShowFiles(folder).recover(nth)).toEqual({
        ok: true,
        show: desk.show,
        notices: [
          {
            code: 'recovered',
            details: {
              aside: `show.damaged-${nth}.json`,
              file: 'show.json',
              folder,
              seq: desk.show.seq,
            },
          },
        ],
      });
      expect(await readFile(join(folder, `show.damaged-${nth}.json`))).toEqual(bytes);
    }
  });

  it('goes back to an older generation when the newest is damaged too', async () => {
    const folder = await showFolder();
    const desk = await Desk.open(folder);
    for (let nth = 0; nth < 3; nth += 1) {
      await desk.work(2);
      await desk.files.checkpoint(desk.show);
    }
    await desk.work(1);
    await writeFile(join(folder, 'generations', '000000004.json'), '{');
    await expectSafe(folder, desk.show);
  });

  it('works for a show whose snapshot has vanished', async () => {
    const folder = await showFolder();
    const desk = await Desk.open(folder);
    await desk.work(2);
    await rm(join(folder, 'show.json'));
    expect(await new ShowFiles(folder).open()).toMatchObject({
      ok: false,
      fault: { code: 'file-missing', details: { recoverable: 2 } },
    });
    expect(await new ShowFiles(folder).recover(1)).toMatchObject({ ok: true, show: desk.show });
  });

  it('offers nothing and touches nothing when no generation can be read', async () => {
    const folder = await showFolder();
    await damage(folder);
    await writeFile(join(folder, 'generations', `${SNAPSHOT}.json`), 'x');
    const before = await namesIn(folder);
    const opened = await new ShowFiles(folder).open();
    expect(opened.ok ? null : opened.fault.details).not.toHaveProperty('recoverable');
    expect(await new ShowFiles(folder).recover(1)).toMatchObject({
      ok: false,
      fault: { code: 'nothing-to-recover' },
    });
    expect(await namesIn(folder)).toEqual(before);
  });
});

describe('rewrite', () => {
  it('writes everything anew and keeps a journal that is there', async () => {
    const folder = await showFolder();
    const desk = await Desk.open(folder);
    await desk.work(2);
    const journal = await readFile(join(folder, 'journal.ndjson'), 'utf8');
    await desk.files.rewrite(desk.show, 42);
    expect(await readFile(join(folder, 'journal.before-42.ndjson'), 'utf8')).toBe(journal);
    await desk.work(2);
    await expectSafe(folder, desk.show);
  });
});
