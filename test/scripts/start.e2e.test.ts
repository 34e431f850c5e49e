import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tempFolder } from '../fixtures/folders.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));

/** A folder with an `electron` that prints its arguments and ends with an exit code. */
async function electronThatEndsWith(code: number): Promise<string> {
  const folder = await tempFolder();
  const path = join(folder, 'electron');
  await writeFile(path, `#!/bin/sh\necho "electron $@ [$ELECTRON_RUN_AS_NODE]"\nexit ${code}\n`);
  await chmod(path, 0o755);
  return folder;
}

/** An X display is claimed, and no browser can be found: nothing opens on the screen of who runs the tests. */
const environment = (electronFolder: string) => ({
  HOME: process.env.HOME,
  PATH: '',
  DISPLAY: ':0',
  XDG_SESSION_TYPE: 'wayland',
  ROSTRUM_CHROMIUM: '/nowhere',
  ELECTRON_RUN_AS_NODE: '1',
  ELECTRON_OVERRIDE_DIST_PATH: electronFolder,
});

/** Runs `npm start` with flags; `said` is everything that came out so far, on either stream. */
function start(args: readonly string[], env?: NodeJS.ProcessEnv) {
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [SCRIPT, ...args], {
    ...(env === undefined ? {} : { env }),
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const run = { child, said: '', exit: once(child, 'close').then(([code]) => code as number) };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      run.said += chunk;
    });
  return run;
}

describe.runIf(process.platform === 'linux')('npm start', () => {
  it('opens Electron where there is one, and ends with it', async () => {
    const env = environment(await electronThatEndsWith(0));
    const run = start(['--data', '/some/where'], env);
    expect(await run.exit).toBe(0);
    expect(run.said).toBe('electron . --data=/some/where --ozone-platform=x11 []\n');
  });

  it('serves a browser when Electron breaks off at its start', async () => {
    const run = start(['--data', await tempFolder()], environment(await electronThatEndsWith(133)));
    while (!run.said.includes('?token=')) await once(run.child.stdout, 'data');
    expect(run.said).toContain('so the app now opens in a browser window');
    run.child.kill('SIGTERM');
    expect(await run.exit).toBe(0);
  });

  it('answers a bad flag with one line and 2', async () => {
    const run = start(['--fast']);
    expect(await run.exit).toBe(2);
    expect(run.said).toBe("rostrum: Unknown option '--fast'\n");
  });
});
