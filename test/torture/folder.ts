import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { DEFAULT_SETTINGS } from '@shared/contract/settings.ts';
import { readJournal } from '../../electron/host/show/journal.ts';
import { ShowFiles } from '../../electron/host/show/showFiles.ts';
import type { Found } from './play.ts';
import type { World } from './world.ts';

/** Puts the shows into an empty library; the one of the evening was open last. */
export async function furnish(dataDir: string, world: World): Promise<void> {
  for (const show of [world.main, world.other]) {
    const files = new ShowFiles(join(dataDir, 'shows', show.id));
    await files.create(show);
    await files.close();
  }
  const settings = { ...DEFAULT_SETTINGS, lastShowId: 'main' };
  await writeFile(join(dataDir, 'settings.json'), JSON.stringify(settings));
}

/** What a kill has left of a snapshot that was being written, and of the moving of its journal. */
export async function traces(dataDir: string) {
  let halfSnapshots = 0;
  let rotations = 0;
  for (const id of ['main', 'other']) {
    const folder = join(dataDir, 'shows', id);
    const names = await readdir(folder);
    if (names.some((name) => name.startsWith('.show.json.'))) halfSnapshots += 1;
    const [first] = (await readJournal(join(folder, 'journal.ndjson'))).lines;
    const head = /"seq":(\d+)/.exec(await readFile(join(folder, 'show.json'), 'utf8'));
    if (first !== undefined && head !== null && first.seq <= Number(head[1])) rotations += 1;
  }
  return { halfSnapshots, rotations };
}

/**
 * What stands in the folders of the shows when the app has closed them that it should not have left: what was set aside, and what is half
 * written. Files that replacing keeps are meant to stay; drafts of settings, of new shows and
 * those of the lock that do not say whose they are (empty ones) go once they are old.
 */
export async function leftovers(dataDir: string): Promise<readonly string[]> {
  const names = await readdir(dataDir, { recursive: true });
  const left: string[] = [];
  for (const name of names.sort()) {
    if (!/^shows.(?:main|other).*(?:damaged|before|\.tmp$|lock\.json|aside)/.test(name)) continue;
    const { size } = await stat(join(dataDir, name));
    if (size > 0) left.push(name);
  }
  return left;
}

/** Removes what a start has found beside the two shows, so that a long torture has a library of the same size at its end. */
export async function tidy(dataDir: string, { library }: Found): Promise<void> {
  const shows = join(dataDir, 'shows');
  for (const { id } of library)
    if (id !== 'main' && id !== 'other')
      await rm(join(shows, id), { recursive: true, force: true });
  for (const id of ['main', 'other'])
    for (const name of await readdir(join(shows, id)))
      if (name.startsWith('show.replaced-')) await rm(join(shows, id, name));
}

/** Whether the generations lead to the very show of the evening, if its snapshot were lost; tried on a copy. */
export async function isRecoverable(dataDir: string, within: string): Promise<boolean> {
  const copy = join(within, 'recovered');
  await cp(join(dataDir, 'shows', 'main'), copy, { recursive: true });
  try {
    const files = new ShowFiles(copy);
    const opened = await files.open();
    // As the next start does it, which comes before anything else can.
    await files.secureSnapshot();
    await rm(join(copy, 'show.json'));
    const recovered = await new ShowFiles(copy).recover(0);
    return opened.ok && recovered.ok && isDeepStrictEqual(recovered.show, opened.show);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** Keeps a folder for a person to look at. */
export async function keep(dataDir: string, kept: string): Promise<void> {
  await mkdir(kept, { recursive: true });
  await cp(dataDir, kept, { recursive: true });
}
