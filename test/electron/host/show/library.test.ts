import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Library } from '../../../../electron/host/show/library.ts';
import { gone } from '../../../fixtures/apply.ts';
import { tempFolder } from '../../../fixtures/folders.ts';
import { exampleShow } from '../../../fixtures/shows.ts';

describe('Library', () => {
  it('is empty at first', async () => {
    expect(await new Library(await tempFolder()).list()).toEqual([]);
  });

  it('adds a copy under an id of its own, without what happened to the original', async () => {
    const library = new Library(await tempFolder());
    const original = gone(exampleShow(), 2);
    const id = await library.add(original);
    expect(id).not.toBe(original.id);
    const file = JSON.parse(await readFile(join(library.folderOf(id), 'show.json'), 'utf8'));
    expect(file).toMatchObject({ id, seq: 0, run: { phase: 'ready', current: null, log: [] } });
    expect(file.plan).toEqual(JSON.parse(JSON.stringify(original.plan)));
    expect(await library.list()).toEqual([
      {
        id,
        title: original.info.title,
        date: '2025-03-02',
        venue: original.info.venue,
        phase: 'ready',
        changedAt: expect.any(Number),
        fault: null,
      },
    ]);
  });

  it('lists nothing of a show that a kill has cut short while it was put in', async () => {
    const root = await tempFolder();
    const library = new Library(root);
    let isAdded = false;
    const adding = library.add(exampleShow()).finally(() => {
      isAdded = true;
    });
    // Wherever it is cut short, what stands there then is what a listing sees now.
    while (!isAdded) for (const one of await library.list()) expect(one.fault).toBeNull();
    const id = await adding;
    await mkdir(join(root, 'shows', '.new-1', 'generations'), { recursive: true });
    expect((await library.list()).map((show) => show.id)).toEqual([id]);
  });

  it('removes what a kill has left of a new show once nobody can be writing it any more', async () => {
    const root = await tempFolder();
    const library = new Library(root);
    const id = await library.add(exampleShow());
    const [old, fresh] = [join(root, 'shows', '.new-1'), join(root, 'shows', '.new-2')];
    for (const folder of [old, fresh]) await mkdir(folder);
    await utimes(old, 1000, 1000);
    await utimes(library.folderOf(id), 1000, 1000);
    await library.removeLeftovers(Date.now());
    expect((await readdir(join(root, 'shows'))).sort()).toEqual(['.new-2', id].sort());
  });

  it('puts a show also into a folder in which nothing is left of one', async () => {
    const library = new Library(await tempFolder());
    await mkdir(library.folderOf('example'), { recursive: true });
    await library.put(exampleShow());
    expect(await library.list()).toMatchObject([{ id: 'example', fault: null }]);
    await expect(library.put(exampleShow())).rejects.toThrow('there is a show');
    expect((await readdir(dirname(library.folderOf('example')))).sort()).toEqual(['example']);
  });

  it('lists the last changed first', async () => {
    const library = new Library(await tempFolder());
    const ids = [await library.add(exampleShow()), await library.add(exampleShow())];
    for (const [nth, id] of ids.entries())
      await utimes(join(library.folderOf(id), 'show.json'), 1000 - nth, 1000 - nth);
    expect((await library.list()).map((show) => show.id)).toEqual(ids);
  });

  it('lists a show that cannot be opened with its fault, and sees when it is well again', async () => {
    const library = new Library(await tempFolder());
    const id = await library.add(exampleShow());
    const path = join(library.folderOf(id), 'show.json');
    const good = await readFile(path, 'utf8');
    await writeFile(path, '{"format":"rostrum-show","version":9}');
    expect(await library.list()).toMatchObject([
      { id, title: id, fault: { code: 'file-too-new', details: { file: path, version: 9 } } },
    ]);
    await rm(path);
    expect(await library.list()).toMatchObject([{ id, fault: { code: 'file-missing' } }]);
    await writeFile(path, good);
    expect(await library.list()).toMatchObject([{ id, fault: null }]);
  });
});
