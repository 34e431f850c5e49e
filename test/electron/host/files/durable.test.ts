import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { describe, expect, it, vi } from 'vitest';
import {
  DurableFile,
  errorCode,
  readIfThere,
  syncFolder,
  writeDurably,
} from '../../../../electron/host/files/durable.ts';
import { canMountDisks, namesIn, smallDisk, tempFolder } from '../../../fixtures/folders.ts';

// Many runs or a real disk: a busy machine needs its time.
vi.setConfig({ testTimeout: 30_000 });

describe('writeDurably', () => {
  it('writes a new file and replaces an old one, leaving nothing else', async () => {
    const folder = await tempFolder();
    const path = join(folder, 'a.json');
    await writeDurably(path, 'đầu');
    await writeDurably(path, new Uint8Array([0x41, 0x42]));
    expect(await readFile(path, 'utf8')).toBe('AB');
    expect(await namesIn(folder)).toEqual(['a.json']);
  });

  it('shows a reader the old or the new content, never a mixture', async () => {
    const path = join(await tempFolder(), 'a.txt');
    const contents = ['a'.repeat(300_000), 'b'.repeat(300_000)];
    await writeDurably(path, contents[0] ?? '');
    let writing = true;
    const writer = (async () => {
      for (let nth = 1; nth <= 60; nth += 1) await writeDurably(path, contents[nth % 2] ?? '');
      writing = false;
    })();
    const seen = new Set<string>();
    while (writing) seen.add(await readFile(path, 'utf8'));
    await writer;
    expect([...seen].every((text) => contents.includes(text))).toBe(true);
    expect(seen.size).toBe(2);
  });

  it('rejects and cleans up when the file cannot be replaced', async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'a.json'));
    await expect(writeDurably(join(folder, 'a.json'), 'x')).rejects.toThrow('EISDIR');
    expect(await namesIn(folder)).toEqual(['a.json']);
  });

  it('rejects in a folder that is not there', async () => {
    const path = join(await tempFolder(), 'missing', 'a.json');
    await expect(writeDurably(path, 'x')).rejects.toThrow('ENOENT');
  });

  it.skipIf(!canMountDisks())('leaves the old file when the disk is full', async () => {
    const folder = await smallDisk(64);
    const path = join(folder, 'a.json');
    await writeDurably(path, 'old');
    await expect(writeDurably(path, 'x'.repeat(100_000))).rejects.toThrow('ENOSPC');
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['a.json']);
  });
});

describe('readIfThere', () => {
  it('gives null for a missing file only', async () => {
    const folder = await tempFolder();
    expect(await readIfThere(join(folder, 'missing'))).toBeNull();
    await expect(readIfThere(folder)).rejects.toThrow('EISDIR');
  });
});

describe('syncFolder', () => {
  it('rejects for a folder that is not there', async () => {
    const missing = join(await tempFolder(), 'missing');
    await expect(syncFolder(missing)).rejects.toThrow('ENOENT');
  });
});

describe('errorCode', () => {
  it("gives the system's code, else what there is", () => {
    expect(errorCode(Object.assign(new Error('full'), { code: 'ENOSPC' }))).toBe('ENOSPC');
    expect(errorCode(new Error('plain'))).toBe('plain');
    expect(errorCode('text')).toBe('text');
  });
});

describe('DurableFile under lowdb', () => {
  const fileIn = (folder: string) =>
    new DurableFile<{ n: number }>(
      join(folder, 'sub', 'data.json'),
      (text) => JSON.parse(text) as { n: number },
      (data) => JSON.stringify(data),
    );

  it('keeps the default when there is no file yet', async () => {
    const db = new Low(fileIn(await tempFolder()), { n: 7 });
    await db.read();
    expect(db.data).toEqual({ n: 7 });
  });

  it('writes one after the other: the last asked for stands there', async () => {
    const folder = await tempFolder();
    const file = fileIn(folder);
    await Promise.all(Array.from({ length: 20 }, (_, n) => file.write({ n })));
    expect(await file.read()).toEqual({ n: 19 });
    expect(await namesIn(folder)).toEqual(['sub', join('sub', 'data.json')]);
  });

  it('writes the data as it was when the write was asked for', async () => {
    const file = fileIn(await tempFolder());
    const data = { n: 1 };
    const writing = file.write(data);
    data.n = 2;
    await writing;
    expect(await file.read()).toEqual({ n: 1 });
  });

  it('throws what it cannot read and leaves the file alone', async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'sub'));
    await writeFile(join(folder, 'sub', 'data.json'), '{"n":');
    const db = new Low(fileIn(folder), { n: 7 });
    await expect(db.read()).rejects.toThrow(SyntaxError);
    expect(await readFile(join(folder, 'sub', 'data.json'), 'utf8')).toBe('{"n":');
  });

  it('sets what it could not read aside before it writes, under a name that is free', async () => {
    const folder = join(await tempFolder(), 'sub');
    await mkdir(folder);
    const path = join(folder, 'data.json');
    for (const [nth, text] of ['{"n":', ']'].entries()) {
      await writeFile(path, text);
      const file = fileIn(join(folder, '..'));
      await expect(file.read()).rejects.toThrow(SyntaxError);
      await file.write({ n: nth });
      await file.write({ n: nth + 10 });
      expect(
        await readFile(
          join(folder, nth === 0 ? 'data.damaged.json' : 'data.damaged-2.json'),
          'utf8',
        ),
      ).toBe(text);
      expect(await file.read()).toEqual({ n: nth + 10 });
    }
    expect(await namesIn(folder)).toEqual([
      'data.damaged-2.json',
      'data.damaged.json',
      'data.json',
    ]);
  });

  it('writes over what it has read, and where nothing is left of what it could not read', async () => {
    const folder = await tempFolder();
    const file = fileIn(folder);
    await file.write({ n: 1 });
    await file.read();
    await file.write({ n: 2 });
    await writeFile(join(folder, 'sub', 'data.json'), 'x');
    await expect(file.read()).rejects.toThrow(SyntaxError);
    await rm(join(folder, 'sub', 'data.json'));
    await file.write({ n: 3 });
    expect(await namesIn(join(folder, 'sub'))).toEqual(['data.json']);
  });

  it('goes on after a write that failed', async () => {
    const folder = await tempFolder();
    const file = new DurableFile<number>(join(folder, 'n.json'), Number, String);
    await mkdir(join(folder, 'n.json'));
    await expect(file.write(1)).rejects.toThrow('EISDIR');
    await rmdir(join(folder, 'n.json'));
    await file.write(2);
    expect(await file.read()).toBe(2);
  });
});
