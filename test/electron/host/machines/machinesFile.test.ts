import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { machinesFile } from '../../../../electron/host/machines/machinesFile.ts';
import { tempFolder } from '../../../fixtures/folders.ts';
import { memoryIn } from '../../../fixtures/memory.ts';

describe('the file of what a machine stands by for', () => {
  it.skipIf(process.platform === 'win32')('is for its owner alone', async () => {
    const folder = await tempFolder();
    const file = machinesFile(memoryIn(folder));
    file.write({ me: { id: 'one', name: 'Máy chính' }, stoodBy: null, strays: null });
    await file.settled();
    const path = join(folder, 'machines.json');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ me: { id: 'one' } });
  });
});
