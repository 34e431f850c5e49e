import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loopbackToken } from '../../../../electron/host/web/token.ts';
import { tempFolder } from '../../../fixtures/folders.ts';

describe('loopbackToken', () => {
  it('is made once, 256 bits, and only its owner can read it', async () => {
    const dataDir = join(await tempFolder(), 'not', 'there', 'yet');
    const token = await loopbackToken(dataDir);
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(await loopbackToken(dataDir)).toBe(token);
    expect((await stat(join(dataDir, 'loopback-token'))).mode & 0o777).toBe(0o600);
  });

  it('differs from folder to folder', async () => {
    expect(await loopbackToken(await tempFolder())).not.toBe(
      await loopbackToken(await tempFolder()),
    );
  });

  it.each(['', 'abc', `${'0'.repeat(63)}\n`, `${'0'.repeat(64)}x`])(
    'is made anew, and private, when the file holds %j',
    async (damaged) => {
      const dataDir = await tempFolder();
      const path = join(dataDir, 'loopback-token');
      await writeFile(path, damaged);
      await chmod(path, 0o666);
      const token = await loopbackToken(dataDir);
      expect(token).toMatch(/^[0-9a-f]{64}$/);
      expect((await readFile(path, 'utf8')).trim()).toBe(token);
      expect((await stat(path)).mode & 0o777).toBe(0o600);
    },
  );

  it('rejects when the folder takes no file', async () => {
    const file = join(await tempFolder(), 'file');
    await writeFile(file, '');
    await expect(loopbackToken(file)).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});
