import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readShow, writeShow } from '@shared/document/showFile.ts';
import { readWorkbook } from '@shared/export/workbook.ts';
import { readBook } from '@shared/import/read/readBook.ts';
import { translator } from '@shared/words/translate.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportShow } from '../../../../electron/host/cli/exportShow.ts';
import { gone } from '../../../fixtures/apply.ts';
import { tempFolder } from '../../../fixtures/folders.ts';
import { exampleShow } from '../../../fixtures/shows.ts';

const show = gone(exampleShow(), 2);
let folder: string;

beforeEach(async () => {
  folder = await tempFolder();
  await writeFile(join(folder, 'a.json'), writeShow(show));
});

const run = (options: Record<string, string>) =>
  exportShow({
    args: [join(folder, 'a.json')],
    options: { ...options, ...(options.out ? { out: join(folder, options.out) } : {}) },
    t: translator('en'),
    print: () => undefined,
  });

describe('rostrum export', () => {
  it('writes a workbook that comes back as the same plan', async () => {
    expect(await run({ format: 'xlsx', out: 'a.xlsx' })).toBe(0);
    const bytes = new Uint8Array(await readFile(join(folder, 'a.xlsx')));
    const read = await readBook({ name: 'a.xlsx', bytes });
    if (!read.ok) throw new Error(read.fault.code);
    expect(readWorkbook(read.book)).toEqual({ info: show.info, plan: show.plan });
  });

  it('writes the recipients as CSV, and the whole show with its run', async () => {
    await run({ format: 'csv', out: 'a.csv' });
    expect(await readFile(join(folder, 'a.csv'), 'utf8')).toContain('4.1,1,Trường Trung học');
    await run({ format: 'json', out: 'b.json' });
    expect(readShow(await readFile(join(folder, 'b.json'), 'utf8'))).toMatchObject({ show });
  });

  it('never overwrites', async () => {
    await writeFile(join(folder, 'a.csv'), 'mine');
    await expect(run({ format: 'csv', out: 'a.csv' })).rejects.toThrow('file-exists');
    expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('mine');
  });

  it.each([
    [{ out: 'a.x' }, 'option-missing'],
    [{ format: 'xlsx' }, 'option-missing'],
    [{ format: 'ods', out: 'a.ods' }, 'unknown-choice'],
  ])('refuses %j', async (options: Record<string, string>, code) => {
    await expect(run(options)).rejects.toThrow(code);
  });
});
