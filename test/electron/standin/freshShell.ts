import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, onTestFinished } from 'vitest';
import { buildStandin, type StandinFolder } from './build.ts';
import { Shell, type ShellOptions } from './shell.ts';

/** The repository: `npx electron .` runs what was built into its dist/. */
export const APP = fileURLToPath(new URL('../../..', import.meta.url));

/** What each test of a file stands on; to be read inside of tests and of hooks that come after it. */
export interface FreshShell {
  /** A folder of its own for each test, gone after it. */
  readonly dataDir: string;
  /** Starts the built app on the stand-in, without waiting; it is ended after the test. */
  spawn(options?: Partial<ShellOptions>): Shell;
  /** The same, and waits for its first window. */
  start(options?: Partial<ShellOptions>): Promise<Shell>;
}

/** A stand-in for the tests of the file or block that calls it, and for each of them an empty folder. */
export function freshShell(): FreshShell {
  let standin: StandinFolder;
  let dataDir = '';
  beforeAll(async () => {
    standin = await buildStandin();
  });
  afterAll(() => standin.remove());
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'rostrum-shell-'));
    return () => rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });
  const spawn = (options: Partial<ShellOptions> = {}): Shell => {
    const shell = Shell.spawn({ app: APP, standin: standin.path, dataDir, ...options });
    onTestFinished(() => shell.stop());
    return shell;
  };
  return {
    get dataDir() {
      return dataDir;
    },
    spawn,
    start: async (options) => {
      const shell = spawn(options);
      await shell.opened();
      return shell;
    },
  };
}
