import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isBuilt, sourceStamp, writeBuildStamp } from '../../../scripts/lib/buildStamp.mjs';
import { tempFolder } from '../../fixtures/folders.ts';

async function builtProject() {
  const root = await tempFolder();
  await mkdir(join(root, 'shared', 'deep'), { recursive: true });
  await mkdir(join(root, 'dist'));
  await mkdir(join(root, 'test'));
  await writeFile(join(root, 'shared', 'deep', 'a.ts'), 'a');
  await writeFile(join(root, 'package.json'), '{}');
  writeBuildStamp(root, sourceStamp(root));
  return root;
}

describe('isBuilt', () => {
  it('holds until a source changes', async () => {
    const root = await builtProject();
    expect(isBuilt(root)).toBe(true);
    await writeFile(join(root, 'test', 'a.test.ts'), '');
    await writeFile(join(root, 'README.md'), '');
    expect(isBuilt(root)).toBe(true);
  });

  it.each([
    ['a file longer', (root) => writeFile(join(root, 'shared/deep/a.ts'), 'ab')],
    ['a file as long written later', (root) => utimes(join(root, 'shared/deep/a.ts'), 1, 2)],
    ['a new file', (root) => writeFile(join(root, 'shared/b.ts'), '')],
    ['a file less', (root) => rm(join(root, 'shared/deep/a.ts'))],
    ['another package.json', (root) => writeFile(join(root, 'package.json'), '{ }')],
    ['no build', (root) => rm(join(root, 'dist'), { recursive: true })],
  ])('ends with %s', async (_name, change) => {
    const root = await builtProject();
    await change(root);
    expect(isBuilt(root)).toBe(false);
  });
});
