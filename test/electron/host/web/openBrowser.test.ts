import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openBrowser } from '../../../../electron/host/web/openBrowser.ts';
import { tempFolder } from '../../../fixtures/folders.ts';

/** A program in the place of Chromium that writes down what it is started with. */
async function noted(): Promise<{ readonly folder: string; args(): Promise<string[]> }> {
  const folder = await tempFolder();
  const program = join(folder, 'browser');
  const script = `#!/bin/sh\nprintf '%s\\n' "$@" > "${folder}/part" && mv "${folder}/part" "${folder}/args"\n`;
  await writeFile(program, script, { mode: 0o755 });
  vi.stubEnv('ROSTRUM_CHROMIUM', program);
  onTestFinished(() => void vi.unstubAllEnvs());
  const read = () => readFile(join(folder, 'args'), 'utf8').catch(() => '');
  return {
    folder,
    args: async () => {
      await expect.poll(read).not.toBe('');
      return (await read()).trim().split('\n');
    },
  };
}

test.skipIf(process.platform === 'win32')(
  'the window of the browser host has a profile of its own, in which Chromium fetches nothing by itself',
  async () => {
    const { folder, args } = await noted();
    const url = 'http://127.0.0.1:4180/?token=0';
    openBrowser(url, folder, (line) => expect.fail(line));
    const given = await args();
    expect(given).toEqual(
      expect.arrayContaining([
        `--app=${url}`,
        `--user-data-dir=${join(folder, 'browser')}`,
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-domain-reliability',
      ]),
    );
    expect(given.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
  },
);
