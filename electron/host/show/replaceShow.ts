import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Failure } from '@shared/contract/contract.ts';
import { writeShow } from '@shared/document/showFile.ts';
import type { Show } from '@shared/model/show.ts';
import { writeDurably } from '../files/durable.ts';
import { lockFolder } from '../files/lock.ts';
import { ShowFiles } from './showFiles.ts';

/**
 * Puts another version of a show into its folder, which nobody has open. What was there stays: as a generation, and
 * whole as `show.replaced-NOW.json`, which no later generation pushes out; an unreadable file as `show.damaged-NOW.json`.
 * Gives why not, or null. Rejects when the disk refuses; the old version is there then.
 */
export async function replaceShow(
  folder: string,
  show: Show,
  now: number,
): Promise<Failure | null> {
  const lock = await lockFolder(folder);
  if (!lock.ok) return { code: 'open-elsewhere', details: { pid: lock.pid ?? '?' } };
  const files = new ShowFiles(folder);
  try {
    const opened = await files.open();
    if (!opened.ok) {
      await copyFile(join(folder, 'show.json'), join(folder, `show.damaged-${now}.json`));
      const next = behind(show, { ...show, seq: await newestGeneration(folder) });
      await new ShowFiles(folder).rewrite(next, now);
      return null;
    }
    const before = opened.show;
    await files.mend(before, now);
    await files.checkpoint(before);
    await writeDurably(join(folder, `show.replaced-${now}.json`), writeShow(before));
    const next = behind(show, before);
    await files.checkpoint(next);
    // A recovery of what is now the show must not go back to the one before it.
    await files.rewrite(next, now);
    return null;
  } finally {
    await files.close();
    await lock.release();
  }
}

/** The highest `seq` among the generations of a folder, 0 when there are none. */
async function newestGeneration(folder: string): Promise<number> {
  const names = await readdir(join(folder, 'generations')).catch(() => []);
  return names.reduce((highest, name) => Math.max(highest, Number.parseInt(name, 10) || 0), 0);
}

/**
 * The counters go on: generations are kept by `seq`, windows see from the gap that they have to open the show again,
 * no page that is printed from now on has the number of one that says something else, and machines that stand by for the
 * one that calls know by its epoch that this is the show now.
 */
export function behind(show: Show, before: Show): Show {
  const isNewer = show.planVersion > before.planVersion;
  const number = Math.max(show.epoch.number, before.epoch.number);
  const isCalled = before.epoch.machineId !== '';
  return {
    ...show,
    seq: Math.max(show.seq, before.seq) + 2,
    planVersion: isNewer ? show.planVersion : before.planVersion + 1,
    epoch: isCalled ? { ...before.epoch, number: number + 1 } : { ...show.epoch, number },
  };
}
