import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeShow } from '@shared/document/showFile.ts';
import type { Show } from '@shared/model/show.ts';
import { App, removeFolder, temporaryFolder } from '../e2e/app.ts';

export interface HostProcess {
  /** Address with its token, another one after `again`. */
  readonly url: string;
  readonly pid: number;
  /** SIGKILL. Resolves when the process is gone. */
  kill(): Promise<void>;
  /** Starts it again on the same folder. */
  again(): Promise<void>;
  stop(): Promise<void>;
}

/** The built browser host on a data folder of its own, with these shows in its library. */
export async function hostWith(shows: readonly Show[]): Promise<HostProcess> {
  const dataDir = await temporaryFolder();
  for (const show of shows) {
    const folder = join(dataDir, 'shows', show.id);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'show.json'), writeShow(show));
  }
  let app = await App.start(dataDir);
  return {
    get url() {
      return app.url;
    },
    get pid() {
      return app.pid;
    },
    kill: () => app.kill(),
    again: async () => {
      app = await App.start(dataDir);
    },
    stop: async () => {
      await app.stop();
      await removeFolder(dataDir);
    },
  };
}
