import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeShow } from '@shared/document/showFile.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { exampleShow } from '../fixtures/shows.ts';
import { freshShell } from './standin/freshShell.ts';
import { value } from './standin/pageCalls.ts';

describe('a file that is opened with the app, on the stand-in', () => {
  const fresh = freshShell();
  const spawn = (files: readonly string[]) => fresh.spawn({ files });
  const start = (files: readonly string[] = []) => fresh.start({ files });
  let file: string;

  beforeEach(async () => {
    file = join(fresh.dataDir, 'Lễ 1.rostrum');
    const show = exampleShow();
    await writeFile(file, writeShow({ ...show, info: { ...show.info, title: 'Lễ trong tệp' } }));
  });

  test('is what the first window opens, and the address keeps nothing of it', async () => {
    const shell = await start([file]);
    const page = await shell.page();
    await page.getByRole('heading', { level: 1, name: 'Lễ trong tệp' }).waitFor();
    expect(shell.pages).toHaveLength(1);
    expect(new URL(page.url()).searchParams.has('file')).toBe(false);
    // It was taken in as any file is: under its own name in the library, beside the sample.
    const shows = await value(page, 'library.list', {});
    expect(shows.map(({ title }) => title)).toContain('Lễ trong tệp');
  });

  test('goes to the app that runs already, into a window of its own: the other stays on its ceremony', async () => {
    const first = await start();
    const page = await first.page();
    const [sample] = await value(page, 'library.list', {});
    await page.getByText(sample?.title ?? '').click();
    await page.getByRole('heading', { level: 1, name: sample?.title ?? '' }).waitFor();
    const second = spawn([file]);
    expect(await second.ended).toBe(0);
    const opened = await first.page(page);
    await opened.getByRole('heading', { level: 1, name: 'Lễ trong tệp' }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(sample?.title);
  });

  test('is the first window as well when macOS gives it before the app is ready', async () => {
    const shell = await fresh.start({ env: { STANDIN_OPEN_FILE: file } });
    expect(shell.records.find(({ type }) => type === 'file-given')?.isTaken).toBe(true);
    const page = await shell.page();
    await page.getByRole('heading', { level: 1, name: 'Lễ trong tệp' }).waitFor();
    expect(shell.pages).toHaveLength(1);
  });

  test('gets a window of its own when macOS gives it to the app that runs', async () => {
    const shell = await start();
    const page = await shell.page();
    shell.wish({ openFile: file });
    const opened = await shell.page(page);
    await opened.getByRole('heading', { level: 1, name: 'Lễ trong tệp' }).waitFor();
    expect(shell.records.find(({ type }) => type === 'file-given')?.isTaken).toBe(true);
    expect(shell.pages).toHaveLength(2);
  });

  test('that is no show says so, and leaves the library as it is', async () => {
    await writeFile(file, '{"format":"other"}');
    const shell = await start([file]);
    const page = await shell.page();
    await page.getByText('Lễ 1.rostrum').waitFor();
    expect(await value(page, 'library.list', {})).toHaveLength(1);
  });
});
