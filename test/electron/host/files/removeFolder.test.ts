import { execFileSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { removeFolder } from '../../../../electron/host/files/removeFolder.ts';
import { canMountDisks, tempFolder } from '../../../fixtures/folders.ts';

/** A folder in which one is in use, and what frees that. */
async function inUse() {
  const root = await tempFolder();
  const folder = join(root, 'a');
  const used = join(folder, 'b', 'c');
  await mkdir(used, { recursive: true });
  await writeFile(join(folder, 'b', 'names'), 'x');
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', used]);
  let isUsed = true;
  const free = () => {
    if (isUsed) execFileSync('umount', ['--lazy', used]);
    isUsed = false;
  };
  onTestFinished(free);
  return { root, folder, free };
}

describe('removing a folder', () => {
  it.runIf(canMountDisks())('tries again while something in it is in use', async () => {
    const { root, folder, free } = await inUse();
    let pauses = 0;
    await removeFolder(folder, async () => {
      pauses += 1;
      if (pauses === 2) free();
    });
    expect(pauses).toBe(2);
    expect(await readdir(root)).toEqual([]);
  });

  it.runIf(canMountDisks())('gives up after some pauses, and says why', async () => {
    const { root, folder } = await inUse();
    const pauses: number[] = [];
    const removing = removeFolder(folder, async (ms) => pauses.push(ms));
    await expect(removing).rejects.toMatchObject({ code: 'EBUSY' });
    expect(pauses).toEqual([100, 200, 300]);
    expect(await readdir(root)).toEqual(['a']);
  });

  it('waits for nothing where it is not there', async () => {
    await removeFolder(join(await tempFolder(), 'none'), () => {
      throw new Error('waits');
    });
  });
});
