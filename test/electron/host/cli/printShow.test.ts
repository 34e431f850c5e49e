import { link, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeShow } from '@shared/document/showFile.ts';
import { translator } from '@shared/words/translate.ts';
import { expect, it } from 'vitest';
import { printShow } from '../../../../electron/host/cli/printShow.ts';
import { tempFolder } from '../../../fixtures/folders.ts';
import { exampleShow } from '../../../fixtures/shows.ts';

it('rostrum print goes over an earlier print and never over the show that it prints', async () => {
  const folder = await tempFolder();
  const file = join(folder, 'a.json');
  const text = writeShow(exampleShow());
  await writeFile(file, text);
  await link(file, join(folder, 'same.txt'));
  await writeFile(join(folder, 'old.txt'), 'earlier');
  const print = (out: string) =>
    printShow({
      args: [file],
      options: { sheet: 'programme', format: 'txt', out: join(folder, out) },
      t: translator('en'),
      print: () => undefined,
    });
  for (const out of ['a.json', './a.json', 'same.txt'])
    await expect(print(out)).rejects.toMatchObject({ failure: { code: 'file-exists' } });
  expect(await readFile(file, 'utf8')).toBe(text);
  expect(await print('old.txt')).toBe(0);
  expect(await readFile(join(folder, 'old.txt'), 'utf8')).toContain(exampleShow().info.title);
});
