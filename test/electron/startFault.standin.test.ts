import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { en } from '@shared/words/en.ts';
import { reasonSaid } from '@shared/words/failure.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, test } from 'vitest';
import { canMountDisks, smallDisk } from '../fixtures/folders.ts';
import { freshShell } from './standin/freshShell.ts';
import type { Shell } from './standin/shell.ts';

describe('a start that can not be, on the stand-in', () => {
  const fresh = freshShell();

  /** What the one box said; a person sees it once Electron is ready. */
  async function told(shell: Shell): Promise<string> {
    expect(await shell.ended).toBe(1);
    const boxes = shell.records.filter(({ type }) => type === 'error-box');
    expect(boxes.map(({ isReady }) => isReady)).toEqual([true]);
    expect(shell.records.some(({ type }) => type === 'window')).toBe(false);
    return String(boxes[0]?.content);
  }

  test.each([
    ['vi-VN', 'vi'],
    ['en-GB', 'en'],
    ['fr-FR', 'vi'],
  ] as const)(
    'below a file: names the folder, in the language of a system in %s',
    async (tag, language) => {
      const file = join(fresh.dataDir, 'file');
      await writeFile(file, '');
      const folder = join(file, 'below');
      const shell = fresh.spawn({ dataDir: folder, env: { STANDIN_LANGUAGE: tag } });
      const word = translator(language);
      const reason = reasonSaid('ENOTDIR', word);
      expect(await told(shell)).toBe(word('shell.folderUnusable', { folder, reason }));
    },
  );

  test('with shows that are no folder: names the folder as well', async () => {
    await writeFile(join(fresh.dataDir, 'shows'), '');
    const text = await told(fresh.spawn());
    expect(text).toContain(fresh.dataDir);
    expect(text).toContain('EEXIST');
  });

  test.skipIf(!canMountDisks())('in a folder of a disk that can only be read', async () => {
    const disk = await smallDisk(1024);
    // It was used before the disk was locked: the folders are there.
    await mkdir(join(disk, 'shell'));
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const text = await told(fresh.spawn({ dataDir: disk }));
    expect(text).toContain(disk);
    expect(text).toContain('EROFS');
  });

  test('by a flag without its folder: says what the flag takes', async () => {
    const shell = fresh.spawn({ dataDir: '', env: { STANDIN_LANGUAGE: 'en' } });
    expect(await told(shell)).toBe(en['shell.noDataFolder']);
  });
});
