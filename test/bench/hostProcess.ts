import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeShow } from '@shared/document/showFile.ts';
import type { Show } from '@shared/model/show.ts';
import { App, removeFolder, temporaryFolder } from '../e2e/app.ts';

/** The built browser host on a data folder of its own, with these shows in its library. */
export async function hostWith(
  shows: readonly Show[],
): Promise<{ readonly url: string; readonly pid: number; stop(): Promise<void> }> {
  const dataDir = await temporaryFolder();
  for (const show of shows) {
    const folder = join(dataDir, 'shows', show.id);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'show.json'), writeShow(show));
  }
  const app = await App.start(dataDir);
  return {
    url: app.url,
    pid: app.pid,
    stop: async () => {
      await app.stop();
      await removeFolder(dataDir);
    },
  };
}
